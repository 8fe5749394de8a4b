import type { CivilDate } from '../calendar/civil-date.ts';
import { MEMBERS, type Communication } from './facts.ts';
import { gate1OpenOn } from './gates/gate1.ts';
import type { Proposal } from './proposal.ts';

/**
 * Whether a talk counts once a case is as `proposal`, having counted or not as `before`: a mere contact and a late entry
 * never do, one behind gate 1 if the gate stood open on its day. One that counted although the gate’s day says no rests
 * on another ground, as a role or a rule of then, and keeps it.
 */
export function countsAnew(proposal: Proposal, talk: Communication, before: Told): boolean {
  if (talk.phase === 'contactOnly' || talk.lateReason !== undefined) return false;
  if (talk.phase === 'after') return true;
  const otherwise = before.talk.counts && isBeforeGate1(before.proposal, before.talk);
  return otherwise || !isBeforeGate1(proposal, talk);
}

/** Whether a talk was with a member while gate 1 stood shut. */
export function isBeforeGate1(proposal: Proposal, { counterpart, occurredOn }: Communication): boolean {
  if (!MEMBERS.includes(counterpart) || isOlderThanCase(proposal, occurredOn)) return false;
  return !gate1OpenOn(proposal, occurredOn);
}

/** 程序提示: a talk with a member that gate 1 would have stopped and that was entered all the same. */
export function isProcedureFlaw(proposal: Proposal, talk: Communication): boolean {
  const { phase, lateReason } = talk;
  return (
    lateReason !== undefined && (phase === 'before' || phase === 'during') && isBeforeGate1(proposal, talk)
  );
}

type Told = { readonly proposal: Proposal; readonly talk: Communication };

/** The case whose talks count as its facts now have it. */
export function withTalksCounted(proposal: Proposal, before: Proposal): Proposal {
  const communications = proposal.communications.map((talk) => {
    const counts = countsAnew(proposal, talk, { proposal: before, talk });
    return counts === talk.counts ? talk : { ...talk, counts };
  });
  return { ...proposal, communications };
}

/** No gate stood in front of a talk from before the system. */
function isOlderThanCase({ broughtInOn }: Proposal, occurredOn: CivilDate): boolean {
  return broughtInOn !== undefined && occurredOn <= broughtInOn;
}
