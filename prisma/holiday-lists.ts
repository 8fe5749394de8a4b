import type { HolidayLists } from '../client/ports.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedHolidayList } from './stored-json.ts';

/** The lists of holidays that an office has loaded; of two that come at once the second must look again. */
export function createHolidayLists(database: Database): HolidayLists {
  return {
    async loaded(office) {
      const rows = await database.loadedHolidayList.findMany({
        where: { office },
        orderBy: { serial: 'asc' },
      });
      return rows.map(({ list, source, loadedAt, loadedById, loadedByName }) => ({
        list: storedHolidayList(list),
        source,
        loadedAt: storedInstant(loadedAt),
        loadedBy: { id: loadedById, name: loadedByName },
      }));
    },
    async add(office, after, { list, source, loadedAt, loadedBy }) {
      const added = await database.$executeRaw`
        INSERT INTO "LoadedHolidayList"
          ("office", "serial", "list", "source", "loadedAt", "loadedById", "loadedByName")
        VALUES (${office}, ${after + 1}, ${JSON.stringify(list)}, ${source}, ${BigInt(loadedAt)},
          ${loadedBy.id}, ${loadedBy.name})
        ON CONFLICT DO NOTHING`;
      return added === 1;
    },
  };
}
