import type { CivilDate } from '../calendar/civil-date.ts';
import type { Counterpart } from './facts.ts';
import type { FollowUpFacts, Instruction, InstructionForm, Matter } from './follow-up-facts.ts';
import type { KeyFacts } from './key-facts.ts';

/** The ledgers of a case whose entries can be put right: 批示指示, 后续落实事项, 办理事项, 现场调研和座谈会, 听取指示. */
export const ENTRIES = ['instruction', 'commitment', 'matter', 'gathering', 'hearing'] as const;
export type Entry = (typeof ENTRIES)[number];

export const ENTRY_FIELDS = [
  'itemNo',
  'text',
  'on',
  'owner',
  'dueOn',
  'leader',
  'delegate',
  'form',
  'carrier',
  'kind',
  'document',
  'figure',
  'place',
  'ourPeople',
  'leaderPresent',
  'present',
  'settled',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What of an entry can be put right; each ledger has those that it names. */
export type EntryValues = {
  readonly itemNo?: number;
  readonly text: string;
  readonly on?: CivilDate;
  readonly owner?: string;
  readonly dueOn?: CivilDate;
  readonly leader?: string;
  readonly delegate?: string;
  readonly form?: InstructionForm;
  readonly carrier?: string;
  readonly kind?: Matter['kind'];
  readonly document?: string;
  readonly figure?: string;
  readonly place?: string;
  readonly ourPeople?: string;
  readonly leaderPresent?: boolean;
  readonly present?: readonly Counterpart[];
  /** Whether it was answered or kept for good; only that it was not can be put right, the other way has an act. */
  readonly settled?: boolean;
};

type Ledgers = FollowUpFacts & Pick<KeyFacts, 'gatherings' | 'hearings'>;

/** What stands in a ledger of a case, in the order of its numbers, which begin at 1. */
export function entriesOf(
  { instructions = [], commitments = [], matters = [], gatherings = [], hearings = [] }: Ledgers,
  entry: Entry,
): readonly EntryValues[] {
  switch (entry) {
    case 'instruction':
      return instructions.map(({ no: _no, givenOn, by: _by, answers, ...told }) => ({
        ...told,
        on: givenOn,
        settled: answers.at(-1)?.settled ?? false,
      }));
    case 'commitment':
      return commitments.map(({ itemNo, text, owner, dueOn, settlement }) => ({
        ...(itemNo === undefined ? {} : { itemNo }),
        text,
        dueOn,
        ...(owner === undefined ? {} : { owner }),
        settled: settlement !== undefined,
      }));
    case 'matter':
      return matters.map(({ happenedOn, by: _by, ...told }) => ({
        ...told,
        on: happenedOn,
      }));
    case 'gathering':
      return gatherings.map(({ on, place, ourPeople, leaderPresent, present, outcome }) => ({
        text: outcome,
        on,
        place,
        ourPeople,
        leaderPresent,
        present,
      }));
    case 'hearing':
      return hearings.map(({ from: _from, by: _by, ...told }) => told);
  }
}

/** The ledgers with an entry put right. */
export function withEntry(
  { instructions = [], commitments = [], matters = [], gatherings = [], hearings = [] }: Ledgers,
  { entry, no }: { readonly entry: Entry; readonly no: number },
  { settled, on, ...values }: EntryValues,
): Ledgers {
  switch (entry) {
    case 'instruction':
      return {
        instructions: instructions.map((each) =>
          each.no === no
            ? { ...each, ...values, givenOn: on ?? each.givenOn, answers: answersOf(each, settled) }
            : each,
        ),
      };
    case 'commitment':
      return {
        commitments: commitments.map((each) => {
          if (each.no !== no) return each;
          const { settlement, ...rest } = { ...each, ...values };
          return settlement && settled !== false ? { ...rest, settlement } : rest;
        }),
      };
    case 'matter':
      return {
        matters: changedAt(matters, no, (each) => ({
          ...each,
          ...values,
          happenedOn: on ?? each.happenedOn,
        })),
      };
    case 'gathering':
      return {
        gatherings: changedAt(gatherings, no, (each) => ({
          ...each,
          on: on ?? each.on,
          place: values.place ?? each.place,
          ourPeople: values.ourPeople ?? each.ourPeople,
          leaderPresent: values.leaderPresent ?? each.leaderPresent,
          present: values.present ?? each.present,
          outcome: values.text,
        })),
      };
    case 'hearing':
      return {
        hearings: changedAt(hearings, no, (each) => ({ ...each, ...values, on: on ?? each.on })),
      };
  }
}

/** An answer that was not the last one after all leaves its instruction open. */
function answersOf({ answers }: Instruction, settled: boolean | undefined): Instruction['answers'] {
  return settled === false ? changedAt(answers, answers.length, (last) => ({ ...last, settled })) : answers;
}

function changedAt<Each>(all: readonly Each[], no: number, change: (each: Each) => Each): readonly Each[] {
  return all.map((each, index) => (index === no - 1 ? change(each) : each));
}
