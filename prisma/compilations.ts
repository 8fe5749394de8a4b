import type { CompilationDrafts } from '../activities/ports.ts';
import type { Compilations } from '../client/ports.ts';
import { addCompilation, compilationRevision } from './compilation-revisions.ts';
import { createDocuments } from './documents.ts';
import type { Database } from './open-database.ts';
import type { MailIdentity } from './outbox-row.ts';
import { NewerRevision, releaseCompilation, releasedCompilation } from './release-compilation.ts';
import { storedProposal, storedProposer } from './stored-json.ts';

/** The compilations of the months, for those who draft them and for those who edit and release them. */
export function createCompilations(
  database: Database,
  identity: MailIdentity,
): Compilations & CompilationDrafts {
  const drafted = async (office: string) => {
    const rows = await database.compilationRevision.findMany({
      where: { office, revision: 1 },
      select: { month: true },
      orderBy: { month: 'asc' },
    });
    return rows.map(({ month }) => month);
  };
  return {
    drafted,
    async keyCases(office) {
      const where = { office, keyKind: { not: null }, role: { not: 'coHandler' } };
      const orderBy = [{ handlingYear: 'asc' as const }, { number: 'asc' as const }];
      const cases = await database.proposalCase.findMany({
        where,
        select: { state: true, number: true },
        orderBy,
      });
      const registered = await database.registeredProposal.findMany({
        where: { office, number: { in: cases.map(({ number }) => number) } },
        select: { number: true, proposer: true },
      });
      const proposers = new Map(registered.map(({ number, proposer }) => [number, storedProposer(proposer)]));
      return cases.map(({ state, number }) => {
        const supervisingUnit = proposers.get(number)?.supervisingUnit;
        return { proposal: storedProposal(state), ...(supervisingUnit ? { supervisingUnit } : {}) };
      });
    },
    async unreleased(office) {
      const [months, released] = await Promise.all([
        drafted(office),
        database.releasedCompilation.findMany({ where: { office }, select: { month: true } }),
      ]);
      const gone = new Set(released.map(({ month }) => month));
      return months.filter((month) => !gone.has(month));
    },
    async isDrafted(office, month) {
      const where = { office_month_revision: { office, month, revision: 1 } };
      return (await database.compilationRevision.findUnique({ where, select: { month: true } })) !== null;
    },
    async revisions(office, month) {
      const rows = await database.compilationRevision.findMany({
        where: { office, month },
        orderBy: { revision: 'asc' },
      });
      return rows.map(compilationRevision);
    },
    add: (office, revision) => addCompilation(database, office, revision),
    async released(office) {
      const rows = await database.releasedCompilation.findMany({
        where: { office },
        orderBy: [{ year: 'desc' }, { serial: 'desc' }],
      });
      return rows.map(releasedCompilation);
    },
    release: (office, order, at, drawUp) =>
      database
        .$transaction((transaction) => releaseCompilation(transaction, office, order, at, drawUp, identity))
        .catch((error: unknown) => {
          if (!(error instanceof NewerRevision)) throw error;
          return undefined;
        }),
    file: (office, documentId) => createDocuments(database).document(office, documentId),
  };
}
