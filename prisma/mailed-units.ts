import { addressOf, outsideId } from '../domain/office/outside-unit.ts';
import type { DatabaseTransaction } from './open-database.ts';
import type { Addressee } from './outbox-row.ts';

/** Those among some units outside to whom the system may write and whose address the register knows. */
export async function mailedUnits(
  transaction: DatabaseTransaction,
  office: string,
  names: readonly string[],
): Promise<readonly Addressee[]> {
  if (names.length === 0) return [];
  const rows = await transaction.outsideUnit.findMany({
    where: { office, name: { in: [...names] } },
    select: { name: true, kind: true, email: true },
  });
  return rows.flatMap((unit) => {
    const address = addressOf(unit);
    return address === undefined ? [] : [{ id: outsideId(unit.name), name: unit.name, address }];
  });
}
