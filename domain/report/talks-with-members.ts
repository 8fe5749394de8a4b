import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { Channel, Counterpart, CommunicationPhase, Outcome } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { BookEntry } from '../yearbook/book.ts';

/** A case with the names that only the register has. */
export type ProposedCase = {
  readonly proposal: Proposal;
  readonly leadMember?: string;
  readonly proposerUnit?: string;
  readonly coSigners: readonly string[];
};

/** A talk of a case with a member. `unnamed`: with one of those who signed too, and the record does not say which. */
export type CaseTalk = {
  readonly number: string;
  readonly on: CivilDate;
  readonly channel: Channel;
  readonly phase: CommunicationPhase;
  readonly outcome: Outcome;
  readonly unnamed: boolean;
  readonly recordedBy: PersonRef;
  readonly opinions?: string;
};

/** 该委员全部联系: a member's proposals, the talks in them, and those outside any case. */
export type MemberTalks = {
  readonly member: string;
  readonly numbers: readonly string[];
  readonly caseTalks: readonly CaseTalk[];
  readonly contacts: readonly BookEntry<'memberContact'>[];
};

/** By member, in the order of their names; members as the proposals and the book name them. */
export function talksWithMembers(
  cases: readonly ProposedCase[],
  contacts: readonly BookEntry<'memberContact'>[],
): readonly MemberTalks[] {
  const members = new Set([
    ...cases.flatMap(membersOf),
    ...contacts.filter(({ now }) => !now.voided).map(({ now }) => now.content.member),
  ]);
  return [...members].toSorted().map((member) => {
    const own = cases.filter((each) => membersOf(each).includes(member));
    return {
      member,
      numbers: own.map(({ proposal }) => proposal.assignment.number),
      caseTalks: own
        .flatMap((each) => talksOf(each, member))
        .toSorted((one, other) => other.on.localeCompare(one.on)),
      contacts: contacts.filter(({ now }) => now.content.member === member),
    };
  });
}

/** Everybody who proposed a case, by name. */
export function membersOf({ leadMember, proposerUnit, coSigners }: Omit<ProposedCase, 'proposal'>) {
  return [leadMember, proposerUnit, ...coSigners].filter((name) => name !== undefined);
}

function talksOf(
  { proposal, leadMember, proposerUnit, coSigners }: ProposedCase,
  member: string,
): readonly CaseTalk[] {
  const as: readonly Counterpart[] = [
    ...(leadMember === member ? (['leadMember'] as const) : []),
    ...(proposerUnit === member ? (['proposerUnit'] as const) : []),
    ...(coSigners.includes(member) ? (['coSigner'] as const) : []),
  ];
  return proposal.communications
    .filter(({ counterpart }) => as.includes(counterpart))
    .map(({ occurredOn, channel, phase, outcome, counterpart, recordedBy, opinions }) => ({
      number: proposal.assignment.number,
      on: occurredOn,
      channel,
      phase,
      outcome,
      unnamed: counterpart === 'coSigner' && coSigners.length > 1,
      recordedBy,
      ...(opinions === undefined ? {} : { opinions }),
    }));
}
