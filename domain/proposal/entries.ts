import type { CivilDate } from '../calendar/civil-date.ts';
import type { FollowUpFacts } from './follow-up-facts.ts';

/** The ledgers of a case whose entries can be put right: 批示指示, 后续落实事项, 办理事项. */
export const ENTRIES = ['instruction', 'commitment', 'matter'] as const;
export type Entry = (typeof ENTRIES)[number];

export const ENTRY_FIELDS = ['text', 'on', 'owner', 'dueOn'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What of an entry can be put right; each ledger has those that it names. */
export type EntryValues = {
  readonly text: string;
  readonly on?: CivilDate;
  readonly owner?: string;
  readonly dueOn?: CivilDate;
};

/** What stands in a ledger of a case, in the order of its numbers, which begin at 1. */
export function entriesOf(
  { instructions = [], commitments = [], matters = [] }: FollowUpFacts,
  entry: Entry,
): readonly EntryValues[] {
  switch (entry) {
    case 'instruction':
      return instructions.map((each) => ({ text: each.text, on: each.givenOn, ...owed(each) }));
    case 'commitment':
      return commitments.map((each) => ({ text: each.text, ...owed(each) }));
    case 'matter':
      return matters.map(({ text, happenedOn }) => ({ text, on: happenedOn }));
  }
}

/** The ledgers with an entry put right. */
export function withEntry(
  { instructions = [], commitments = [], matters = [] }: FollowUpFacts,
  { entry, no }: { readonly entry: Entry; readonly no: number },
  { on, ...values }: EntryValues,
): FollowUpFacts {
  if (entry === 'matter')
    return {
      matters: matters.map((each, index) =>
        index === no - 1 ? { ...each, text: values.text, happenedOn: on ?? each.happenedOn } : each,
      ),
    };
  if (entry === 'commitment')
    return { commitments: commitments.map((each) => (each.no === no ? { ...each, ...values } : each)) };
  return {
    instructions: instructions.map((each) =>
      each.no === no ? { ...each, ...values, givenOn: on ?? each.givenOn } : each,
    ),
  };
}

function owed({ owner, dueOn }: { readonly owner?: string; readonly dueOn?: CivilDate }) {
  return { ...(owner === undefined ? {} : { owner }), ...(dueOn === undefined ? {} : { dueOn }) };
}
