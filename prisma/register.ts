import type { Register } from '../client/ports.ts';
import { applyRegisterChange } from './apply-register-change.ts';
import { readDirectory } from './directory.ts';
import { letterNumbers } from './letter-numbers.ts';
import type { Database } from './open-database.ts';
import { refusedAttempts } from './refused-attempts.ts';
import { storedAssignment, storedProposer } from './stored-json.ts';

/** The office's own registers: people, units, proposals, letter numbers, refused attempts. */
export function createRegister(database: Database): Register {
  const registered = (row: { readonly assignment: string; readonly proposer: string }) => ({
    assignment: storedAssignment(row.assignment),
    proposer: storedProposer(row.proposer),
  });
  return {
    ...readDirectory(database),
    ...letterNumbers(database),
    ...refusedAttempts(database),
    async isEmpty(office) {
      const where = { office };
      const rows = await Promise.all([
        database.registeredProposal.findFirst({ where, select: { number: true } }),
        database.person.findFirst({ where, select: { id: true } }),
        database.unit.findFirst({ where, select: { name: true } }),
      ]);
      return rows.every((row) => row === null);
    },
    async proposals(office) {
      const rows = await database.registeredProposal.findMany({
        where: { office },
        orderBy: [{ handlingYear: 'asc' }, { number: 'asc' }],
      });
      return rows.map(registered);
    },
    async proposal(office, number) {
      const where = { office_number: { office, number } };
      const row = await database.registeredProposal.findUnique({ where });
      return row === null ? undefined : registered(row);
    },
    apply: (office, change, at) =>
      database.$transaction((transaction) => applyRegisterChange(transaction, office, change, at)),
  };
}
