import type { AddressMark } from '../client/ports.ts';
import type { AddressMarkModel } from './generated/sqlite/models.ts';
import type { DatabaseTransaction } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';

/** The last mark of each address that was ever marked. */
export async function lastMarks(
  database: Pick<DatabaseTransaction, 'addressMark'>,
  office: string,
): Promise<readonly AddressMark[]> {
  const rows = await database.addressMark.findMany({ where: { office }, orderBy: { id: 'asc' } });
  return [...new Map(rows.map((row) => [row.address, addressMark(row)])).values()];
}

/** The addresses that no mail goes to. */
export async function badAddresses(
  database: Pick<DatabaseTransaction, 'addressMark'>,
  office: string,
): Promise<readonly string[]> {
  return (await lastMarks(database, office)).filter(({ bad }) => bad).map(({ address }) => address);
}

function addressMark(row: AddressMarkModel): AddressMark {
  const { address, bad, reason, at, actorId, actorName, commandId } = row;
  return { address, bad, reason, at: storedInstant(at), by: { id: actorId, name: actorName }, commandId };
}
