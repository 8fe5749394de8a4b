import type { DryRunTurn } from '../domain/office/dry-run.ts';
import type { DryRunTurnModel } from './generated/sqlite/models.ts';
import type { DatabaseTransaction } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';

type Turns = Pick<DatabaseTransaction, 'dryRunTurn'>;

/** Every turn of the office's dry run, the latest first. */
export async function dryRunTurns(database: Turns, office: string): Promise<readonly DryRunTurn[]> {
  const rows = await database.dryRunTurn.findMany({ where: { office }, orderBy: { serial: 'desc' } });
  return rows.map(dryRunTurn);
}

/** The turn that holds; nothing where nobody ever turned it, which is off. */
export async function lastTurn(
  database: Turns,
  office: string,
): Promise<(DryRunTurn & { readonly serial: number }) | undefined> {
  const row = await database.dryRunTurn.findFirst({ where: { office }, orderBy: { serial: 'desc' } });
  return row === null ? undefined : { ...dryRunTurn(row), serial: row.serial };
}

/** Whether no mail may leave. */
export async function isDryRun(database: Turns, office: string): Promise<boolean> {
  return (await lastTurn(database, office))?.on ?? false;
}

function dryRunTurn({ on, reason, at, actorId, actorName }: DryRunTurnModel): DryRunTurn {
  return {
    on,
    reason,
    at: storedInstant(at),
    ...(actorId === null ? {} : { by: { id: actorId, name: actorName ?? '' } }),
  };
}
