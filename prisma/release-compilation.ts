import type { CompilationOrder, DrawnUp } from '../client/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { ReleasedCompilation } from '../domain/monthly/compilation.ts';
import { addMails } from './add-mails.ts';
import { addressedRows } from './addressed-rows.ts';
import { keepDocument } from './documents.ts';
import type { ReleasedCompilationModel } from './generated/sqlite/models.ts';
import { nextSerial } from './next-serial.ts';
import type { DatabaseTransaction } from './open-database.ts';
import type { MailIdentity } from './outbox-row.ts';
import { storedDate } from './stored-date.ts';

/** The series that issues are numbered in. */
const SERIES = 'compilation';

/** Somebody has written a newer version than the one that was to be released. */
export class NewerRevision extends Error {
  override readonly name = 'NewerRevision';
}

/**
 * Numbers a month's release, keeps its file and queues its mails; a month that was released stays as it was. Throws
 * `NewerRevision`.
 */
export async function releaseCompilation(
  transaction: DatabaseTransaction,
  office: string,
  order: CompilationOrder,
  at: Instant,
  drawUp: (issueNo: number) => DrawnUp,
  identity: MailIdentity,
): Promise<ReleasedCompilation> {
  const { month, issueId, year, revision, releasedOn, releasedBy, reason = null } = order;
  const where = { office_month: { office, month } };
  // Of two who release the same month the second waits here until the first is done.
  const claimed = await transaction.$executeRaw`
    INSERT INTO "ReleasedCompilation" ("office", "month", "issueId", "year", "serial", "revision", "releasedOn",
      "releasedAt", "releasedById", "releasedByName", "reason", "documentId", "recipients")
    VALUES (${office}, ${month}, ${issueId}, ${year}, 0, ${revision}, ${releasedOn}, ${BigInt(at)},
      ${releasedBy.id}, ${releasedBy.name}, ${reason}, '', 0)
    ON CONFLICT DO NOTHING`;
  if (claimed === 1) {
    const serial = await nextSerial(transaction, office, SERIES, year);
    const { document, mails } = drawUp(serial);
    const documentId = await keepDocument(transaction, office, document, at);
    const rows = await addressedRows(transaction, office, mails(documentId), at, identity);
    await addMails(transaction, rows);
    await transaction.releasedCompilation.update({
      where,
      data: { serial, documentId, recipients: rows.length },
    });
    // Last, so that hardly anything can be written between this and the end of the transaction.
    const newer = { office, month, revision: { gt: revision } };
    if ((await transaction.compilationRevision.count({ where: newer })) > 0) throw new NewerRevision();
  }
  return releasedCompilation(await transaction.releasedCompilation.findUniqueOrThrow({ where }));
}

/** An issue as the register has it. */
export function releasedCompilation(row: ReleasedCompilationModel): ReleasedCompilation {
  return {
    month: row.month,
    issueId: row.issueId,
    year: row.year,
    issueNo: row.serial,
    revision: row.revision,
    releasedOn: storedDate(row.releasedOn),
    releasedBy: { id: row.releasedById, name: row.releasedByName },
    ...(row.reason === null ? {} : { reason: row.reason }),
    documentId: row.documentId,
    recipients: row.recipients,
  };
}
