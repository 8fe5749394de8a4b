import { z } from 'zod';
import { NOTICE_KINDS } from '../../domain/notice/notice-kind.ts';
import { STEP_IDS } from '../../domain/policy/step-ids.ts';
import { civilDateField } from '../civil-date-field.ts';
import { isActType } from '../gateway/acts-schema.ts';
import { checked } from '../gateway/invalid-input.ts';
import { noticeTopic } from '../gateway/notice-topic.ts';

const date = civilDateField;

const aroundDay = z.int().min(-200).max(200);

const scheduledAct = z.strictObject({
  /** The step whose date the act goes by, and so many working days before (negative) or after it. */
  step: z.enum(STEP_IDS),
  workdays: aroundDay,
  as: z.enum(['officer', 'divisionHead', 'supervisionOffice', 'generalOffice']),
  act: z.string().refine(isActType, '没有这一事项'),
  data: z.record(z.string(), z.unknown()),
});

const trouble = z.strictObject({
  why: z.string().min(1),
  /** Working days by which everything from this step on comes later than the routine has it. */
  late: z.partialRecord(z.enum(STEP_IDS), z.int().min(1).max(60)).default({}),
  /** The member's first word on the first draft is no: a new draft with another substance follows. */
  unsatisfiedFirst: z.boolean().default(false),
});

/** Something that happens to one case on a day of its own: an instruction, and the answer to it. */
const datedAct = scheduledAct
  .omit({ step: true, workdays: true })
  .extend({ on: date, number: z.string().min(1) });

const notice = z.strictObject({
  on: date,
  kind: z.enum(NOTICE_KINDS),
  topic: noticeTopic,
  /** Absent: every open case. */
  cases: z.array(z.string()).optional(),
});

/** What each division does about a notice, so many working days before or after the day by which it is owed. */
const noticeRoutine = z.discriminatedUnion('owed', [
  z.strictObject({ owed: z.literal('acknowledgement'), workdays: aroundDay }),
  z.strictObject({ owed: z.literal('answer'), workdays: aroundDay, text: z.string().min(1) }),
]);

/** When the supervision office releases a month's compilation, counted from the day by which it is to. */
const compilationRoutine = z.strictObject({ workdays: aroundDay });

const schema = z.strictObject({
  $comment: z.string().optional(),
  title: z.string(),
  workbook: z.string().regex(/^[\w.-]+\.xlsx$/, '应为同一目录下的 .xlsx 文件名'),
  startsOn: date,
  endsOn: date,
  routines: z.strictObject({
    answeredByUs: z.array(scheduledAct),
    coHandled: z.array(scheduledAct),
    monthly: z.array(scheduledAct.omit({ step: true })).max(1),
    contributions: z
      .array(scheduledAct.omit({ step: true }))
      .max(1)
      .default([]),
    notices: z.array(noticeRoutine).default([]),
    compilations: z.array(compilationRoutine).max(1).default([]),
  }),
  troubles: z.record(z.string(), trouble).default({}),
  dated: z.array(datedAct).default([]),
  notices: z.array(notice).default([]),
  expected: z.record(z.string(), z.int().min(0)).default({}),
});

/** A year as an invented office lives it: who does what when, what goes wrong, what should come out. */
export type Scenario = z.output<typeof schema>;
export type ScheduledAct = z.output<typeof scheduledAct>;
export type Trouble = z.output<typeof trouble>;

/** Reads a scenario file's text; throws `InvalidInput` naming what is wrong in it. */
export function readScenario(text: string): Scenario {
  return checked(schema, parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
