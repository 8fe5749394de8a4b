import type { StoredNotice } from '../client/ports.ts';
import { noticeMailKey } from '../domain/notice/notice-mail.ts';
import { noticeLine } from './notice-lines.ts';
import type { Database } from './open-database.ts';
import { storedOutboxState } from './stored-kind.ts';
import { storedTerms } from './stored-notice.ts';

/** One notice of the register with its cases, letters and the mails to its recipients. */
export async function storedNoticeOf(
  database: Database,
  office: string,
  noticeId: string,
): Promise<StoredNotice | undefined> {
  const [row, mails] = await Promise.all([
    database.notice.findUnique({
      where: { office_noticeId: { office, noticeId } },
      include: {
        cases: { orderBy: { position: 'asc' } },
        divisions: { orderBy: { position: 'asc' } },
        recipients: { orderBy: [{ position: 'asc' }, { personId: 'asc' }] },
      },
    }),
    database.outboxMail.findMany({
      where: { office, key: noticeMailKey(noticeId) },
      select: { personId: true, state: true },
    }),
  ]);
  if (row === null) return undefined;
  const mailOf = new Map(mails.map(({ personId, state }) => [personId, storedOutboxState(state)]));
  return {
    ...noticeLine(row),
    named: row.cases.map(({ number, division, told }) => ({ number, division, told })),
    letters: row.divisions.flatMap(({ name, documentId }) =>
      documentId === null ? [] : [{ division: name, documentId }],
    ),
    addressed: row.recipients.map(({ personId, name, division }) => {
      const mail = mailOf.get(personId);
      return { personId, name, division, ...(mail === undefined ? {} : { mail }) };
    }),
    ...(row.terms === null ? {} : { terms: storedTerms(row.terms) }),
  };
}
