import { laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { isCoHandled } from './co-handling.ts';
import { MEMBERS, type Communication } from './facts.ts';
import { GATHERED_BY } from './key-facts.ts';
import type { Proposal } from './proposal.ts';
import { isReplied, roundOpenedOn } from './round-facts.ts';

/** How long nobody has talked with a member on a case (pack §1 silentCases). */
export type Silence = {
  /** The day of the last talk, or of the hand-over, or of the word that has the case handled again. */
  readonly since: CivilDate;
  readonly workdays: number;
  readonly lastTalk?: Talk;
};

/** A talk with a member, or a gathering at which one was present. */
type Talk = Pick<Communication, 'occurredOn' | 'channel' | 'recordedBy'>;

/** The silence on a case of ours that awaits a reply; nothing for every other. A call that reached nobody is no talk. */
export function silenceOf(proposal: Proposal, today: CivilDate): Silence | undefined {
  if (isCoHandled(proposal) || isReplied(proposal) || proposal.ending) return undefined;
  const lastTalk = [
    ...proposal.communications.filter(isTalkWithMember),
    ...gatheringsWithMember(proposal),
  ].reduce<Talk | undefined>(laterTalk, undefined);
  const begun = roundOpenedOn(proposal) ?? proposal.assignment.handOverOn;
  const since = lastTalk ? laterOf(lastTalk.occurredOn, begun) : begun;
  const workdays = workdaysBetween(proposal.calendar, since, today);
  return { since, workdays, ...(lastTalk ? { lastTalk } : {}) };
}

function isTalkWithMember({ phase, counterpart, outcome }: Communication): boolean {
  return phase !== 'contactOnly' && outcome !== 'notReached' && MEMBERS.includes(counterpart);
}

function gatheringsWithMember({ gatherings = [] }: Proposal): readonly Talk[] {
  return gatherings
    .filter(({ present }) => present.some((each) => MEMBERS.includes(each)))
    .map(({ kind, on, by }) => ({ occurredOn: on, channel: GATHERED_BY[kind], recordedBy: by }));
}

function laterTalk(one: Talk | undefined, other: Talk): Talk {
  return one && one.occurredOn > other.occurredOn ? one : other;
}
