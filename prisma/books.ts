import type { Books } from '../client/ports.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedActor, storedBookContent } from './stored-json.ts';

/** The office's books; of two revisions of one number the first stays and the second must look again. */
export function createBooks(database: Database): Books {
  return {
    async revisions(office, book) {
      const rows = await database.bookRevision.findMany({
        where: { office, book },
        orderBy: [{ writtenAt: 'asc' }, { entryId: 'asc' }, { revision: 'asc' }],
      });
      return rows.map(({ entryId, revision, content, voided, reason, unit, writtenAt, writtenBy }) => ({
        entryId,
        revision,
        content: storedBookContent(book, content),
        voided,
        ...(reason === null ? {} : { reason }),
        unit,
        at: storedInstant(writtenAt),
        by: storedActor(writtenBy),
      }));
    },
    async add(office, book, { entryId, revision, content, voided, reason = null, unit, at, by }) {
      const added = await database.$executeRaw`
        INSERT INTO "BookRevision"
          ("office", "book", "entryId", "revision", "content", "voided", "reason", "unit", "writtenAt", "writtenBy")
        VALUES (${office}, ${book}, ${entryId}, ${revision}, ${JSON.stringify(content)}, ${voided}, ${reason},
          ${unit}, ${BigInt(at)}, ${JSON.stringify(by)})
        ON CONFLICT DO NOTHING`;
      return added === 1;
    },
  };
}
