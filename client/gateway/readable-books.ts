import { mayReadContact } from '../../domain/office/book-rights.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { OutsideParty } from '../../domain/report/outside-parties.ts';
import { membersOf, type MemberTalks, type ProposedCase } from '../../domain/report/talks-with-members.ts';
import type { BookEntry, BookRevision } from '../../domain/yearbook/book.ts';

/** The talks that somebody may read: of his or her division’s cases and members, or all. */
export function readableTalks(
  reader: Actor | undefined,
  all: readonly ProposedCase[],
  talksOf: (
    cases: readonly ProposedCase[],
    mayRead: (entry: BookEntry<'memberContact'>) => boolean,
  ) => readonly MemberTalks[],
): readonly MemberTalks[] {
  const readable = all.filter(({ proposal: { division } }) =>
    mayReadContact(reader, division === undefined ? [] : [division]),
  );
  const members = new Set(readable.flatMap(membersOf));
  return talksOf(readable, ({ now, former }) => {
    const units = [now, ...former].map(({ unit }) => unit);
    const own = members.has(now.content.member) && reader ? [reader.unit] : [];
    return mayReadContact(reader, [...units, ...own]);
  });
}

/** Parties outside as somebody may read them: how they are reached is for those who deal with their cases. */
export function readableParties(
  reader: Actor | undefined,
  parties: readonly OutsideParty[],
): readonly OutsideParty[] {
  return parties.map((party) => {
    const divisions = party.cases.flatMap(({ division }) => division ?? []);
    if (!party.details || mayReadContact(reader, divisions)) return party;
    const { details, ...rest } = party;
    return {
      ...rest,
      details: {
        ...details,
        now: withoutTelephone(details.now),
        former: details.former.map(withoutTelephone),
      },
    };
  });
}

function withoutTelephone(revision: BookRevision<'outsideParty'>): BookRevision<'outsideParty'> {
  const { telephone: _telephone, ...content } = revision.content;
  return { ...revision, content };
}
