import type { LetterTemplates } from '../client/ports.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';

/** The office's own templates of letters; a version is added, never changed. */
export function createLetterTemplates(database: Database): LetterTemplates {
  return {
    async current(office, kind) {
      const newest = await database.letterTemplate.findFirst({
        where: { office, kind },
        orderBy: { version: 'desc' },
        select: { bytes: true },
      });
      return newest?.bytes ?? undefined;
    },
    async versions(office, kind) {
      const rows = await database.letterTemplate.findMany({
        where: { office, kind },
        orderBy: { version: 'desc' },
      });
      return rows.map(({ version, fileName, bytes, reason, savedAt, savedById, savedByName }) => ({
        version,
        fileName,
        shipped: bytes === null,
        reason,
        savedAt: storedInstant(savedAt),
        savedBy: { id: savedById, name: savedByName },
      }));
    },
    async version(office, kind, version) {
      const where = { office_kind_version: { office, kind, version } };
      const row = await database.letterTemplate.findUnique({ where, select: { bytes: true } });
      return row?.bytes ?? undefined;
    },
    async add(office, kind, { version, fileName, bytes, reason, savedAt, savedBy }) {
      const row = { office, kind, version, fileName, reason, savedAt: BigInt(savedAt) };
      const by = { savedById: savedBy.id, savedByName: savedBy.name };
      const added = await database.$executeRaw`
        INSERT INTO "LetterTemplate" ("office", "kind", "version", "fileName", "bytes", "reason", "savedAt",
          "savedById", "savedByName")
        VALUES (${row.office}, ${row.kind}, ${row.version}, ${row.fileName},
          ${bytes === undefined ? null : Uint8Array.from(bytes)}, ${row.reason}, ${row.savedAt},
          ${by.savedById}, ${by.savedByName})
        ON CONFLICT DO NOTHING`;
      return added > 0;
    },
  };
}
