import type { CompilationRevision } from '../domain/monthly/compilation.ts';
import type { CompilationRevisionModel } from './generated/sqlite/models.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedActor, storedDraft, storedEdits } from './stored-json.ts';

/** Adds a version of a month's compilation; of two of one number the first stays. */
export async function addCompilation(
  database: Database,
  office: string,
  { month, revision, draft, edits, at, by }: CompilationRevision,
): Promise<boolean> {
  const added = await database.$executeRaw`
    INSERT INTO "CompilationRevision" ("office", "month", "revision", "draft", "edits", "writtenAt", "writtenBy")
    VALUES (${office}, ${month}, ${revision}, ${JSON.stringify(draft)}, ${JSON.stringify(edits)}, ${BigInt(at)},
      ${by ? JSON.stringify(by) : null})
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
