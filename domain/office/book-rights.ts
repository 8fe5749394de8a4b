import type { BookName } from '../yearbook/book.ts';
import { isOfSupervisionOffice, seesOnly, type Actor } from './person.ts';

/** Everybody who acts may record whom he or she talked with; the other books are the supervision office's. */
export function mayWriteBook(actor: Actor, book: BookName): boolean {
  return !seesOnly(actor) && (book === 'memberContact' || isOfSupervisionOffice(actor));
}

/** What stands in a book is corrected by the supervision office, or in the unit that wrote it. */
export function mayCorrectEntry(actor: Actor, book: BookName, unit: string): boolean {
  return mayWriteBook(actor, book) && (isOfSupervisionOffice(actor) || actor.unit === unit);
}

/** A talk with a member is for the two offices, the leaders, and the divisions that had it or have the member’s cases. */
export function mayReadContact(actor: Actor | undefined, divisions: readonly string[]): boolean {
  if (!actor) return false;
  return seesOnly(actor) || actor.unitKind !== 'division' || divisions.includes(actor.unit);
}
