import type { CivilDate } from '../../calendar/civil-date.ts';
import { ENTRY_FIELD_NAMES, ENTRY_NAMES } from '../../wording/entries.ts';
import { ENTRIES, entriesOf, type EntryValues } from '../entries.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { changed, correction } from './correcting.ts';
import { owingElse } from './owing-else.ts';
import { knownItem } from './known-item.ts';
import { factDate, notAfter, notBefore, notInFuture } from './fact-dates.ts';

/** 更正台账登记: what was put down wrongly of an instruction, a commitment, a matter, a gathering or a hearing; what it led to stays. */
export const correctEntry: ActRule<'correctEntry'> = {
  lacking: (proposal) => (hasEntries(proposal) ? [] : [unmet('noEntry')]),
  against: (proposal, act, { today }) => {
    if (!hasEntries(proposal)) return [];
    const former = entriesOf(proposal, act.entry)[act.no - 1];
    if (!former) return [unmet('entryUnknown', { entry: ENTRY_NAMES[act.entry], n: act.no })];
    const foreign = Object.keys(toldIn(act)).filter((field) => !(field in ENTRY_FIELD_NAMES[act.entry]));
    if (foreign.length > 0) return [unmet('entryHasNot', { entry: ENTRY_NAMES[act.entry] })];
    const to = corrected(former, act);
    return [
      ...changed(JSON.stringify(to) === JSON.stringify(former)),
      ...knownItem(proposal, act.itemNo),
      ...inOrder(proposal, act, to, today),
    ];
  },
  events: (proposal, act, context) => {
    const from = entriesOf(proposal, act.entry)[act.no - 1];
    if (!from) return [];
    const { entry, no } = act;
    const noted = correction('entry', act.reason, context);
    const to = corrected(from, act);
    const event = { type: 'EntryCorrected', entry, no, from, to, correction: noted } as const;
    return owingElse(proposal, [event], context.today);
  },
};

function hasEntries(proposal: Proposal): boolean {
  return ENTRIES.some((entry) => entriesOf(proposal, entry).length > 0);
}

function corrected(former: EntryValues, act: ActOf<'correctEntry'>): EntryValues {
  return { ...former, ...toldIn(act) };
}

/** What is to be put right; nobody chosen is nothing told, since a meeting had somebody. */
function toldIn({ type: _type, entry: _entry, no: _no, reason: _reason, ...rest }: ActOf<'correctEntry'>) {
  const { present = [], ...told } = rest;
  return present.length === 0 ? told : { ...told, present };
}

/** The day of a fact is no later than what followed it, and what is owed is due no earlier. */
function inOrder(
  proposal: Proposal,
  { entry, no, on }: ActOf<'correctEntry'>,
  to: EntryValues,
  today: CivilDate,
): readonly Unmet[] {
  const { instructions = [] } = proposal;
  const { on: onName = '', dueOn: dueName = '' } = ENTRY_FIELD_NAMES[entry];
  const answers = entry === 'instruction' ? instructions.find((each) => each.no === no)?.answers : undefined;
  const following = (answers ?? []).map((answer) => ({ name: '报告日期', on: answer.on }));
  return [
    ...(on === undefined
      ? []
      : [
          ...(entry === 'instruction'
            ? notInFuture(onName, on, today)
            : factDate(proposal, onName, on, today)),
          ...notAfter(onName, on, following),
        ]),
    ...(to.on === undefined ? [] : notBefore(dueName, to.dueOn, to.on)),
  ];
}
