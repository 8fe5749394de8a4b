import type { Register } from '../client/ports.ts';
import type { Database } from './open-database.ts';
import { storedPost, storedUnitKind } from './stored-kind.ts';
import { withoutNulls } from './without-nulls.ts';

/** Reads the office's people and units, in service or not, in the order of their names. */
export function readDirectory(database: Database): Pick<Register, 'people' | 'units' | 'outsideUnits'> {
  const byName = { orderBy: { name: 'asc' }, omit: { office: true } } as const;
  return {
    async people(office) {
      const rows = await database.person.findMany({ ...byName, where: { office } });
      return rows.map((row) => ({
        ...withoutNulls(row),
        post: storedPost(row.post),
        unitKind: storedUnitKind(row.unitKind),
      }));
    },
    async units(office) {
      const rows = await database.unit.findMany({ ...byName, where: { office } });
      return rows.map((row) => ({ ...withoutNulls(row), kind: storedUnitKind(row.kind) }));
    },
    async outsideUnits(office) {
      const rows = await database.outsideUnit.findMany({ ...byName, where: { office } });
      return rows.map(withoutNulls);
    },
  };
}
