import type { NoticeChange, NoticeRegister } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { docNumberOf, fillDocNumber } from '../domain/notice/doc-number.ts';
import type { IssuedNotice, NoticeOrder } from '../domain/notice/notice.ts';
import { addMails } from './add-mails.ts';
import { addressedRows } from './addressed-rows.ts';
import { divisionsOf } from './divisions-of.ts';
import { enterNotice } from './enter-notice.ts';
import { enteredNotice, stateIn } from './entered-notice.ts';
import { nextSerial } from './next-serial.ts';
import { noticePeople } from './notice-people.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { outboxRow, type MailIdentity } from './outbox-row.ts';
import { storedDate } from './stored-date.ts';
import { storedNoticeKind } from './stored-kind.ts';

/**
 * The register of notices. An order issued before returns what it got then; one with a recipient who is not in
 * service raises `UnknownRecipient` and uses up no number.
 */
export function createNoticeRegister(database: Database, identity: MailIdentity): NoticeRegister {
  return {
    issue: (order, at) =>
      database.$transaction(
        async (transaction) =>
          (await issuedBefore(transaction, order)) ?? (await issue(transaction, order, at, identity)),
      ),
    divisionsOf: (office, numbers) => divisionsOf(database, office, numbers),
    async enter(entry, at) {
      const { office, noticeId } = entry.terms;
      const before = () => enteredNotice(database, office, noticeId, []);
      const standing = await before();
      if (standing) return standing.state;
      try {
        return await database.$transaction((transaction) => enterNotice(transaction, entry, at));
      } catch (error) {
        // Of two that enter it at once the second is rolled back, its number too.
        const first = await before();
        if (first) return first.state;
        throw error;
      }
    },
    entered: (office, noticeId, divisions) => enteredNotice(database, office, noticeId, divisions),
    async keepLetter(office, noticeId, name, documentId) {
      const where = { office_noticeId_name: { office, noticeId, name } };
      await database.noticeDivision.update({ where, data: { documentId } });
    },
    async addMails(office, mails, at) {
      const rows = await addressedRows(database, office, mails, at, identity);
      await database.$transaction((transaction) => addMails(transaction, rows));
    },
    async told(office, noticeId, numbers, untold) {
      const some = (number: readonly string[]) => ({ office, noticeId, number: { in: [...number] } });
      await database.noticeCase.updateMany({ where: some(numbers), data: { told: true } });
      await database.noticeCase.updateMany({ where: some(untold), data: { told: false } });
    },
    write: (change) => database.$transaction((transaction) => write(transaction, change)),
    async open(office) {
      const rows = await database.notice.findMany({
        where: { office, over: false },
        include: { divisions: { orderBy: { position: 'asc' } } },
        orderBy: [{ issuedAt: 'asc' }, { noticeId: 'asc' }],
      });
      return rows.flatMap((row) => stateIn(row) ?? []);
    },
  };
}

async function write(
  transaction: DatabaseTransaction,
  { office, noticeId, revision, over, closed, divisions }: NoticeChange,
): Promise<void> {
  const { count } = await transaction.notice.updateMany({
    where: { office, noticeId, revision: { lte: revision } },
    data: { revision, over, ...(closed ? { closed: JSON.stringify(closed) } : {}) },
  });
  if (count === 0) return;
  for (const division of divisions) {
    await transaction.noticeDivision.update({
      where: { office_noticeId_name: { office, noticeId, name: division.name } },
      data: { state: JSON.stringify(division) },
    });
  }
}

async function issuedBefore(
  transaction: DatabaseTransaction,
  { office, noticeId }: NoticeOrder,
): Promise<IssuedNotice | undefined> {
  const notice = await transaction.notice.findUnique({
    where: { office_noticeId: { office, noticeId } },
    include: { cases: { orderBy: { position: 'asc' } } },
  });
  if (notice === null) return undefined;
  return {
    noticeId,
    kind: storedNoticeKind(notice.kind),
    docNumber: notice.docNumber,
    issuedOn: storedDate(notice.issuedOn),
    cases: notice.cases.map(({ number }) => number),
  };
}

async function issue(
  transaction: DatabaseTransaction,
  order: NoticeOrder,
  at: Instant,
  identity: MailIdentity,
): Promise<IssuedNotice> {
  const { office, noticeId, kind, topic, year, issuedOn, issuedBy, cases } = order;
  const people = await noticePeople(transaction, order);
  const serial = await nextSerial(transaction, office, kind, year);
  const docNumber = docNumberOf(order, serial);
  const by = { issuedById: issuedBy.id, issuedByName: issuedBy.name };
  await transaction.notice.createMany({
    data: { office, noticeId, kind, year, serial, docNumber, topic, issuedOn, issuedAt: at, ...by },
  });
  await transaction.noticeCase.createMany({
    data: cases.map((number, index) => ({ office, noticeId, position: index + 1, number })),
  });
  await transaction.noticeRecipient.createMany({
    data: people.map(({ person, mail }) => ({
      office,
      noticeId,
      personId: person.id,
      name: person.name,
      division: mail.division,
    })),
  });
  const key = `notice:${noticeId}`;
  const rows = people.map(({ person, mail }) => {
    const content = fillDocNumber(mail.content, docNumber);
    return outboxRow(office, { key, kind, notBefore: at, content }, person, at, identity);
  });
  await addMails(transaction, rows);
  return { noticeId, kind, docNumber, issuedOn, cases };
}
