import type { AlarmBook } from '../activities/ports.ts';
import type { AlarmShelf } from '../client/ports.ts';
import { isOfSupervisionOffice } from '../domain/office/person.ts';
import { alarmKey, type Alarm, type Finding } from '../domain/watch/alarm.ts';
import { activePeople } from './active-people.ts';
import { addMails } from './add-mails.ts';
import type { AlarmModel } from './generated/sqlite/models.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { beat, lastBeat } from './heartbeats.ts';
import { outboxRow, type MailIdentity } from './outbox-row.ts';
import { storedInstant } from './stored-instant.ts';
import { storedAlarmValues } from './stored-json.ts';
import { storedAlarmCode, storedNudgeAnswer } from './stored-kind.ts';

/** The office's alarms, one open row for each thing that is found. */
export function createAlarms(database: Database, identity: MailIdentity): AlarmBook & AlarmShelf {
  return {
    open: async (office) => (await openRows(database, office)).map(alarmOf),
    async ended(office, limit) {
      const rows = await database.alarm.findMany({
        where: { office, endedAt: { not: null } },
        orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(alarmOf);
    },
    countOpen: (office) => database.alarm.count({ where: { office, endedAt: null } }),
    async noteRepair(office, { codes, subject }, by, at) {
      await database.alarm.updateMany({
        where: { office, subject, code: { in: [...codes] }, endedAt: null },
        data: { repairedAt: at, repairedById: by.id, repairedByName: by.name },
      });
    },
    settle: (office, at, found, nudged, mailAbout) =>
      database.$transaction(async (transaction) => {
        // Of two looks at once the second waits here until the first is done.
        await transaction.heartbeat.updateMany({
          where: { office, work: 'watchdog' },
          data: { at: { increment: 0 } },
        });
        const open = await openRows(transaction, office);
        const known = new Map(open.map((row) => [keyOf(row), row]));
        const seen = new Set(found.map(alarmKey));
        const fresh = found.filter((finding) => !known.has(alarmKey(finding)));
        await endGone(transaction, open, seen, at);
        for (const finding of found) {
          const answer = nudged.get(alarmKey(finding));
          const told = answer ? { nudgedAt: BigInt(at), nudgeAnswer: answer } : {};
          const row = known.get(alarmKey(finding));
          if (row) await seeAgain(transaction, row, finding, at, told);
          else await raise(transaction, office, finding, at, told);
        }
        const lastMailAt = await lastBeat(transaction, office, 'alarmMail');
        const isFresh = new Set(fresh.map(alarmKey));
        const untold = (await openRows(transaction, office)).filter(
          (row) => isFresh.has(keyOf(row)) || lastMailAt === undefined || row.firstSeenAt > lastMailAt,
        );
        const mail = mailAbout(untold.map(alarmOf), lastMailAt);
        if (mail) {
          await beat(transaction, office, 'alarmMail', at);
          const people = (await activePeople(transaction, office)).filter(isOfSupervisionOffice);
          await addMails(
            transaction,
            people.map((person) => outboxRow(office, mail, person, at, identity)),
          );
        }
        return fresh;
      }),
  };
}

type Told = { readonly nudgedAt?: bigint; readonly nudgeAnswer?: string };

function openRows(database: Database | DatabaseTransaction, office: string): Promise<AlarmModel[]> {
  return database.alarm.findMany({ where: { office, endedAt: null }, orderBy: { id: 'asc' } });
}

function keyOf({ code, subject }: AlarmModel): string {
  return alarmKey({ code: storedAlarmCode(code), subject });
}

async function endGone(
  transaction: DatabaseTransaction,
  open: readonly AlarmModel[],
  seen: ReadonlySet<string>,
  at: number,
): Promise<void> {
  const gone = open.filter((row) => !seen.has(keyOf(row))).map(({ id }) => id);
  if (gone.length > 0)
    await transaction.alarm.updateMany({ where: { id: { in: gone } }, data: { endedAt: BigInt(at) } });
}

async function seeAgain(
  transaction: DatabaseTransaction,
  { id, lastSeenAt }: AlarmModel,
  { values }: Finding,
  at: number,
  told: Told,
): Promise<void> {
  // A look that is repeated is the same look.
  const seenTimes = lastSeenAt < at ? { seenTimes: { increment: 1 } } : {};
  const data = { lastSeenAt: BigInt(at), values: JSON.stringify(values), ...seenTimes, ...told };
  await transaction.alarm.updateMany({ where: { id }, data });
}

async function raise(
  transaction: DatabaseTransaction,
  office: string,
  { code, subject, values }: Finding,
  at: number,
  told: Told,
): Promise<void> {
  const seen = { firstSeenAt: BigInt(at), lastSeenAt: BigInt(at), seenTimes: 1 };
  await transaction.alarm.createMany({
    data: { office, code, subject, values: JSON.stringify(values), ...seen, ...told },
  });
}

function alarmOf(row: AlarmModel): Alarm {
  const { id, code, subject, seenTimes, nudgedAt, nudgeAnswer, endedAt, repairedAt, repairedById } = row;
  return {
    id,
    code: storedAlarmCode(code),
    subject,
    values: storedAlarmValues(row.values),
    firstSeenAt: storedInstant(row.firstSeenAt),
    lastSeenAt: storedInstant(row.lastSeenAt),
    seenTimes,
    ...(nudgedAt === null ? {} : { nudgedAt: storedInstant(nudgedAt) }),
    ...(nudgeAnswer === null ? {} : { nudgeAnswer: storedNudgeAnswer(nudgeAnswer) }),
    ...(endedAt === null ? {} : { endedAt: storedInstant(endedAt) }),
    ...(repairedAt === null ? {} : { repairedAt: storedInstant(repairedAt) }),
    ...(repairedById === null
      ? {}
      : { repairedBy: { id: repairedById, name: row.repairedByName ?? repairedById } }),
  };
}
