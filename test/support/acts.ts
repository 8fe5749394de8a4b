import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { addDays, civilDate } from '../../domain/calendar/civil-date.ts';
import { casePolicy } from '../../domain/policy/case-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { REVIEW_STEPS, type StepId } from '../../domain/policy/step-ids.ts';
import type { HandlingRole } from '../../domain/proposal/assignment.ts';
import type { Act, RoleChange } from '../../domain/proposal/commands.ts';
import type { ExceptionKind } from '../../domain/proposal/exception-facts.ts';
import type { Outcome, Satisfaction } from '../../domain/proposal/facts.ts';
import { leadCaseOf, type LeadCase, type LeadFacts } from '../../domain/proposal/lead-case.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { isMarked, openSteps } from '../../domain/proposal/step-facts.ts';
import { aCase, by, DIVISION, OTHER_DIVISION, PEOPLE, type Doing, type PersonName } from './cases.ts';
import type { Supervisor, WorkPlanLevel } from '../../domain/proposal/key-facts.ts';
import { keyAdvice } from '../../domain/proposal/gates/key-advice.ts';

type ActOf<T extends Act['type']> = Extract<Act, { readonly type: T }>;
type Told<T extends Act['type']> = Partial<Omit<ActOf<T>, 'type'>>;

/** The acts of the tests, each done by the one who should, with data that nothing stands against. */

export const assigned = (division = DIVISION, who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'assign', division, reason: '最大关联度原则' });

export const signedFor = (on?: string, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({ type: 'signFor', on: on === undefined ? today : civilDate(on) }));

export const accepted = (on?: string, who: PersonName = 'head'): Doing =>
  by(who, (today) => ({
    type: 'accept',
    officer: { id: PEOPLE.officer.id, name: PEOPLE.officer.name },
    on: on === undefined ? today : civilDate(on),
  }));

export const planConfirmed = (who: PersonName = 'head'): Doing =>
  by(who, (today) => ({ type: 'confirmPlan', on: today }));

export const planAdjusted = (step: StepId, dueOn: string, who: PersonName = 'head'): Doing =>
  by(who, { type: 'adjustPlan', step, dueOn: civilDate(dueOn), reason: '样例调整理由' });

export const opinionSubmitted = (who: PersonName = 'officer'): Doing =>
  by(who, { type: 'submitOpinion', summary: '样例初步办理意见' });

export const opinionPassed = (who: PersonName = 'head'): Doing =>
  by(who, { type: 'reviewOpinion', result: 'passed' });

export const opinionSentBack = (reasons?: string): Doing =>
  by('head', { type: 'reviewOpinion', result: 'sentBack', ...(reasons === undefined ? {} : { reasons }) });

export const talked = (told: Told<'recordCommunication'> = {}, who: PersonName = 'officer'): Doing =>
  by(who, (today) => ({
    type: 'recordCommunication',
    phase: 'before',
    occurredOn: today,
    channel: 'telephone',
    counterpart: 'leadMember',
    outcome: 'noObjection',
    ...told,
  }));

/** The proposer's word on a draft, the newest unless said. */
export const consulted = (outcome: Outcome = 'satisfied', told: Told<'recordCommunication'> = {}): Doing =>
  by('officer', (today, proposal) => ({
    type: 'recordCommunication',
    phase: 'during',
    occurredOn: today,
    channel: 'interview',
    counterpart: 'leadMember',
    outcome,
    draftNo: proposal.drafts.length,
    ...told,
  }));

export const drafted = (told: Told<'submitDraft'> = {}, who: PersonName = 'officer'): Doing =>
  by(who, (_today, proposal) => ({
    type: 'submitDraft',
    change: 'material',
    answeredItems: proposal.assignment.items.map((item) => item.no),
    resultClass: 'A',
    disclosure: { kind: 'open' },
    ...told,
  }));

export const submitted = (who: PersonName = 'officer', told: Told<'submitForReview'> = {}): Doing =>
  by(who, (today, proposal) => ({
    type: 'submitForReview',
    ...(keyAdvice(proposal, today).length > 0 ? { adviceNote: '样例情况说明' } : {}),
    ...told,
  }));

/** Entered later than it happened. */
export const late = (on: string) => ({ on: civilDate(on), lateReason: '样例补录说明' });

export const workPlanSubmitted = (who: PersonName = 'officer'): Doing =>
  by(who, (on) => ({ type: 'submitWorkPlan', on, title: '样例工作方案', summary: '样例内容' }));

export const workPlanDecided = (
  level: WorkPlanLevel = 'bureau',
  granted = true,
  who: PersonName = 'supervisor',
  told: Told<'decideWorkPlan'> = {},
): Doing =>
  by(who, (on) => ({
    type: 'decideWorkPlan',
    level,
    granted,
    on,
    approver: '样例局长',
    evidence: '样例签批件',
    ...(granted ? {} : { reasons: '样例退回理由' }),
    ...told,
  }));

const GATHERING = {
  place: '样例会议室',
  ourPeople: '样例副局长、样例经办',
  present: ['leadMember', 'coUnit'],
  outcome: '样例情况',
} as const;

export const siteVisited = (leaderPresent = true, who: PersonName = 'officer'): Doing =>
  by(who, (on) => ({ type: 'recordSiteVisit', on, leaderPresent, ...GATHERING }));

export const symposiumHeld = (who: PersonName = 'officer', told: Told<'recordSymposium'> = {}): Doing =>
  by(who, (on) => ({ type: 'recordSymposium', on, leaderPresent: true, ...GATHERING, ...told }));

export const heard = (from: Supervisor = 'supervisingUnit', who: PersonName = 'supervisor'): Doing =>
  by(who, (on) => ({ type: 'recordHearing', on, from, ourPeople: '样例副局长', text: '样例指示' }));

export const marked = (who: PersonName, ...steps: readonly StepId[]): Doing =>
  by(who, (today) => ({
    type: 'markStep',
    steps,
    on: today,
    evidence: '样例依据',
    ...(who === 'supervisor' ? signedBy(steps) : {}),
  }));

const SIGNERS: Readonly<Partial<Record<StepId, string>>> = {
  divisionHeadReview: '样例副处长',
  wordingReview: '样例主任',
  leaderApproval: '样例分管领导',
  bureauHeadApproval: '样例主要领导',
  supervisingLeaderReview: '样例市领导',
};

/** Who signed the reviews that the supervision office tells of from the paper. */
export function signedBy(steps: readonly StepId[]): Pick<ActOf<'markStep'>, 'signers'> {
  const signers = Object.fromEntries(
    steps.flatMap((step) => (SIGNERS[step] === undefined ? [] : [[step, SIGNERS[step]]])),
  );
  return Object.keys(signers).length > 0 ? { signers } : {};
}

/** A review's no; what the supervision office tells of for another is signed and shown by the paper. */
export const sentBack = (step: StepId, who: PersonName = 'supervisor', told: Told<'sendBack'> = {}): Doing =>
  by(who, (today) => {
    const signer = who === 'supervisor' ? SIGNERS[step] : undefined;
    const paper = signer === undefined ? {} : { onBehalfOf: signer, evidence: '样例签批单' };
    return { type: 'sendBack', step, on: today, reasons: '样例退回理由', ...paper, ...told };
  });

/** Reviews passed, told by the supervision office from the paper. */
export const reviewed = (...steps: readonly StepId[]): Doing => marked('supervisor', ...steps);

/** Every review that the case's plan has and that is still to come, in one act. */
export const allReviewed: Doing = by('supervisor', (today, proposal) => ({
  type: 'markStep',
  steps: openReviews(proposal),
  on: today,
  evidence: '样例签批单',
  ...signedBy(openReviews(proposal)),
}));

export const replied = (told: Told<'issueReply'> = {}, who: PersonName = 'officer'): Doing =>
  by(who, (today, proposal) => ({
    type: 'issueReply',
    letterNumber: `样函〔2020〕${proposal.letters.length + 1}号`,
    issuedOn: today,
    resultClass: 'A',
    disclosure: { kind: 'open' },
    ...told,
  }));

export const evaluated = (overall: Satisfaction = 'satisfied', told: Told<'recordEvaluation'> = {}): Doing =>
  by('officer', (today) => ({
    type: 'recordEvaluation',
    overall,
    receivedOn: today,
    source: '征询意见表',
    scanHash: 'a1'.repeat(32),
    ...told,
  }));

/** What follows a reply beside the member's word, each told by whoever answers for it. */
export const aftermath: readonly Doing[] = (
  [
    ['officer', 'officer'],
    ['supervisor', 'generalOffice'],
  ] as const
).map(([who, responsible]) =>
  by(who, (today, proposal) => ({
    type: 'markStep',
    steps: openSteps(proposal)
      .filter((step) => step.responsible === responsible && isMarked(proposal, step.id))
      .map(({ id }) => id),
    on: today,
    evidence: '样例依据',
  })),
);

/** Another round after a word of not satisfied, from the analysis to its letter. */
export const handledAgain: readonly Doing[] = [
  marked('head', 'analyse'),
  talked({ channel: 'interview' }, 'head'),
  drafted(),
  consulted(),
  submitted(),
  allReviewed,
  replied(),
];

export const filed = (told: Told<'file'> = {}, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({ type: 'file', on: today, archiveNumber: '样档〔2020〕1号', ...told }));

export const dateCorrected = (step: StepId, on: string, who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'correctDate', step, on: civilDate(on), reason: '样例更正理由' });

export const talkCorrected = (
  no: number,
  told: Told<'correctCommunication'>,
  who: PersonName = 'officer',
): Doing => by(who, { type: 'correctCommunication', no, reason: '样例更正理由', ...told });

export const entryCorrected = (told: Told<'correctEntry'> = {}, who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'correctEntry', entry: 'commitment', no: 1, reason: '样例更正理由', ...told });

export const letterCorrected = (told: Told<'correctLetter'>, who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'correctLetter', reason: '样例更正理由', ...told });

export const evaluationCorrected = (overall: Satisfaction, told: Told<'correctEvaluation'> = {}): Doing =>
  by('supervisor', (today) => ({
    type: 'correctEvaluation',
    overall,
    receivedOn: today,
    reason: '样例更正理由',
    ...told,
  }));

export const reopened = (who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'reopen', reason: '样例更正理由' });

export const endedAgain = (who: PersonName = 'supervisor'): Doing => by(who, { type: 'endAgain' });

export const reported = (
  month: string,
  who: PersonName = 'officer',
  told: Told<'reportProgress'> = {},
): Doing =>
  by(who, {
    type: 'reportProgress',
    month,
    workDone: '样例工作',
    nextSteps: '样例安排',
    onTime: true,
    reviewedBy: PEOPLE.head.name,
    ...told,
  });

export const opinionDrafted = (who: PersonName = 'officer', told: Told<'draftOpinion'> = {}): Doing =>
  by(who, { type: 'draftOpinion', summary: '样例汇办意见', ...told });

export const letterSent = (told: Told<'sendOpinionLetter'> = {}, who: PersonName = 'officer'): Doing =>
  by(who, (today) => ({
    type: 'sendOpinionLetter',
    letterNumber: '样函〔2020〕9号',
    issuedOn: today,
    ...told,
  }));

export const withdrawn = (on?: string, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({
    type: 'withdraw',
    on: on === undefined ? today : civilDate(on),
    reason: '委员来函撤回',
    evidence: '样例来函',
  }));

export const reassigned = (division = OTHER_DIVISION, who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'reassign', division, reason: '样例改派理由' });

export const officerChanged = (to: PersonName = 'head', who: PersonName = 'head'): Doing =>
  by(who, { type: 'changeOfficer', officer: { id: PEOPLE[to].id, name: PEOPLE[to].name } });

export const returnAsked = (
  on?: string,
  who: PersonName = 'supervisor',
  told: Told<'requestReturn'> = {},
): Doing =>
  by(who, (today) => ({
    type: 'requestReturn',
    on: on === undefined ? today : civilDate(on),
    reason: '样例退办理由',
    evidence: '样例函',
    ...told,
  }));

/** Moves to a version of the rules that differs in terms and gates, or back to the one shipped. */
export const policyTaken = (policy: Policy = DEFAULT_POLICY): Doing =>
  by('supervisor', (_today, { assignment: { role, keyKind } }) => ({
    type: 'takePolicy',
    policy: casePolicy(policy, role, keyKind),
    reason: '样例理由',
  }));

export const returnAnswered = (granted = true): Doing =>
  by('supervisor', (today) => ({ type: 'answerReturn', granted, on: today, evidence: '样例复函' }));

export const disputed = (who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({ type: 'raiseDispute', on: today, ground: '样例异议理由' }));

/** The committee decides; with a role, what we are from now on. */
export const disputeDecided = (role?: HandlingRole, told: Partial<RoleChange> = {}): Doing =>
  by('supervisor', (today, { assignment, policy }) => ({
    type: 'decideDispute',
    on: today,
    decidedBy: '市政协提案委',
    evidence: '样例函',
    ...(role
      ? {
          change: {
            role,
            policy: casePolicy(
              { ...DEFAULT_POLICY, id: policy.id, version: policy.version },
              role,
              assignment.keyKind,
            ),
            ...told,
          },
        }
      : {}),
  }));

/** So many days beyond the term that holds. */
export const extensionAsked = (
  days = 30,
  who: PersonName = 'officer',
  told: Told<'applyExtension'> = {},
): Doing =>
  by(who, (_today, proposal) => ({
    type: 'applyExtension',
    newDueOn: addDays(proposal.plan.due.dueOn, days),
    reasons: '样例理由',
    ...told,
  }));

export const extensionDecided = (granted = true, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({ type: 'decideExtension', granted, on: today, evidence: '样例复函' }));

/** A case that another is merged into, as the gateway finds it: open, ours, with the plan of an ordinary one. */
export const aLead = (told: Partial<LeadCase> = {}): LeadCase => {
  const { title, handles, facts } = leadCaseOf(aCase({ number: LEAD, role: 'lead' }).proposal);
  return { title, isCoHandled: false, handles, facts, ...told };
};

/** The number of the case that the tests merge others into. */
export const LEAD = '2020T900';

export const mergedInto = (told: Told<'mergeInto'> = {}, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({
    type: 'mergeInto',
    leadNumber: LEAD,
    reason: '样例内容相近',
    on: today,
    lead: aLead(),
    ...told,
  }));

export const mergeUndone = (who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'undoMerge', reason: '样例更正' });

/** An act that comes with what the lead case has met by then. */
export const knowing = (facts: LeadFacts, doing: Doing): Doing => ({
  command: (story) => {
    if (!('command' in doing)) throw new Error('an act, not time');
    const command = doing.command(story);
    return command.type === 'Act' ? { ...command, leadFacts: facts } : command;
  },
});

export const extensionUndone = (who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'undoExtension', reason: '样例更正' });

export const paused = (from?: string, told: Told<'pauseTerm'> = {}): Doing =>
  by('supervisor', (today) => ({
    type: 'pauseTerm',
    from: from === undefined ? today : civilDate(from),
    reason: '样例理由',
    evidence: '样例批件',
    ...told,
  }));

export const resumed = (on?: string): Doing =>
  by('supervisor', (today) => ({ type: 'resumeTerm', on: on === undefined ? today : civilDate(on) }));

/** The calendar as it stands on the day, or on another. */
export const calendarTaken = (asOf?: string, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({
    type: 'takeCalendar',
    calendar: calendarAsOf(asOf === undefined ? today : civilDate(asOf)),
  }));

export const instructed = (told: Told<'recordInstruction'> = {}, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({
    type: 'recordInstruction',
    givenOn: today,
    leader: '样例市领导',
    form: 'note',
    carrier: '样例请示',
    text: '请抓紧研究',
    ...told,
  }));

export const instructionAnswered = (no = 1, settled = true, who: PersonName = 'officer'): Doing =>
  by(who, (today) => ({ type: 'answerInstruction', no, on: today, text: '样例落实情况', settled }));

/** Promised for so many days later. */
export const promised = (days = 200, told: Told<'addCommitment'> = {}): Doing =>
  by('officer', (today) => ({
    type: 'addCommitment',
    text: '样例落实事项',
    dueOn: addDays(today, days),
    ...told,
  }));

export const lookedBack = (no = 1, who: PersonName = 'officer'): Doing =>
  by(who, (today) => ({ type: 'lookBack', no, on: today, findings: '样例进展' }));

export const settled = (no = 1, how: 'done' | 'explained' = 'done'): Doing =>
  by('officer', (today) => ({ type: 'settleCommitment', no, on: today, how, text: '样例结果' }));

export const moved = (told: Told<'recordMatter'> = {}): Doing =>
  by('officer', (today) => ({
    type: 'recordMatter',
    kind: 'done',
    text: '样例办理事项',
    happenedOn: today,
    ...told,
  }));

export const exceptionAsked = (
  kind: ExceptionKind,
  who: PersonName = kind === 'key' ? 'leader' : 'head',
  told: Told<'applyException'> = {},
): Doing => by(who, { type: 'applyException', kind, reason: '样例理由', evidence: '样例依据', ...told });

export const exceptionDecided = (no = 1, granted = true, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({
    type: 'decideException',
    approverLevel: 'bureauHead',
    no,
    granted,
    on: today,
    approver: '样例局长',
    evidence: '样例签批件',
  }));

export const contributionsAsked = (
  from: readonly string[] = ['样例外局'],
  told: Told<'requestContributions'> = {},
): Doing =>
  by('officer', (today) => ({
    type: 'requestContributions',
    kind: 'outsideUnit',
    from,
    dueOn: addDays(today, 20),
    ...told,
  }));

export const contributed = (no = 1, who: PersonName = 'officer'): Doing =>
  by(who, (today) => ({ type: 'recordContribution', no, on: today, summary: '样例会办意见' }));

export const contributionReturned = (no = 1, told: Told<'returnContribution'> = {}): Doing =>
  by('officer', (today) => ({
    type: 'returnContribution',
    no,
    on: today,
    reason: '样例退回理由',
    dueOn: addDays(today, 10),
    ...told,
  }));

export const waived = (no = 1, urgedOn?: string, who: PersonName = 'supervisor'): Doing =>
  by(who, (today) => ({
    type: 'waiveContribution',
    no,
    on: today,
    urgedOn: urgedOn === undefined ? today : civilDate(urgedOn),
    reason: '经催告未反馈',
  }));

/** Not urged, and why. */
export const urgeDeclined = (mark: string, who: PersonName = 'supervisor'): Doing =>
  by(who, { type: 'declineUrge', mark, reason: '样例不催办理由' });

/** The word of the one unit outside that a lead case of the tests has. */
export const contributionsIn: readonly Doing[] = [contributionsAsked(), contributed()];

/** What a key case asks for beside the main line before its draft may go to review. */
export const keyConditionsMet: readonly Doing[] = [
  workPlanSubmitted(),
  workPlanDecided(),
  heard(),
  symposiumHeld(),
  ...contributionsIn,
  marked('officer', 'solicitOpinions'),
];

/** The ordinary way of a case answered by us, up to a point. */
export const toAccepted: readonly Doing[] = [assigned(), signedFor(), accepted()];
export const toOpinion: readonly Doing[] = [...toAccepted, opinionSubmitted(), opinionPassed()];
export const toContact: readonly Doing[] = [...toOpinion, talked()];
export const toDraft: readonly Doing[] = [...toContact, drafted()];
/** Solicitation is the one condition of an ordinary case. */
export const toConsulted: readonly Doing[] = [...toDraft, marked('officer', 'solicitOpinions'), consulted()];
export const toSubmitted: readonly Doing[] = [...toConsulted, submitted()];
export const toReviewed: readonly Doing[] = [...toSubmitted, allReviewed];
export const toReplied: readonly Doing[] = [...toReviewed, replied()];
/** The same for a key case. */
export const keyToSubmitted: readonly Doing[] = [...toDraft, ...keyConditionsMet, consulted(), submitted()];
export const keyToReplied: readonly Doing[] = [...keyToSubmitted, allReviewed, replied()];

function openReviews(proposal: Proposal): readonly StepId[] {
  return proposal.plan.steps
    .map((step) => step.id)
    .filter((step) => REVIEW_STEPS.includes(step) && proposal.done[step] === undefined);
}
