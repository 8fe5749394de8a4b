import type { CompilationRevision } from '../domain/monthly/compilation.ts';
import type { CompilationRevisionModel } from './generated/sqlite/models.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedActor, storedDraft, storedEdits } from './stored-json.ts';

/** Adds a version of a month's compilation; of two of one number the first stays, and a released month gets no more. */
export async function addCompilation(
  database: Database,
  office: string,
  { month, revision, draft, edits, at, by }: CompilationRevision,
): Promise<boolean> {
  const added = await database.$executeRaw`
    INSERT INTO "CompilationRevision" ("office", "month", "revision", "draft", "edits", "writtenAt", "writtenBy")
    SELECT CAST(${office} AS TEXT), CAST(${month} AS TEXT), CAST(${revision} AS INTEGER),
      CAST(${JSON.stringify(draft)} AS TEXT), CAST(${JSON.stringify(edits)} AS TEXT), CAST(${BigInt(at)} AS BIGINT),
      CAST(${by ? JSON.stringify(by) : null} AS TEXT)
    WHERE NOT EXISTS (SELECT 1 FROM "ReleasedCompilation" WHERE "office" = ${office} AND "month" = ${month})
    ON CONFLICT DO NOTHING`;
  return added === 1;
}

/** A version as it is kept. */
export function compilationRevision(row: CompilationRevisionModel): CompilationRevision {
  return {
    month: row.month,
    revision: row.revision,
    draft: storedDraft(row.draft),
    edits: storedEdits(row.edits),
    at: storedInstant(row.writtenAt),
    by: row.writtenBy === null ? undefined : storedActor(row.writtenBy),
  };
}
