import { addWorkdays } from '../../calendar/working-days.ts';
import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import { isWordOnDraft } from '../draft-facts.ts';
import type { ExceptionKind } from '../exception-facts.ts';
import type { CivilDate } from '../../calendar/civil-date.ts';
import type { ExceptionRule } from '../../policy/policy.ts';
import { isWithProposer, type Communication } from '../facts.ts';
import { roundOpenedOn, roundsBefore } from '../round-facts.ts';
import { plannedStep } from '../step-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import { isFaceToFace, isLedFromAbove } from '../face-to-face.ts';

/** What the record must show before an exception can be asked for (pack §4.9). */
export function exceptionEvidence(proposal: Proposal, kind: ExceptionKind, today: string): readonly Unmet[] {
  switch (kind) {
    case 'gate1':
      return [];
    case 'key':
      return proposal.assignment.keyKind ? [] : [unmet('exceptionNotHere')];
    case 'unreachable':
      return unreachable(proposal);
    case 'stillUnsatisfied':
      return stillUnsatisfied(proposal, today);
  }
}

function unreachable(proposal: Proposal): readonly Unmet[] {
  const rule = proposal.policy.exceptions;
  if (!rule) return [unmet('exceptionNotHere')];
  const openedOn = roundOpenedOn(proposal);
  const tries = proposal.communications.filter(
    (talk) =>
      talk.outcome === 'notReached' &&
      talk.counts &&
      isWithProposer(talk) &&
      (openedOn === undefined || talk.occurredOn >= openedOn),
  );
  const days = new Set(tries.map(({ occurredOn }) => occurredOn));
  const channels = new Set(tries.map(({ channel }) => channel));
  const firstBy = firstTryBy(proposal, rule);
  const inTime = tries.some(({ occurredOn }) => occurredOn <= firstBy);
  if (days.size >= rule.attempts && channels.size >= rule.channels && inTime) return [];
  return [
    unmet('attemptsMissing', {
      n: rule.attempts,
      m: rule.channels,
      firstBy: formatChineseDate(firstBy),
      found: days.size,
    }),
  ];
}

/** Another round is short: its first try is due when the member is to be met. */
function firstTryBy(proposal: Proposal, rule: ExceptionRule): CivilDate {
  const { plan, calendar } = proposal;
  const met = roundsBefore(proposal) > 0 ? plannedStep(proposal, 'meetMember') : undefined;
  return met?.dueOn ?? addWorkdays(calendar, plan.due.planBase, -rule.firstAttemptBeforeDueWorkdays);
}

/** Drafts of rounds before went out with the letters before. */
function isOfRound({ draftNo = 0 }: Communication, { letters }: Proposal): boolean {
  return draftNo > (letters.at(-1)?.draftNo ?? 0);
}

function stillUnsatisfied(proposal: Proposal, today: string): readonly Unmet[] {
  const { policy, plan, calendar } = proposal;
  const rule = policy.exceptions;
  if (!rule) return [unmet('exceptionNotHere')];
  const talks = proposal.communications.filter(
    (talk) => isWordOnDraft(talk) && talk.outcome === 'unsatisfied' && isOfRound(talk, proposal),
  );
  const days = new Set(talks.map(({ occurredOn }) => occurredOn));
  const met = talks.some((talk) => isFaceToFace(talk, policy) && isLedFromAbove(talk));
  const from = addWorkdays(calendar, plan.due.planBase, -rule.unsatisfiedBeforeDueWorkdays);
  return [
    ...(days.size < rule.unsatisfiedTalks || !met
      ? [unmet('talksMissing', { n: rule.unsatisfiedTalks, found: days.size })]
      : []),
    ...(today < from ? [unmet('exceptionTooEarly', { from: formatChineseDate(from) })] : []),
  ];
}
