import { addMonths, earlierOf, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays, onOrBefore } from '../calendar/working-days.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import { openContributions } from './contribution-facts.ts';
import type { ReachedOccasion } from './facts.ts';
import { openCommitments, openInstructions, type Commitment, type FollowUpKind } from './follow-up-facts.ts';
import type { Proposal } from './proposal.ts';

/** Something that is owed beside the steps of the plan, by a day. */
export type FollowUp = {
  /** Stable in the case: what occasions and morning mails know it by. */
  readonly mark: string;
  readonly kind: FollowUpKind;
  readonly text: string;
  readonly dueOn: CivilDate;
};

/** What is owed by a day, the nearest first: answers to instructions, looks back, words of others. */
export function followUps(proposal: Proposal): readonly FollowUp[] {
  if (proposal.ending) return [];
  const instructions = openInstructions(proposal).flatMap(({ no, text, dueOn }): readonly FollowUp[] =>
    dueOn === undefined ? [] : [{ mark: `instruction/${no}`, kind: 'instruction', text, dueOn }],
  );
  const commitments = openCommitments(proposal).map((each): FollowUp => ({
    mark: `commitment/${each.no}/${each.lookBacks.length}`,
    kind: 'commitment',
    text: each.text,
    dueOn: nextLookBack(proposal, each),
  }));
  const contributions = proposal.letters.length > 0 ? [] : openContributions(proposal);
  const awaited = contributions.map(({ no, from, dueOn }): FollowUp => ({
    mark: `contribution/${no}`,
    kind: 'contribution',
    text: from,
    dueOn,
  }));
  return [...instructions, ...commitments, ...awaited].toSorted((one, other) =>
    one.dueOn < other.dueOn ? -1 : 1,
  );
}

/** Reminders before a day that something is owed by, and the suggestion to urge for an answer that stays away. */
export function followUpOccasions(proposal: Proposal): readonly ReachedOccasion[] {
  const { calendar, policy } = proposal;
  return followUps(proposal).flatMap(({ mark, kind, dueOn }) => {
    const rule = kind === 'contribution' ? policy.contributions : policy.followUps;
    const reminders = (rule?.remindBefore ?? []).map((days) => ({
      key: `${mark}/dueSoon/${days}/${dueOn}`,
      rung: 'dueSoon' as const,
      followUp: { kind, mark },
      dueOn,
      on: addWorkdays(calendar, onOrBefore(calendar, dueOn), -days),
    }));
    if (kind === 'commitment') return [...reminders, ...unattended(proposal, mark, dueOn)];
    const late = policy.followUps?.urgeAnswerWorkdays;
    if (kind !== 'instruction' || late === undefined) return reminders;
    const on = addWorkdays(calendar, dueOn, late);
    // A day that is put right arms the suggestion anew only while it is still ahead.
    const key = isOfEdition(policy, 3) ? `${mark}/urge` : `${mark}/urge/${dueOn}`;
    return [...reminders, { key, rung: 'urgeCandidate' as const, followUp: { kind, mark }, dueOn, on }];
  });
}

/** So many times at most a look back that nobody takes is planned ahead. */
const TIMES_AHEAD = 4;

/** A look back that nobody takes: its division head hears of it, and it comes again every so often. */
function unattended(proposal: Proposal, mark: string, dueOn: CivilDate): readonly ReachedOccasion[] {
  const { calendar, policy, reached, passedOver = [] } = proposal;
  if (!isOfEdition(policy, 2)) return [];
  const followUp = { kind: 'commitment', mark } as const;
  const toHead = policy.ladder
    .filter(({ rung }) => rung === 'overdueDivisionHead')
    .map(({ rung, overdueWorkdays }) => ({
      key: `${mark}/${rung}/${dueOn}`,
      rung,
      followUp,
      dueOn,
      on: addWorkdays(calendar, dueOn, overdueWorkdays),
    }));
  const months = policy.followUps?.lookBackMonths ?? 0;
  if (months === 0) return toHead;
  const again = `${mark}/again/`;
  const come = [...reached.map(({ key }) => key), ...passedOver].filter((key) =>
    key.startsWith(again),
  ).length;
  const reminders = Array.from({ length: come + TIMES_AHEAD }, (_none, at) => {
    const day = addMonths(dueOn, months * (at + 1));
    return {
      key: `${again}${day}`,
      rung: 'dueSoon' as const,
      followUp,
      dueOn: day,
      on: onOrBefore(calendar, day),
    };
  });
  return [...toHead, ...reminders];
}

/** A commitment is looked at when it is due, and every so often until it is settled. */
function nextLookBack({ policy }: Proposal, { dueOn, addedOn, lookBacks }: Commitment): CivilDate {
  const last = lookBacks.at(-1)?.on;
  const months = policy.followUps?.lookBackMonths ?? 0;
  if (months === 0) return dueOn;
  const periodic = addMonths(last ?? addedOn, months);
  return last === undefined || last < dueOn ? earlierOf(dueOn, periodic) : periodic;
}
