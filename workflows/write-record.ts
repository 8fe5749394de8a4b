import { nextWake } from '../domain/proposal/agenda.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import type { Reaction } from '../domain/proposal/reactions.ts';
import { quickOrPatient } from './quick-or-patient.ts';

/**
 * Puts down what happened, however long the database is away; or returns what stands in its place: a task that was
 * lost with its worker may have put down what it decided. Throws when the record went on elsewhere.
 */
export async function writeRecord(
  lineage: string,
  happened: readonly Reaction[],
): Promise<readonly JournalEntry[] | undefined> {
  const last = happened.at(-1);
  if (!last) return undefined;
  const { office, number } = last.proposal.assignment;
  const caseWrite = {
    office,
    number,
    lineage,
    entries: happened.map(({ entry }) => entry),
    proposal: last.proposal,
    nextWakeAt: nextWake(last.proposal) ?? null,
    mails: happened.flatMap(({ mails, proposal: { division, officer } }) =>
      mails.map((mail) => ({
        ...mail,
        placesThen: { ...(division ? { division } : {}), ...(officer ? { officer } : {}) },
      })),
    ),
  };
  return quickOrPatient(({ writeCase }) => writeCase(caseWrite));
}

/** What stands on record beyond a case, however long the database is away. Throws when the record went on elsewhere. */
export function writtenBeyond(
  lineage: string,
  { assignment: { office, number }, revision }: Proposal,
): Promise<readonly JournalEntry[]> {
  return quickOrPatient(({ readWritten }) => readWritten({ office, number, lineage, revision }));
}
