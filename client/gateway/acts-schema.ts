import { z } from 'zod';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { PolicyVersion } from '../../domain/policy/policy.ts';
import { REVIEW_STEPS, STEP_IDS } from '../../domain/policy/step-ids.ts';
import {
  CHANNELS,
  COMMUNICATION_PHASES,
  COUNTERPARTS,
  DISCLOSURES,
  DRAFT_CHANGES,
  OUTCOMES,
  PROPOSERS,
  RESULT_CLASSES,
  TALK_LEVELS,
  REVIEW_RESULTS,
  SATISFACTIONS,
} from '../../domain/proposal/facts.ts';
import { CONTRIBUTOR_KINDS } from '../../domain/proposal/contribution-facts.ts';
import { APPROVER_LEVELS, EXCEPTION_KINDS } from '../../domain/proposal/exception-facts.ts';
import { ENTRIES } from '../../domain/proposal/entries.ts';
import { INSTRUCTION_FORMS, MATTER_KINDS, SETTLEMENTS } from '../../domain/proposal/follow-up-facts.ts';
import type { ActOf } from '../../domain/proposal/acts/act-rule.ts';
import { HANDLING_ROLES } from '../../domain/proposal/assignment.ts';
import type { ActType, RoleChange } from '../../domain/proposal/commands.ts';
import { INPUTS } from '../../domain/wording/inputs.ts';
import { civilDateField } from '../civil-date-field.ts';
import { proposalNumber } from '../import/proposal-number.ts';
import { letterNumberAsKept } from '../letter-number.ts';
import { lineField, textField } from './text-field.ts';
import { SUPERVISORS, WORK_PLAN_LEVELS } from '../../domain/proposal/key-facts.ts';

const text = textField;
const date = civilDateField;
const disclosure = z.strictObject({ kind: z.enum(DISCLOSURES), reason: text(500).exactOptional() });

const scanHash = z.string().regex(/^[\da-f]{64}$/, INPUTS.noHash);
const letterNumber = lineField(100).transform(letterNumberAsKept);
/** The number of a suggestion or an instruction, by which something is told of each. */
const ordinal = z.string().regex(/^[1-9]\d{0,2}$/, INPUTS.wrong);
const lateEntry = { on: date.exactOptional(), lateReason: text(1000).exactOptional() };

const gathering = z.strictObject({
  on: date,
  place: text(200),
  ourPeople: text(500),
  leaderPresent: z.boolean(),
  present: z.array(z.enum(COUNTERPARTS)).max(COUNTERPARTS.length),
  outcome: text(5000),
});

/** What an act's data holds from outside, where its persons, divisions and policy are still to be looked up. */
type NamedFromOutside = {
  assign: { readonly division: string; readonly reason: string; readonly signedForOn?: CivilDate };
  reassign: { readonly division: string; readonly reason: string };
  accept: { readonly officer: string; readonly on: CivilDate };
  changeOfficer: { readonly officer: string };
  takeCalendar: Readonly<Record<string, never>>;
  decideDispute: Omit<ActOf<'decideDispute'>, 'type' | 'change'> & Partial<Omit<RoleChange, 'policy'>>;
  takePolicy: PolicyVersion & Pick<ActOf<'takePolicy'>, 'reason'>;
  mergeInto: Omit<ActOf<'mergeInto'>, 'type' | 'lead' | 'followers'>;
};

type FromOutside<T extends ActType> = T extends keyof NamedFromOutside
  ? NamedFromOutside[T]
  : Omit<ActOf<T>, 'type'>;

/** The data of each act as it may come from outside: persons are named by id and looked up by the gateway. */
export const ACT_SCHEMAS = {
  assign: z.strictObject({ division: text(100), reason: text(500), signedForOn: date.exactOptional() }),
  signFor: z.strictObject({ on: date }),
  accept: z.strictObject({ officer: text(200), on: date }),
  reassign: z.strictObject({ division: text(100), reason: text(500) }),
  changeOfficer: z.strictObject({ officer: text(200) }),
  requestReturn: z.strictObject({
    on: date,
    reason: text(1000),
    evidence: text(500),
    receipt: text(500).exactOptional(),
  }),
  answerReturn: z.strictObject({ granted: z.boolean(), on: date, evidence: text(500) }),
  raiseDispute: z.strictObject({ on: date, ground: text(2000) }),
  decideDispute: z.strictObject({
    on: date,
    decidedBy: text(200),
    evidence: text(500),
    role: z.enum(HANDLING_ROLES).exactOptional(),
    outsideLeadUnit: text(200).exactOptional(),
    replyDueOn: date.exactOptional(),
  }),
  confirmPlan: z.strictObject({ on: date }),
  adjustPlan: z.strictObject({ step: z.enum(STEP_IDS), dueOn: date, reason: text(1000) }),
  submitOpinion: z.strictObject({ summary: text(5000) }),
  reviewOpinion: z.strictObject({
    result: z.enum(REVIEW_RESULTS),
    reasons: text(1000).exactOptional(),
    onBehalfOf: text(100).exactOptional(),
    evidence: text(500).exactOptional(),
  }),
  recordCommunication: z.strictObject({
    phase: z.enum(COMMUNICATION_PHASES),
    occurredOn: date,
    channel: z.enum(CHANNELS),
    counterpart: z.enum(COUNTERPARTS),
    draftNo: z.int().positive().exactOptional(),
    outcome: z.enum(OUTCOMES),
    ledBy: z.enum(TALK_LEVELS).exactOptional(),
    ourPeople: text(500).exactOptional(),
    place: text(200).exactOptional(),
    opinions: text(5000).exactOptional(),
    wish: text(500).exactOptional(),
    lateReason: text(1000).exactOptional(),
  }),
  submitDraft: z.strictObject({
    ...lateEntry,
    change: z.enum(DRAFT_CHANGES),
    answeredItems: z.array(z.int().positive()).max(500),
    resultClass: z.enum(RESULT_CLASSES).exactOptional(),
    itemsOfClass: z
      .partialRecord(z.enum(RESULT_CLASSES), z.array(z.int().positive()).max(500))
      .exactOptional(),
    disclosure: disclosure.exactOptional(),
  }),
  submitForReview: z.strictObject({ ...lateEntry, adviceNote: text(2000).exactOptional() }),
  markStep: z.strictObject({
    steps: z.array(z.enum(STEP_IDS)).min(1, INPUTS.noStep).max(STEP_IDS.length),
    on: date,
    evidence: text(500),
    onBehalfOf: text(100).exactOptional(),
    signers: z.partialRecord(z.enum(STEP_IDS), text(100)).exactOptional(),
  }),
  sendBack: z.strictObject({
    step: z.enum(REVIEW_STEPS),
    on: date,
    reasons: text(2000),
    onBehalfOf: text(100).exactOptional(),
    evidence: text(500).exactOptional(),
    material: z.boolean().exactOptional(),
  }),
  issueReply: z.strictObject({
    letterNumber,
    issuedOn: date,
    resultClass: z.enum(RESULT_CLASSES),
    disclosure,
    copyTo: lineField(500).exactOptional(),
  }),
  draftOpinion: z.strictObject({ ...lateEntry, summary: text(5000) }),
  sendOpinionLetter: z.strictObject({
    letterNumber,
    issuedOn: date,
    copyTo: lineField(500).exactOptional(),
  }),
  recordEvaluation: z.strictObject({
    overall: z.enum(SATISFACTIONS),
    handling: z.enum(SATISFACTIONS).exactOptional(),
    reply: z.enum(SATISFACTIONS).exactOptional(),
    receivedOn: date,
    source: text(200),
    onBehalfOf: z.enum(PROPOSERS).exactOptional(),
    scanHash: scanHash.exactOptional(),
  }),
  file: z.strictObject({ on: date, archiveNumber: lineField(100), unevaluated: text(1000).exactOptional() }),
  reportProgress: z.strictObject({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, INPUTS.noMonth),
    workDone: text(5000),
    nextSteps: text(5000),
    onTime: z.boolean(),
    onTimeReason: text(2000).exactOptional(),
    difficulties: text(2000).exactOptional(),
    itemsProgress: z
      .record(
        ordinal,
        z.strictObject({
          measures: text(2000).exactOptional(),
          effect: text(2000).exactOptional(),
          done: z.boolean().exactOptional(),
        }),
      )
      .exactOptional(),
    moreTalks: text(2000).exactOptional(),
    fieldwork: text(2000).exactOptional(),
    onInstructions: z.record(ordinal, text(2000)).exactOptional(),
    attachments: text(500).exactOptional(),
    reviewedBy: lineField(100).exactOptional(),
  }),
  submitWorkPlan: z.strictObject({ on: date, title: text(200), summary: text(5000) }),
  decideWorkPlan: z.strictObject({
    level: z.enum(WORK_PLAN_LEVELS),
    granted: z.boolean(),
    on: date,
    approver: text(200),
    evidence: text(500),
    reasons: text(2000).exactOptional(),
  }),
  recordSiteVisit: gathering,
  recordSymposium: gathering,
  recordHearing: z.strictObject({
    on: date,
    from: z.enum(SUPERVISORS),
    delegate: text(200).exactOptional(),
    ourPeople: text(500),
    text: text(5000),
  }),
  applyException: z.strictObject({
    kind: z.enum(EXCEPTION_KINDS),
    reason: text(2000),
    evidence: text(500),
    onBehalfOf: text(100).exactOptional(),
  }),
  decideException: z.strictObject({
    no: z.int().positive(),
    granted: z.boolean(),
    on: date,
    approver: text(200),
    approverLevel: z.enum(APPROVER_LEVELS),
    evidence: text(500),
  }),
  requestContributions: z.strictObject({
    ...lateEntry,
    kind: z.enum(CONTRIBUTOR_KINDS),
    from: z.array(lineField(200)).min(1, INPUTS.noUnit).max(50),
    dueOn: date,
    letterNumber: letterNumber.exactOptional(),
  }),
  recordContribution: z.strictObject({
    no: z.int().positive(),
    on: date,
    summary: text(5000),
    filledBy: lineField(100).exactOptional(),
    phone: lineField(50).exactOptional(),
  }),
  returnContribution: z.strictObject({
    no: z.int().positive(),
    on: date,
    reason: text(1000),
    dueOn: date,
  }),
  waiveContribution: z.strictObject({
    no: z.int().positive(),
    on: date,
    urgedOn: date,
    reason: text(1000),
  }),
  recordInstruction: z.strictObject({
    givenOn: date,
    leader: text(200),
    delegate: text(200).exactOptional(),
    form: z.enum(INSTRUCTION_FORMS),
    carrier: text(500),
    text: text(5000),
    owner: lineField(200),
    dueOn: date.exactOptional(),
  }),
  answerInstruction: z.strictObject({
    no: z.int().positive(),
    on: date,
    text: text(5000),
    settled: z.boolean(),
  }),
  declineUrge: z.strictObject({ mark: lineField(60), reason: text(500) }),
  recordMatter: z.strictObject({
    kind: z.enum(MATTER_KINDS),
    itemNo: z.int().positive().exactOptional(),
    text: text(2000),
    happenedOn: date,
    document: text(500).exactOptional(),
    figure: text(200).exactOptional(),
  }),
  addCommitment: z.strictObject({
    itemNo: z.int().positive().exactOptional(),
    text: text(2000),
    owner: lineField(200),
    dueOn: date,
  }),
  lookBack: z.strictObject({ no: z.int().positive(), on: date, findings: text(5000) }),
  settleCommitment: z.strictObject({
    no: z.int().positive(),
    on: date,
    how: z.enum(SETTLEMENTS),
    text: text(2000),
  }),
  correctDate: z.strictObject({ step: z.enum(STEP_IDS), on: date, reason: text(1000) }),
  correctCommunication: z.strictObject({
    no: z.int().positive(),
    phase: z.enum(COMMUNICATION_PHASES).exactOptional(),
    occurredOn: date.exactOptional(),
    channel: z.enum(CHANNELS).exactOptional(),
    counterpart: z.enum(COUNTERPARTS).exactOptional(),
    draftNo: z.int().positive().exactOptional(),
    outcome: z.enum(OUTCOMES).exactOptional(),
    ledBy: z.enum(TALK_LEVELS).exactOptional(),
    place: text(200).exactOptional(),
    opinions: text(5000).exactOptional(),
    reason: text(1000),
  }),
  correctEntry: z.strictObject({
    entry: z.enum(ENTRIES),
    no: z.int().positive(),
    itemNo: z.int().positive().exactOptional(),
    text: text(5000).exactOptional(),
    on: date.exactOptional(),
    owner: lineField(200).exactOptional(),
    dueOn: date.exactOptional(),
    leader: text(200).exactOptional(),
    delegate: text(200).exactOptional(),
    form: z.enum(INSTRUCTION_FORMS).exactOptional(),
    carrier: text(500).exactOptional(),
    kind: z.enum(MATTER_KINDS).exactOptional(),
    document: text(500).exactOptional(),
    figure: text(200).exactOptional(),
    place: text(200).exactOptional(),
    ourPeople: text(500).exactOptional(),
    leaderPresent: z.boolean().exactOptional(),
    present: z.array(z.enum(COUNTERPARTS)).max(COUNTERPARTS.length).exactOptional(),
    settled: z.literal(false, INPUTS.onlyNotSettled).exactOptional(),
    reason: text(1000),
  }),
  correctLetter: z.strictObject({
    letterNumber: letterNumber.exactOptional(),
    issuedOn: date.exactOptional(),
    reason: text(1000),
  }),
  correctEvaluation: z.strictObject({
    overall: z.enum(SATISFACTIONS),
    handling: z.enum(SATISFACTIONS).exactOptional(),
    reply: z.enum(SATISFACTIONS).exactOptional(),
    receivedOn: date,
    source: text(200).exactOptional(),
    onBehalfOf: z.enum(PROPOSERS).exactOptional(),
    scanHash: scanHash.exactOptional(),
    reason: text(1000),
  }),
  reopen: z.strictObject({ reason: text(1000) }),
  endAgain: z.strictObject({}),
  applyExtension: z.strictObject({
    on: date.exactOptional(),
    newDueOn: date,
    reasons: text(2000),
    receipt: text(500).exactOptional(),
  }),
  decideExtension: z.strictObject({ granted: z.boolean(), on: date, evidence: text(500) }),
  undoExtension: z.strictObject({ reason: text(1000) }),
  pauseTerm: z.strictObject({
    from: date,
    reason: text(1000),
    evidence: text(500),
    receipt: text(500).exactOptional(),
  }),
  resumeTerm: z.strictObject({ on: date }),
  takePolicy: z.strictObject({ id: text(40), version: z.int().min(1), reason: text(1000) }),
  takeCalendar: z.strictObject({}),
  mergeInto: z.strictObject({
    leadNumber: lineField(40).transform((number) => proposalNumber(number) ?? number),
    reason: text(1000),
    on: date,
  }),
  undoMerge: z.strictObject({ reason: text(1000) }),
  withdraw: z.strictObject({ on: date, reason: text(1000), evidence: text(500) }),
} as const satisfies { readonly [T in ActType]: z.ZodType<FromOutside<T>> };

/** Whether a word is the name of an act. */
export function isActType(word: string): word is ActType {
  return Object.hasOwn(ACT_SCHEMAS, word);
}
