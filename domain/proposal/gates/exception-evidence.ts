import { addWorkdays } from '../../calendar/working-days.ts';
import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import { isWordOnDraft } from '../draft-facts.ts';
import type { ExceptionKind } from '../exception-facts.ts';
import { MEMBERS, type Communication } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import { isFaceToFace } from '../face-to-face.ts';

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

function unreachable({ policy, plan, calendar, communications }: Proposal): readonly Unmet[] {
  const rule = policy.exceptions;
  if (!rule) return [unmet('exceptionNotHere')];
  const tries = communications.filter(
    ({ outcome, counterpart }) => outcome === 'notReached' && MEMBERS.includes(counterpart),
  );
  const days = new Set(tries.map(({ occurredOn }) => occurredOn));
  const channels = new Set(tries.map(({ channel }) => channel));
  const firstBy = addWorkdays(calendar, plan.due.planBase, -rule.firstAttemptBeforeDueWorkdays);
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
  const met = talks.some((talk) => isFaceToFace(talk, policy));
  const from = addWorkdays(calendar, plan.due.planBase, -rule.unsatisfiedBeforeDueWorkdays);
  return [
    ...(talks.length < rule.unsatisfiedTalks || !met
      ? [unmet('talksMissing', { n: rule.unsatisfiedTalks, found: talks.length })]
      : []),
    ...(today < from ? [unmet('exceptionTooEarly', { from: formatChineseDate(from) })] : []),
  ];
}
