import type { EnteredNotice } from '../activities/ports.ts';
import type { NoticeState } from '../domain/notice/notice-state.ts';
import type { NoticeDivisionModel, NoticeModel } from './generated/sqlite/models.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { storedClosing, storedNoticeDivision, storedNumbers, storedTerms } from './stored-notice.ts';

/** A notice as the register has it; nothing for one from before notices waited for answers. */
export async function enteredNotice(
  database: Database | DatabaseTransaction,
  office: string,
  noticeId: string,
  divisions: readonly string[],
): Promise<EnteredNotice | undefined> {
  const row = await database.notice.findUnique({
    where: { office_noticeId: { office, noticeId } },
    include: {
      cases: { where: { division: { in: [...divisions] } }, orderBy: { position: 'asc' } },
      divisions: { orderBy: { position: 'asc' } },
      recipients: { orderBy: { position: 'asc' } },
    },
  });
  const state = row && stateIn(row);
  if (!row?.terms || !state) return undefined;
  return {
    terms: storedTerms(row.terms),
    state,
    cases: new Map(
      divisions.map((name) => [
        name,
        row.cases.flatMap(({ division, number }) => (division === name ? number : [])),
      ]),
    ),
    letters: row.divisions.flatMap(({ name, documentId }) =>
      documentId === null ? [] : [{ division: name, documentId }],
    ),
    recipients: row.recipients.map(({ personId, name, copyOf }) => ({
      id: personId,
      name,
      divisions: state.divisions.flatMap((each) => (each.recipients.includes(personId) ? each.name : [])),
      ...(copyOf === null ? {} : { copyOf: storedNumbers(copyOf) }),
    })),
  };
}

/** What a notice's state is read from. */
export type Stored = Pick<
  NoticeModel,
  'office' | 'noticeId' | 'docNumber' | 'terms' | 'revision' | 'closed'
> & {
  readonly divisions: readonly Pick<NoticeDivisionModel, 'state'>[];
};

/** How a stored notice stands; nothing for one from before notices waited for answers. */
export function stateIn(row: Stored): NoticeState | undefined {
  if (row.terms === null) return undefined;
  const { office, noticeId, docNumber, revision, closed, divisions } = row;
  const { kind, topic, issuedOn, ackDue, answerDue } = storedTerms(row.terms);
  return {
    office,
    noticeId,
    kind,
    docNumber,
    topic,
    issuedOn,
    ackDue,
    answerDue,
    revision: revision ?? 0,
    divisions: divisions.map(({ state }) => storedNoticeDivision(state)),
    ...(closed === null ? {} : { closed: storedClosing(closed) }),
  };
}
