import type { NoticeLine } from '../client/ports.ts';
import { stateIn, type Stored } from './entered-notice.ts';
import type { NoticeCaseModel, NoticeModel, NoticeRecipientModel } from './generated/sqlite/models.ts';
import type { Database } from './open-database.ts';
import { storedDate } from './stored-date.ts';
import { storedNoticeKind } from './stored-kind.ts';
import { storedTerms } from './stored-notice.ts';

/** The register of notices as pages show it, the newest first. */
export async function noticeLines(database: Database, office: string): Promise<readonly NoticeLine[]> {
  const rows = await database.notice.findMany({
    where: { office },
    include: {
      cases: { orderBy: { position: 'asc' } },
      divisions: { orderBy: { position: 'asc' } },
      recipients: { select: { division: true } },
    },
    orderBy: [{ issuedAt: 'desc' }, { kind: 'asc' }, { serial: 'desc' }],
  });
  return rows.map(noticeLine);
}

type Row = Stored &
  Pick<NoticeModel, 'kind' | 'topic' | 'issuedOn' | 'issuedByName'> & {
    readonly cases: readonly Pick<NoticeCaseModel, 'number'>[];
    readonly recipients: readonly Pick<NoticeRecipientModel, 'division'>[];
  };

/** A stored notice as a line of the register. */
export function noticeLine(row: Row): NoticeLine {
  const state = stateIn(row);
  const byRule = row.terms === null ? undefined : storedTerms(row.terms).byRule;
  return {
    noticeId: row.noticeId,
    kind: storedNoticeKind(row.kind),
    docNumber: row.docNumber,
    topic: row.topic,
    issuedOn: storedDate(row.issuedOn),
    issuedByName: row.issuedByName,
    ...(byRule ? { byRule } : {}),
    cases: row.cases.map(({ number }) => number),
    recipients: row.recipients.length,
    divisions: state
      ? state.divisions.map(({ name }) => name)
      : [...new Set(row.recipients.map(({ division }) => division))],
    ...(state === undefined ? {} : { state }),
  };
}
