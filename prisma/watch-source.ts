import type { WatchSource } from '../activities/ports.ts';
import type { Database } from './open-database.ts';
import { openNotices } from './open-notices.ts';
import { storedDate } from './stored-date.ts';
import { storedInstant } from './stored-instant.ts';
import { storedProposal } from './stored-json.ts';
import { watchMail } from './watch-mail.ts';

/** Cases asked for by number in one statement, which takes no more than some thousands of values. */
const BATCH = 1_000;

/** What the watchdog reads of the record. */
export function createWatchSource(database: Database): WatchSource {
  return {
    mail: (office, at) => watchMail(database, office, at),
    async openNumbers(office) {
      const rows = await database.proposalCase.findMany({
        where: { office, ended: false },
        select: { number: true },
        orderBy: { number: 'asc' },
      });
      return rows.map(({ number }) => number);
    },
    openNotices: (office) => openNotices(database, office),
    async lateCases(office, before) {
      const rows = await database.proposalCase.findMany({
        where: { office, ended: false, nextWakeAt: { lte: before } },
        select: { number: true, nextWakeAt: true },
        orderBy: [{ nextWakeAt: 'asc' }, { number: 'asc' }],
      });
      return rows.flatMap(({ number, nextWakeAt }) =>
        nextWakeAt === null ? [] : [{ number, nextWakeAt: storedInstant(nextWakeAt) }],
      );
    },
    async plannedWakes(office, numbers) {
      const rows = await database.proposalCase.findMany({
        where: { office, ended: false, number: { in: [...numbers] } },
        select: { state: true, nextWakeAt: true },
      });
      return rows.map(({ state, nextWakeAt }) => ({
        proposal: storedProposal(state),
        nextWakeAt: nextWakeAt === null ? null : storedInstant(nextWakeAt),
      }));
    },
    async standing(office, numbers) {
      const found = [];
      for (let from = 0; from < numbers.length; from += BATCH)
        found.push(...(await standing(database, office, numbers.slice(from, from + BATCH))));
      return found;
    },
    async dueAfter(office, day) {
      const { _min: min } = await database.proposalCase.aggregate({
        where: { office, ended: false, replyDueOn: { gt: day } },
        _min: { replyDueOn: true },
      });
      return min.replyDueOn === null ? undefined : storedDate(min.replyDueOn);
    },
  };
}

async function standing(database: Database, office: string, numbers: readonly string[]) {
  const where = { office, number: { in: [...numbers] } };
  const rows = await database.proposalCase.findMany({
    where,
    select: { number: true, ended: true, revision: true },
  });
  const lastEntries = await database.journalEntry.groupBy({
    by: ['number'],
    where,
    _max: { at: true },
  });
  const recordedAt = new Map(lastEntries.map(({ number, _max: max }) => [number, max.at ?? 0n]));
  return rows.map((row) => ({ ...row, recordedAt: storedInstant(recordedAt.get(row.number) ?? 0n) }));
}
