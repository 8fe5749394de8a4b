import type { OutboxLine, ReadModel, StoredCase } from '../client/ports.ts';
import type { ProposalCaseModel } from './generated/sqlite/models.ts';
import type { OutboxState } from '../domain/notice/mail.ts';
import { casesOf } from './cases-of.ts';
import { noticeLines } from './notice-lines.ts';
import { openNotices } from './open-notices.ts';
import type { Database } from './open-database.ts';
import { readJournal } from './read-journal.ts';
import { storedInstant } from './stored-instant.ts';
import { storedNoticeOf } from './stored-notice-of.ts';
import { storedProposal } from './stored-json.ts';
import { storedMailKind, storedOutboxState } from './stored-kind.ts';

const STORED_CASE = { state: true, lineage: true, nextWakeAt: true } as const;

/** The read side: what pages, lists and reports are made of. */
export function createReadModel(database: Database): ReadModel {
  return {
    async cases(office) {
      const rows = await database.proposalCase.findMany({
        where: { office },
        select: STORED_CASE,
        orderBy: [{ handlingYear: 'asc' }, { number: 'asc' }],
      });
      return rows.map(storedCase);
    },
    async case(office, number) {
      const where = { office_number: { office, number } };
      const row = await database.proposalCase.findUnique({ where, select: STORED_CASE });
      return row === null ? undefined : storedCase(row);
    },
    casesOf: (office, numbers) => casesOf(database, office, numbers),
    async mayFollow(office, number) {
      const where = { office_number: { office, number } };
      const row = await database.proposalCase.findUnique({
        where,
        select: { leadNumber: true, keyKind: true },
      });
      return row !== null && (row.leadNumber !== null || row.keyKind === 'related');
    },
    async mergedInto(office, leadNumber) {
      const rows = await database.proposalCase.findMany({
        where: { office, leadNumber },
        select: { number: true },
        orderBy: { number: 'asc' },
      });
      return rows.map(({ number }) => number);
    },
    journal: (office, number) => readJournal(database, office, number),
    outbox: (office, limit, state) => outboxLines(database, office, limit, state),
    notices: (office) => noticeLines(database, office),
    openNotices: (office) => openNotices(database, office),
    notice: (office, noticeId) => storedNoticeOf(database, office, noticeId),
  };
}

function storedCase(row: Pick<ProposalCaseModel, keyof typeof STORED_CASE>): StoredCase {
  return {
    proposal: storedProposal(row.state),
    lineage: row.lineage,
    nextWakeAt: row.nextWakeAt === null ? null : storedInstant(row.nextWakeAt),
  };
}

/** The newest mails first. */
async function outboxLines(
  database: Database,
  office: string,
  limit: number,
  state: OutboxState | undefined,
): Promise<readonly OutboxLine[]> {
  const rows = await database.outboxMail.findMany({
    where: { office, ...(state === undefined ? {} : { state }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    omit: { office: true, key: true, personId: true, content: true, attempts: true, createdAt: true },
  });
  return rows.map((row) => ({
    ...row,
    kind: storedMailKind(row.kind),
    state: storedOutboxState(row.state),
    notBefore: storedInstant(row.notBefore),
    sentAt: row.sentAt === null ? null : storedInstant(row.sentAt),
  }));
}
