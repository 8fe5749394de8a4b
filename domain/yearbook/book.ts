import type { Instant } from '../calendar/instant.ts';
import type { PersonRef } from '../office/person.ts';
import type { MemberContact } from './member-contact.ts';
import type { OutsideDetails } from './outside-details.ts';
import type { YearLogNote } from './year-log-note.ts';

/** 年度大事记, 委员日常联系台账 and 局外人员: what the office keeps beside its cases. */
export const BOOKS = ['yearLog', 'memberContact', 'outsideParty'] as const;
export type BookName = (typeof BOOKS)[number];

export type BookContents = {
  readonly yearLog: YearLogNote;
  readonly memberContact: MemberContact;
  readonly outsideParty: OutsideDetails;
};

/** An entry as it was written once; a correction (更正) is another revision and says why. */
export type BookRevision<B extends BookName = BookName> = {
  readonly entryId: string;
  /** From 1 without a gap. */
  readonly revision: number;
  readonly content: BookContents[B];
  /** 作废: entered wrongly; it stays to be read and counts for nothing. */
  readonly voided: boolean;
  /** Why it was corrected; absent in the first. */
  readonly reason?: string;
  /** The unit of who wrote it. */
  readonly unit: string;
  readonly at: Instant;
  readonly by: PersonRef;
};

/** An entry: what holds now, and what stood there before, oldest first. */
export type BookEntry<B extends BookName = BookName> = {
  readonly entryId: string;
  readonly now: BookRevision<B>;
  readonly former: readonly BookRevision<B>[];
};

/** Puts the revisions of a book together, in the order of the first ones. */
export function bookEntries<B extends BookName>(
  revisions: readonly BookRevision<B>[],
): readonly BookEntry<B>[] {
  const byEntry = new Map<string, BookRevision<B>[]>();
  for (const each of revisions) byEntry.set(each.entryId, [...(byEntry.get(each.entryId) ?? []), each]);
  return [...byEntry].flatMap(([entryId, all]) => {
    const former = all.toSorted((one, other) => one.revision - other.revision);
    const now = former.pop();
    return now ? [{ entryId, now, former }] : [];
  });
}

/** What holds of a book: entries that were voided count for nothing. */
export function validContents<B extends BookName>(
  entries: readonly BookEntry<B>[],
): readonly BookContents[B][] {
  return entries.filter(({ now }) => !now.voided).map(({ now }) => now.content);
}
