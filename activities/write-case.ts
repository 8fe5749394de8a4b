import { ApplicationFailure } from '@temporalio/common';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import { JournalConflict, type CaseWrite, type Ports } from './ports.ts';

/**
 * Puts down what happened to a case, or returns what stands in its place; a conflict in the journal is final and for
 * a person to look at.
 */
export async function writeCase(
  { caseWriter }: Pick<Ports, 'caseWriter'>,
  write: CaseWrite,
): Promise<readonly JournalEntry[] | undefined> {
  try {
    return await caseWriter.write(write);
  } catch (error) {
    if (!(error instanceof JournalConflict)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, 'JournalConflict');
  }
}
