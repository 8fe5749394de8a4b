import type { CivilDate } from '../../calendar/civil-date.ts';
import { isCoHandled } from '../co-handling.ts';
import { isExcepted, isGranted } from '../exception-facts.ts';
import { leadPending } from './lead-pending.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { roundsBefore } from '../round-facts.ts';
import { unmet } from '../unmet.ts';

/**
 * Gate 1: no preliminary opinion passed by the division head, no communication on handling with the member. A
 * co-handled case has no such opinion and no such gate.
 */
export function gate1(proposal: Proposal, occurredOn?: CivilDate): readonly Unmet[] {
  if (!proposal.policy.gates.gate1 || isCoHandled(proposal) || isExcepted(proposal, 'gate1')) return [];
  const passedOn = proposal.done.preliminaryOpinion?.on;
  const passed = passedOn !== undefined && (occurredOn === undefined || occurredOn >= passedOn);
  if (passed) return [];
  const pending = passedOn === undefined ? leadPending(proposal, 'preliminaryOpinion') : undefined;
  return [pending ?? unmet('noPreliminaryOpinion')];
}

/**
 * Whether gate 1 stood open on a day: in the round that the day lies in, and on a day between two rounds in either. A
 * later round has the opinion of the first and exceptions of its own.
 */
export function gate1OpenOn(proposal: Proposal, day: CivilDate): boolean {
  if (!proposal.policy.gates.gate1 || isCoHandled(proposal)) return true;
  const passedOn = proposal.done.preliminaryOpinion?.on;
  if (passedOn !== undefined && day >= passedOn) return true;
  const rounds = roundsOn(proposal, day);
  return (proposal.exceptions ?? []).some(
    (each) => each.kind === 'gate1' && isGranted(each) && rounds.includes(each.round ?? 0),
  );
}

/** The rounds that a day can belong to, from 0: a round lasts from the word that opened it to the next. */
function roundsOn(proposal: Proposal, day: CivilDate): readonly number[] {
  const opened = proposal.evaluations.slice(0, roundsBefore(proposal)).map(({ receivedOn }) => receivedOn);
  const isWithin = (round: number) => {
    const [from, until] = [opened[round - 1], opened[round]];
    return (from === undefined || day >= from) && (until === undefined || day <= until);
  };
  return [0, ...opened.map((_word, index) => index + 1)].filter(isWithin);
}
