import type { NoticeRegister } from '../activities/ports.ts';
import { addMails } from './add-mails.ts';
import { addressedRows } from './addressed-rows.ts';
import { divisionsOf } from './divisions-of.ts';
import { enterNotice } from './enter-notice.ts';
import { enteredNotice, stateIn } from './entered-notice.ts';
import type { Database } from './open-database.ts';
import type { MailIdentity } from './outbox-row.ts';
import { writeNotice } from './write-notice.ts';

/** The register of notices; one that is entered again returns what it got the first time. */
export function createNoticeRegister(database: Database, identity: MailIdentity): NoticeRegister {
  return {
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
    write: (change) => database.$transaction((transaction) => writeNotice(transaction, change)),
    async open(office) {
      const rows = await database.notice.findMany({
        where: { office, over: false },
        include: { divisions: { orderBy: { position: 'asc' } } },
        orderBy: [{ issuedAt: 'asc' }, { noticeId: 'asc' }],
      });
      return rows.flatMap((row) => stateIn(row) ?? []);
    },
    async urgedOn(office, day) {
      const rows = await database.noticeCase.findMany({
        where: { office, notice: { kind: 'urge', issuedOn: day } },
        select: { number: true },
      });
      return rows.map(({ number }) => number);
    },
  };
}
