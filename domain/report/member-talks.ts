import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import { isFaceToFace } from '../proposal/face-to-face.ts';
import { MEMBERS, PROPOSERS, type Channel, type Communication } from '../proposal/facts.ts';
import { GATHERED_BY } from '../proposal/key-facts.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** What shows that a member was spoken to, or what he wished: the day, the way, and who recorded it. */
export type TalkEvidence = {
  readonly on: CivilDate;
  readonly channel: Channel;
  readonly recordedBy: PersonRef;
  readonly wish?: string;
};

/** Talks with a member who was reached, of those that count: no mere contact, nothing entered as 补录. */
export function memberTalks({ communications }: Proposal): readonly Communication[] {
  return communications.filter((talk) => talk.counts && talk.outcome !== 'notReached' && isWithMember(talk));
}

/** Counted talks face to face, and the gatherings at which the proposer was present. */
export function talksFaceToFace(proposal: Proposal): readonly TalkEvidence[] {
  return [
    ...memberTalks(proposal)
      .filter((talk) => isFaceToFace(talk, proposal.policy))
      .map(evidenceOf),
    ...(proposal.gatherings ?? [])
      .filter(({ present }) => PROPOSERS.some((proposer) => present.includes(proposer)))
      .map(({ kind, on, by }) => ({ on, channel: GATHERED_BY[kind], recordedBy: by }))
      .filter((evidence) => isFaceToFace(evidence, proposal.policy)),
  ];
}

/** Counted talks by telephone, in writing or by any other way. */
export function talksByOtherWays(proposal: Proposal): readonly TalkEvidence[] {
  return memberTalks(proposal)
    .filter((talk) => !isFaceToFace(talk, proposal.policy))
    .map(evidenceOf);
}

/** What members said of the way that is enough for them; a mere contact may bring it as well. */
export function memberWishes({ communications }: Proposal): readonly TalkEvidence[] {
  return communications.filter((talk) => talk.wish !== undefined && isWithMember(talk)).map(evidenceOf);
}

function isWithMember({ counterpart }: Communication): boolean {
  return MEMBERS.includes(counterpart);
}

function evidenceOf({ occurredOn, channel, recordedBy, wish }: Communication): TalkEvidence {
  return { on: occurredOn, channel, recordedBy, ...(wish === undefined ? {} : { wish }) };
}
