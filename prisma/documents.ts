import { createHash } from 'node:crypto';
import type { Documents } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { OfficeFile } from '../domain/office/office-file.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';

/** The files that the office keeps; keeping the same one again changes nothing. */
export function createDocuments(database: Database): Documents {
  return {
    keep: (office, document, at) => keepDocument(database, office, document, at),
    async document(office, documentId) {
      const row = await database.keptDocument.findUnique({
        where: { office_id: { office, id: documentId } },
      });
      return row ? { fileName: row.fileName, mediaType: row.mediaType, bytes: row.bytes } : undefined;
    },
  };
}

/** Keeps a file, by itself or together with what it belongs to. */
export async function keepDocument(
  database: Pick<DatabaseTransaction, 'keptDocument'>,
  office: string,
  { fileName, mediaType, bytes }: OfficeFile,
  at: Instant,
): Promise<string> {
  const id = createHash('sha256')
    .update(JSON.stringify([office, fileName]))
    .update(bytes)
    .digest('hex');
  const where = { office_id: { office, id } };
  const row = { office, id, fileName, mediaType, bytes: Uint8Array.from(bytes), keptAt: BigInt(at) };
  await database.keptDocument.upsert({ where, create: row, update: {} });
  return id;
}
