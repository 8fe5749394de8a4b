import { ApplicationFailure } from '@temporalio/common';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import { JournalConflict, type CasePlace, type CaseWrite, type Ports } from './ports.ts';

type Writer = Pick<Ports, 'caseWriter'>;

/**
 * Puts down what happened to a case, or returns what stands in its place; a conflict in the journal is final and for
 * a person to look at.
 */
export function writeCase(
  { caseWriter }: Writer,
  write: CaseWrite,
): Promise<readonly JournalEntry[] | undefined> {
  return finalIfConflict(caseWriter.write(write));
}

/** Reads what a case's lineage has written after a revision; a conflict is final here too. */
export function readWritten({ caseWriter }: Writer, place: CasePlace): Promise<readonly JournalEntry[]> {
  return finalIfConflict(caseWriter.writtenAfter(place));
}

async function finalIfConflict<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof JournalConflict)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, 'JournalConflict');
  }
}
