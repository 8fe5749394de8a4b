import type { JournalEntry } from './journal.ts';

/** A line of the record of one of many cases. */
export type CaseEntry = JournalEntry & { readonly number: string };
