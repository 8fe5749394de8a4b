import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import { monthNumber, owedReports } from '../../domain/proposal/monthly.ts';
import { talksOfMonth } from '../../domain/monthly/talks-of-month.ts';
import { fill } from '../../domain/wording/fill.ts';
import { CHANNEL_NAMES, COUNTERPART_NAMES } from '../../domain/wording/terms.ts';
import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { asValues, namesAsOptions } from './act-form-options.ts';
import { PROGRESS } from './progress-words.ts';

type ProgressField = Field<ActFormContext>;

const MONTH: ProgressField = {
  name: 'month',
  label: PROGRESS.month,
  kind: 'month',
  required: true,
  initial: (context) => [monthAsked(context)],
  hint: PROGRESS.monthHint,
};
const WORK: ProgressField = { name: 'workDone', label: PROGRESS.workDone, kind: 'paragraph', required: true };
const TALKS: ProgressField = {
  name: 'moreTalks',
  label: PROGRESS.moreTalks,
  kind: 'paragraph',
  required: false,
};
const REST: readonly ProgressField[] = [
  {
    name: 'difficulties',
    label: PROGRESS.difficulties,
    kind: 'paragraph',
    required: false,
    hint: PROGRESS.difficultiesHint,
  },
  { name: 'nextSteps', label: PROGRESS.nextSteps, kind: 'paragraph', required: true },
  {
    name: 'onTime',
    label: PROGRESS.onTime,
    kind: 'choice',
    as: 'truth',
    required: true,
    options: namesAsOptions(PROGRESS.onTimeNames),
  },
  {
    name: 'onTimeReason',
    label: PROGRESS.onTimeReason,
    kind: 'paragraph',
    required: false,
    hint: PROGRESS.onTimeReasonHint,
  },
  {
    name: 'attachments',
    label: PROGRESS.attachments,
    kind: 'line',
    required: false,
    hint: PROGRESS.attachmentsHint,
  },
  {
    name: 'reviewedBy',
    label: PROGRESS.reviewedBy,
    kind: 'line',
    required: false,
    initial: (context) => asValues(headOf(context)),
    hint: PROGRESS.reviewedByHint,
  },
];
const FIELDWORK: ProgressField = {
  name: 'fieldwork',
  label: PROGRESS.fieldwork,
  kind: 'paragraph',
  required: false,
};

/** The short form of a month's report (pack §6.3 monthlyForm), with a part for each suggestion and instruction. */
export const PROGRESS_FORM: ActForm = {
  lead: PROGRESS.lead,
  fields: [MONTH, WORK, TALKS, FIELDWORK, ...REST],
  fieldsIn: (context) => progressFields(context, monthAsked(context)),
};

/** The fields of the form, with what is on record of the talks of a month. */
export function progressFields(context: ActFormContext, month: string): readonly ProgressField[] {
  return [
    MONTH,
    WORK,
    ...context.proposal.assignment.items.flatMap(itemFields),
    { ...TALKS, hint: talksHint(context, month) },
    FIELDWORK,
    ...(context.proposal.instructions ?? []).map(({ no, text }): ProgressField => ({
      name: `onInstructions.${no}`,
      label: fill(PROGRESS.onInstruction, { no, text }),
      kind: 'paragraph',
      required: false,
    })),
    ...REST,
  ];
}

function itemFields({ no, text }: { readonly no: number; readonly text: string }): readonly ProgressField[] {
  const of = (part: string) => `itemsProgress.${no}.${part}`;
  return [
    {
      name: of('measures'),
      label: fill(PROGRESS.measures, { no, text }),
      kind: 'paragraph',
      required: false,
    },
    { name: of('effect'), label: fill(PROGRESS.effect, { no }), kind: 'paragraph', required: false },
    {
      name: of('done'),
      label: fill(PROGRESS.done, { no }),
      kind: 'choice',
      as: 'truth',
      required: false,
      options: namesAsOptions(PROGRESS.doneNames),
    },
  ];
}

/** The oldest month that is owed, or this one. */
function monthAsked({ proposal, today }: ActFormContext): string {
  return owedReports(proposal)[0]?.month ?? today.slice(0, 7);
}

function talksHint({ proposal }: ActFormContext, month: string): string {
  const talks = talksOfMonth(proposal, month).map(({ occurredOn, channel, counterpart }) =>
    fill(PROGRESS.talk, {
      on: formatChineseDate(occurredOn),
      channel: CHANNEL_NAMES[channel],
      counterpart: COUNTERPART_NAMES[counterpart],
    }),
  );
  return talks.length === 0
    ? fill(PROGRESS.noTalks, { month: monthNumber(month) })
    : fill(PROGRESS.talks, { month: monthNumber(month), n: talks.length, talks: talks.join('；') });
}

function headOf({ people, proposal }: ActFormContext): string | undefined {
  const [head, another] = people.filter(
    ({ post, unit }) => post === 'divisionHead' && unit === proposal.division,
  );
  return another ? undefined : head?.name;
}
