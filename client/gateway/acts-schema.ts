import { z } from 'zod';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { STEP_IDS } from '../../domain/policy/step-ids.ts';
import {
  CHANNELS,
  COMMUNICATION_PHASES,
  COUNTERPARTS,
  DISCLOSURES,
  DRAFT_CHANGES,
  OUTCOMES,
  RESULT_CLASSES,
  REVIEW_RESULTS,
  SATISFACTIONS,
} from '../../domain/proposal/facts.ts';
import type { ActOf } from '../../domain/proposal/acts/act-rule.ts';
import type { ActType } from '../../domain/proposal/commands.ts';
import { INPUTS } from '../../domain/wording/inputs.ts';
import { civilDateField } from '../civil-date-field.ts';
import { lineField, textField } from './text-field.ts';

const text = textField;
const date = civilDateField;
const disclosure = z.strictObject({ kind: z.enum(DISCLOSURES), reason: text(500).exactOptional() });

/** An act's data before its persons and divisions are looked up. */
type FromOutside<T extends ActType> = T extends 'assign'
  ? { readonly division: string; readonly reason: string }
  : T extends 'accept'
    ? { readonly officer: string; readonly on: CivilDate }
    : Omit<ActOf<T>, 'type'>;

/** The data of each act as it may come from outside: persons are named by id and looked up by the gateway. */
export const ACT_SCHEMAS = {
  assign: z.strictObject({ division: text(100), reason: text(500) }),
  signFor: z.strictObject({ on: date }),
  accept: z.strictObject({ officer: text(200), on: date }),
  submitOpinion: z.strictObject({ summary: text(5000) }),
  reviewOpinion: z.strictObject({ result: z.enum(REVIEW_RESULTS), reasons: text(1000).exactOptional() }),
  recordCommunication: z.strictObject({
    phase: z.enum(COMMUNICATION_PHASES),
    occurredOn: date,
    channel: z.enum(CHANNELS),
    counterpart: z.enum(COUNTERPARTS),
    draftNo: z.int().positive().exactOptional(),
    outcome: z.enum(OUTCOMES),
    opinions: text(5000).exactOptional(),
    lateReason: text(1000).exactOptional(),
  }),
  submitDraft: z.strictObject({
    change: z.enum(DRAFT_CHANGES),
    answeredItems: z.array(z.int().positive()).max(500),
    resultClass: z.enum(RESULT_CLASSES).exactOptional(),
    disclosure: disclosure.exactOptional(),
  }),
  submitForReview: z.strictObject({}),
  markStep: z.strictObject({
    steps: z.array(z.enum(STEP_IDS)).min(1, INPUTS.noStep).max(STEP_IDS.length),
    on: date,
    evidence: text(500),
  }),
  issueReply: z.strictObject({
    letterNumber: lineField(100),
    issuedOn: date,
    resultClass: z.enum(RESULT_CLASSES),
    disclosure,
  }),
  draftOpinion: z.strictObject({ summary: text(5000) }),
  sendOpinionLetter: z.strictObject({ letterNumber: lineField(100), issuedOn: date }),
  recordEvaluation: z.strictObject({
    overall: z.enum(SATISFACTIONS),
    handling: z.enum(SATISFACTIONS).exactOptional(),
    reply: z.enum(SATISFACTIONS).exactOptional(),
    receivedOn: date,
    source: text(200),
  }),
  reportProgress: z.strictObject({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, INPUTS.noMonth),
    workDone: text(5000),
    nextSteps: text(5000),
    onTime: z.boolean(),
    difficulties: text(2000).exactOptional(),
  }),
  withdraw: z.strictObject({ on: date, reason: text(1000) }),
} as const satisfies { readonly [T in ActType]: z.ZodType<FromOutside<T>> };

/** Whether a word is the name of an act. */
export function isActType(word: string): word is ActType {
  return Object.hasOwn(ACT_SCHEMAS, word);
}
