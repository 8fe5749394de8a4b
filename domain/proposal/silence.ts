import { laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { isCoHandled } from './co-handling.ts';
import { MEMBERS, type Communication } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** How long nobody has talked with a member on a case (pack §1 silentCases). */
export type Silence = {
  /** The day of the last talk, or of the hand-over. */
  readonly since: CivilDate;
  readonly workdays: number;
  readonly lastTalk?: Communication;
};

/** The silence on an unanswered case of ours; nothing for every other. A call that reached nobody is no talk. */
export function silenceOf(proposal: Proposal, today: CivilDate): Silence | undefined {
  if (isCoHandled(proposal) || proposal.letters.length > 0 || proposal.ending) return undefined;
  const lastTalk = proposal.communications
    .filter(isTalkWithMember)
    .reduce<Communication | undefined>(laterTalk, undefined);
  const { handOverOn } = proposal.assignment;
  const since = lastTalk ? laterOf(lastTalk.occurredOn, handOverOn) : handOverOn;
  const workdays = workdaysBetween(proposal.calendar, since, today);
  return { since, workdays, ...(lastTalk ? { lastTalk } : {}) };
}

function isTalkWithMember({ phase, counterpart, outcome }: Communication): boolean {
  return phase !== 'contactOnly' && outcome !== 'notReached' && MEMBERS.includes(counterpart);
}

function laterTalk(one: Communication | undefined, other: Communication): Communication {
  return one && one.occurredOn > other.occurredOn ? one : other;
}
