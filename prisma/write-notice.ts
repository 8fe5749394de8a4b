import { NoticeConflict, type NoticeChange } from '../activities/ports.ts';
import type { DatabaseTransaction } from './open-database.ts';

/** Puts down a change of a notice that stands where the change goes from; see `NoticeRegister.write`. */
export async function writeNotice(transaction: DatabaseTransaction, change: NoticeChange): Promise<void> {
  const { office, noticeId, from, revision, over, closed, divisions } = change;
  const { count } = await transaction.notice.updateMany({
    where: { office, noticeId, revision: from },
    data: { revision, over, ...(closed ? { closed: JSON.stringify(closed) } : {}) },
  });
  if (count === 0) return refuseUnlessRepeated(transaction, change);
  for (const division of divisions) {
    await transaction.noticeDivision.update({
      where: { office_noticeId_name: { office, noticeId, name: division.name } },
      data: { state: JSON.stringify(division) },
    });
  }
}

async function refuseUnlessRepeated(
  transaction: DatabaseTransaction,
  { office, noticeId, from, revision, over, closed, divisions }: NoticeChange,
): Promise<void> {
  const standing = await transaction.notice.findUnique({
    where: { office_noticeId: { office, noticeId } },
    include: { divisions: true },
  });
  const states = new Map(standing?.divisions.map(({ name, state }) => [name, state]));
  const isRepeated =
    standing?.revision === revision &&
    standing.over === over &&
    standing.closed === (closed ? JSON.stringify(closed) : null) &&
    divisions.every((division) => states.get(division.name) === JSON.stringify(division));
  if (isRepeated) return;
  const stands = standing ? `at revision ${standing.revision}` : 'nowhere';
  throw new NoticeConflict(
    `notice ${noticeId} stands ${stands} on record and not at ${from}, from which revision ${revision} was to be written`,
  );
}
