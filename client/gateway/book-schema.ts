import { z } from 'zod';
import { CHANNELS } from '../../domain/proposal/facts.ts';
import type { BookContents, BookName } from '../../domain/yearbook/book.ts';
import { OUTSIDE_KINDS } from '../../domain/yearbook/outside-details.ts';
import { YEAR_LOG_KINDS } from '../../domain/yearbook/year-log-note.ts';
import { civilDateField } from '../civil-date-field.ts';
import { checked } from './invalid-input.ts';
import { lineField, textField } from './text-field.ts';

const yearLog = z.strictObject({
  happenedOn: civilDateField,
  kind: z.enum(YEAR_LOG_KINDS),
  title: lineField(200),
  people: textField(500).optional(),
  paper: lineField(200).optional(),
  year: z.int().min(1990).max(2199).optional(),
});

const memberContact = z.strictObject({
  member: lineField(60),
  happenedOn: civilDateField,
  channel: z.enum(CHANNELS),
  subject: lineField(200),
  place: lineField(200).optional(),
  people: textField(500).optional(),
  opinions: textField(4000).optional(),
  outcome: textField(2000).optional(),
  followUp: textField(2000).optional(),
});

const outsideParty = z.strictObject({
  name: lineField(100),
  kind: z.enum(OUTSIDE_KINDS),
  post: lineField(100).optional(),
  unit: lineField(100).optional(),
  liaison: lineField(60).optional(),
  telephone: lineField(60).optional(),
  note: textField(2000).optional(),
});

type Read = { readonly [B in BookName]: (data: unknown) => BookContents[B] };

// Zod writes "left out or undefined" where the books say "left out": JSON knows only the second.
const READ: Read = {
  yearLog: (data) => filled(checked(yearLog, data)) as BookContents['yearLog'],
  memberContact: (data) => filled(checked(memberContact, data)) as BookContents['memberContact'],
  outsideParty: (data) => filled(checked(outsideParty, data)) as BookContents['outsideParty'],
};

/** What is to stand in an entry; throws `InvalidInput` naming every field that is wrong. */
export function bookContent<B extends BookName>(book: B, data: unknown): BookContents[B] {
  return READ[book](data);
}

function filled(content: object): object {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
