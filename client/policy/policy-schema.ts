import { z } from 'zod';
import { BASES } from '../../domain/policy/basis.ts';
import { ADVICE, RECIPIENTS, RUNGS } from '../../domain/policy/policy.ts';
import type { PolicyDocument } from '../../domain/policy/policy-document.ts';
import { INDICATOR_IDS } from '../../domain/policy/score-rule.ts';
import { REVIEW_STEPS, STEP_IDS } from '../../domain/policy/step-ids.ts';
import { HANDLING_ROLES } from '../../domain/proposal/assignment.ts';
import { APPROVER_LEVELS, EXCEPTION_KINDS } from '../../domain/proposal/exception-facts.ts';
import { CHANNELS, RESULT_CLASSES } from '../../domain/proposal/facts.ts';
import { POLICY_INPUTS } from '../../domain/wording/policy-inputs.ts';
import { lineField } from '../gateway/text-field.ts';

const basis = z.enum(BASES);
const timeOfDay = z.strictObject({
  hour: z.int().min(6).max(18),
  minute: z.int().min(0).max(50).multipleOf(10),
});
const stepId = z.enum(STEP_IDS);
const workdays = z.int().min(0).max(250);
const points = z.number().min(0).max(100);
const line = lineField(100);
const resultClassList = z.array(z.enum(RESULT_CLASSES)).max(RESULT_CLASSES.length);

const responsible = z.enum([
  'officer',
  'divisionHead',
  'leadDivision',
  'supportDivisions',
  'supervisionOffice',
  'generalOffice',
  'leaderInCharge',
  'bureauHead',
  'bureau',
  'outsideUnits',
  'supervisingLeader',
]);
const exceptionKind = z.enum(EXCEPTION_KINDS);
const exceptionProposer = responsible.extract([
  'officer',
  'divisionHead',
  'leaderInCharge',
  'supervisionOffice',
]);
const approver = z.enum(APPROVER_LEVELS);
const recipient = z.enum(RECIPIENTS);

const anchor = z.union(
  [
    z.strictObject({ from: z.literal('handOver'), workdays: z.int().min(0).max(250) }),
    z.strictObject({ from: z.literal('handOver'), calendarDays: z.int().min(0).max(366) }),
    z.strictObject({ from: z.literal('handOver'), months: z.int().min(1).max(24) }),
    z.strictObject({ from: z.literal('planBase'), workdays: z.int().min(-250).max(250) }),
    z.strictObject({ from: z.enum(['issued', 'evaluated']), workdays }),
  ],
  POLICY_INPUTS.anchor,
);

const term = z.union(
  [
    z.strictObject({ months: z.int().min(1).max(24), basis }),
    z.strictObject({
      fixedOn: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
      basis,
    }),
  ],
  POLICY_INPUTS.term,
);

const step = z.strictObject({
  title: line,
  responsible,
  anchor,
  minGap: workdays.exactOptional(),
  remindBefore: z.array(workdays).max(20),
  binding: z.enum(['regulated', 'office', 'step']),
  basis,
  applies: z.enum(['always', 'withCoUnits', 'withSupportDivisions', 'withOpenReply', 'afterLastRound']),
  kind: z.enum(['task', 'window', 'deadline']),
  doneBy: z.enum(['act', 'mark']),
  compress: z.enum(['drafting', 'soliciting', 'reviewing']).exactOptional(),
});
const steps = z.partialRecord(stepId, step);
const plan = z.strictObject({ title: line, term, steps });

const planId = z.enum([
  'planLeadOrdinary',
  'planLeadKey3',
  'planLeadKey6',
  'planCoHandler',
  'planHandleAgain',
]);
const rung = z.enum(RUNGS);
const roleTerms = z.strictObject({ ordinary: term.exactOptional(), key: term.exactOptional() });

/** A whole policy as a document, every part by itself; whether the parts agree is asked afterwards. */
export const policySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, POLICY_INPUTS.id),
  version: z.int().min(1).max(9999),
  title: line,
  coHandlerLabel: lineField(10),
  resultClasses: z
    .partialRecord(z.enum(RESULT_CLASSES), lineField(40))
    .refine(hasParts, POLICY_INPUTS.noClass),
  keyPlan: z.enum(['planLeadKey3', 'planLeadKey6']),
  terms: z.partialRecord(z.enum(HANDLING_ROLES), roleTerms),
  plans: z.strictObject({
    planLeadOrdinary: plan,
    planLeadKey3: plan,
    planLeadKey6: plan,
    planCoHandler: plan,
  }),
  afterReply: steps,
  ladder: z
    .array(
      z.strictObject({
        rung,
        overdueWorkdays: workdays,
        onlyFor: z.array(responsible).exactOptional(),
        deadlinesOnly: z.boolean().exactOptional(),
      }),
    )
    .max(20),
  checkpoints: z
    .array(
      z.strictObject({ rung, beforeDueWorkdays: workdays, whileOpen: stepId, plans: z.array(planId).min(1) }),
    )
    .max(20),
  monthly: z.strictObject({
    requestDay: z.int().min(1).max(28),
    dueWorkdays: workdays,
    lateWorkdays: workdays,
    urgeWorkdays: workdays,
    firstMonthWorkdays: workdays,
    compilationWorkdays: workdays.exactOptional(),
    compilationIssueWorkdays: workdays.exactOptional(),
    basis,
  }),
  again: z.strictObject({ rounds: z.int().min(0).max(9), plan, basis }),
  talks: z.strictObject({ faceToFace: z.array(z.enum(CHANNELS)).min(1), basis }),
  gates: z.strictObject({
    gate1: z.boolean(),
    handlingGate: z.boolean(),
    gate2: z.boolean(),
    noSelfReview: z.boolean(),
    signersNamed: z.boolean(),
    promisingClasses: resultClassList,
    passingOutcomes: z.array(z.enum(['satisfied', 'mostlySatisfied', 'noObjection'])).min(1),
    beforeReview: z.array(stepId),
    advice: z.array(z.enum(ADVICE)),
    reviewChain: z.array(z.enum(REVIEW_STEPS as readonly [(typeof REVIEW_STEPS)[number]])),
    basis,
  }),
  exceptions: z.strictObject({
    attempts: z.int().min(1).max(20),
    channels: z.int().min(1).max(CHANNELS.length),
    firstAttemptBeforeDueWorkdays: workdays,
    unsatisfiedTalks: z.int().min(1).max(20),
    unsatisfiedBeforeDueWorkdays: workdays,
    rights: z
      .strictObject({
        proposers: z.record(exceptionKind, z.array(exceptionProposer).min(1)),
        approvers: z.record(exceptionKind, approver),
        approversOfKeyCases: z.partialRecord(exceptionKind, approver).exactOptional(),
      })
      .exactOptional(),
    basis,
  }),
  contributions: z.strictObject({
    remindBefore: z.array(workdays).max(20),
    waiveAfterWorkdays: workdays,
    mailUnits: z.boolean().exactOptional(),
    basis,
  }),
  takeover: z.strictObject({ graceWorkdays: workdays, basis }),
  followUps: z.strictObject({
    lookBackMonths: z.int().min(1).max(24),
    remindBefore: z.array(workdays).max(20),
    urgeAnswerWorkdays: workdays,
    basis,
  }),
  termChanges: z.strictObject({
    extensions: z.int().min(0).max(9),
    extensionMonths: z.int().min(0).max(24),
    monthsInAll: z.int().min(1).max(36).exactOptional(),
    pauses: z.boolean(),
    basis,
  }),
  notices: z.strictObject({
    urgeIntervalWorkdays: workdays,
    acknowledgeWorkdays: workdays,
    answerSupervisionWorkdays: workdays,
    answerUrgeWorkdays: workdays,
    headReportAfterUrgeWorkdays: workdays,
    attachFormalLetters: z.boolean().exactOptional(),
    basis,
  }),
  supervision: z.strictObject({
    dueSoonWorkdays: workdays,
    silentWorkdays: workdays.min(1),
    urgeable: z.array(responsible),
    urgeDivisionDays: z.int().min(1).max(92).exactOptional(),
    urgeAtOnce: z.boolean().exactOptional(),
    autoToLeaders: z.boolean().exactOptional(),
    basis,
  }),
  numbers: z.strictObject({
    notices: z.strictObject({
      supervision: lineField(60),
      urge: lineField(60),
      headReport: lineField(60).exactOptional(),
    }),
    basis,
  }),
  scores: z.strictObject({
    quality: z.strictObject({
      faceToFace: points,
      otherWay: points,
      cap: points,
      capBasis: basis,
      memberWishCountsFull: z.boolean(),
      basis,
    }),
    performance: z.record(z.enum(INDICATOR_IDS), points),
    coefficients: z.strictObject({
      mostlySatisfied: z.number().min(0).max(1),
      offEachTime: z.number().min(0).max(1),
      offEachShirked: points,
    }),
    classesWithMatters: resultClassList.min(1).exactOptional(),
    basis,
  }),
  mail: z.strictObject({
    digestAt: timeOfDay,
    officeHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).exactOptional(),
    titleInMail: z.boolean(),
    titleLength: z.int().min(1).max(200),
    basis,
  }),
  remind: z.record(responsible, z.array(recipient)),
}) satisfies z.ZodType<PolicyDocument>;

function hasParts(parts: object): boolean {
  return Object.keys(parts).length > 0;
}
