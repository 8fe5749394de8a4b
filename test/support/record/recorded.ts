import type { DirectoryPerson, DirectoryUnit, OutsideUnit } from '../../../client/ports.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { journalEntry } from '../../../prisma/journal-row.ts';
import { closeDatabase, openDatabase, type Database } from '../../../prisma/open-database.ts';
import { createRegister } from '../../../prisma/register.ts';
import { stepsOf, type Step } from './steps.ts';

type Rows<M> = M extends { findMany(): Promise<infer R> } ? R : never;

/** All that stands in the office's database at the end. */
export type Recorded = {
  /** By the proposal's number. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly cases: Rows<Database['proposalCase']>;
  readonly outbox: Rows<Database['outboxMail']>;
  readonly notices: Awaited<ReturnType<typeof noticesOf>>;
  readonly mornings: Rows<Database['digestRun']>;
  /** How far each case's record went when a day's morning was made; absent: as far as its moments say. */
  readonly known?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly drafts: Rows<Database['compilationRevision']>;
  readonly compilations: Rows<Database['releasedCompilation']>;
  readonly letters: Rows<Database['letterNumber']>;
  readonly people: readonly DirectoryPerson[];
  readonly units: readonly DirectoryUnit[];
  readonly outsideUnits: readonly OutsideUnit[];
};

/** Reads the whole record of an office. */
export async function readRecorded(databaseUrl: string, office: string): Promise<Recorded> {
  const database = await openDatabase(databaseUrl);
  try {
    const register = createRegister(database);
    const journal = await database.journalEntry.findMany({
      orderBy: [{ number: 'asc' }, { revision: 'asc' }],
    });
    const numbers = [...new Set(journal.map(({ number }) => number))];
    return {
      steps: new Map(
        numbers.map((number) => [
          number,
          stepsOf(journal.filter((row) => row.number === number).map(journalEntry)),
        ]),
      ),
      cases: await database.proposalCase.findMany(),
      outbox: await database.outboxMail.findMany(),
      notices: await noticesOf(database),
      mornings: await database.digestRun.findMany({ orderBy: { date: 'asc' } }),
      drafts: await database.compilationRevision.findMany({
        where: { revision: 1 },
        orderBy: { month: 'asc' },
      }),
      compilations: await database.releasedCompilation.findMany(),
      letters: await database.letterNumber.findMany(),
      people: await register.people(office),
      units: await register.units(office),
      outsideUnits: await register.outsideUnits(office),
    };
  } finally {
    await closeDatabase(database);
  }
}

/** The case as its whole record makes it. */
export function caseAfter(steps: readonly Step[]): Proposal {
  const last = steps.at(-1);
  if (!last) throw new Error('a case without a record');
  return last.after;
}

const noticesOf = (database: Database) =>
  database.notice.findMany({
    include: { cases: true, recipients: true, divisions: { orderBy: { position: 'asc' } } },
    orderBy: { serial: 'asc' },
  });
