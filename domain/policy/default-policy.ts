import { RESULT_CLASS_NAMES } from '../wording/labels.ts';
import { AFTER_REPLY } from './after-reply.ts';
import { planCoHandler } from './plan-co-handler.ts';
import { EXCEPTION_RIGHTS } from './exception-rights.ts';
import { HANDLE_AGAIN } from './handle-again.ts';
import { planLeadKey3 } from './plan-lead-key-3.ts';
import { planLeadKey6 } from './plan-lead-key-6.ts';
import { planLeadOrdinary } from './plan-lead-ordinary.ts';
import type { Policy, Responsible } from './policy.ts';
import { RULES_EDITION } from './rules-edition.ts';
import { DEFAULT_SCORES } from './score-rule.ts';

/** Those whom nobody urges (pack §5.1 neverUrgeLeaders). */
const NEVER_URGED: readonly Responsible[] = [
  'supervisionOffice',
  'generalOffice',
  'leaderInCharge',
  'bureauHead',
  'supervisingLeader',
];

/** The bureau's rules as shipped; everything not marked `source` is to be confirmed locally. */
export const DEFAULT_POLICY: Policy = {
  id: 'default',
  version: 1,
  edition: RULES_EDITION,
  title: '提案办理规则（默认）',
  coHandlerLabel: '汇办',
  resultClasses: RESULT_CLASS_NAMES,
  keyPlan: 'planLeadKey6',
  terms: {},
  plans: { planLeadOrdinary, planLeadKey3, planLeadKey6, planCoHandler },
  afterReply: AFTER_REPLY,
  ladder: [
    { rung: 'overdueOfficer', overdueWorkdays: 1 },
    { rung: 'overdueDivisionHead', overdueWorkdays: 3, onlyFor: ['officer', 'divisionHead', 'leadDivision'] },
    { rung: 'urgeCandidate', overdueWorkdays: 5, onlyFor: ['officer', 'divisionHead', 'leadDivision'] },
    { rung: 'headReportCandidate', overdueWorkdays: 1, deadlinesOnly: true },
    { rung: 'coordinate', overdueWorkdays: 1, onlyFor: NEVER_URGED },
    { rung: 'coordinateHead', overdueWorkdays: 3, onlyFor: NEVER_URGED },
  ],
  checkpoints: [
    {
      rung: 'overdueDivisionHead',
      beforeDueWorkdays: 10,
      whileOpen: 'submitForReview',
      plans: ['planLeadOrdinary', 'planLeadKey3', 'planLeadKey6'],
    },
    {
      rung: 'urgeCandidate',
      beforeDueWorkdays: 5,
      whileOpen: 'wordingReview',
      plans: ['planLeadOrdinary', 'planLeadKey3', 'planLeadKey6'],
    },
    {
      rung: 'headReportCandidate',
      beforeDueWorkdays: 2,
      whileOpen: 'leaderApproval',
      plans: ['planLeadOrdinary'],
    },
    {
      rung: 'headReportCandidate',
      beforeDueWorkdays: 2,
      whileOpen: 'bureauHeadApproval',
      plans: ['planLeadKey3', 'planLeadKey6'],
    },
    { rung: 'urgeCandidate', beforeDueWorkdays: 1, whileOpen: 'leaderApproval', plans: ['planCoHandler'] },
  ],
  monthly: {
    requestDay: 20,
    dueWorkdays: 3,
    lateWorkdays: 1,
    urgeWorkdays: 3,
    firstMonthWorkdays: 10,
    compilationWorkdays: 1,
    compilationIssueWorkdays: 2,
    basis: 'default',
  },
  gates: {
    gate1: true,
    handlingGate: true,
    gate2: true,
    noSelfReview: true,
    signersNamed: true,
    promisingClasses: ['B'],
    passingOutcomes: ['satisfied', 'mostlySatisfied', 'noObjection'],
    beforeReview: [
      'contributionsDue',
      'workPlanApproved',
      'symposium',
      'supervisorsHeard',
      'solicitOpinions',
    ],
    advice: [
      'monthlyReports',
      'siteVisitWithLeader',
      'symposiumWithParties',
      'workPlanConfirmed',
      'supervisingLeaderHeard',
    ],
    reviewChain: [
      'divisionHeadReview',
      'contentFormatReview',
      'wordingReview',
      'leaderApproval',
      'bureauHeadApproval',
    ],
    basis: 'source',
  },
  again: HANDLE_AGAIN,
  talks: { faceToFace: ['interview', 'visit', 'fieldwork', 'symposium'], basis: 'default' },
  exceptions: {
    attempts: 3,
    channels: 2,
    firstAttemptBeforeDueWorkdays: 20,
    unsatisfiedTalks: 2,
    unsatisfiedBeforeDueWorkdays: 14,
    rights: EXCEPTION_RIGHTS,
    basis: 'default',
  },
  contributions: { remindBefore: [5, 2, 0], waiveAfterWorkdays: 5, mailUnits: true, basis: 'default' },
  takeover: { graceWorkdays: 5, basis: 'default' },
  followUps: { lookBackMonths: 3, remindBefore: [10, 0], urgeAnswerWorkdays: 3, basis: 'default' },
  termChanges: { extensions: 1, extensionMonths: 3, pauses: false, basis: 'publicRule' },
  notices: {
    urgeIntervalWorkdays: 10,
    acknowledgeWorkdays: 1,
    answerSupervisionWorkdays: 5,
    answerUrgeWorkdays: 3,
    headReportAfterUrgeWorkdays: 5,
    attachFormalLetters: true,
    basis: 'default',
  },
  supervision: {
    dueSoonWorkdays: 3,
    silentWorkdays: 15,
    urgeable: ['officer', 'divisionHead', 'leadDivision', 'supportDivisions', 'bureau'],
    urgeDivisionDays: 7,
    urgeAtOnce: false,
    autoToLeaders: false,
    basis: 'default',
  },
  numbers: {
    notices: {
      supervision: '督办〔{year}〕{seq}号',
      urge: '催办〔{year}〕{seq}号',
      headReport: '{year}年第{seq}期',
    },
    basis: 'default',
  },
  scores: DEFAULT_SCORES,
  mail: {
    digestAt: { hour: 8, minute: 30 },
    officeHours: { from: { hour: 8, minute: 30 }, to: { hour: 17, minute: 30 } },
    titleInMail: true,
    titleLength: 20,
    basis: 'default',
  },
  remind: {
    officer: ['officer'],
    divisionHead: ['divisionHead'],
    leadDivision: ['officer'],
    supportDivisions: ['officer'],
    supervisionOffice: ['supervisionOffice'],
    generalOffice: ['generalOffice'],
    leaderInCharge: ['supervisionLiaison', 'officer'],
    bureauHead: ['supervisionLiaison', 'officer'],
    bureau: ['officer', 'divisionHead', 'supervisionOffice'],
    outsideUnits: ['officer'],
    supervisingLeader: ['supervisionOffice'],
  },
};
