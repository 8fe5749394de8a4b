import { instant, type Instant } from '../domain/calendar/instant.ts';
import { NUMBERED_KINDS } from '../domain/notice/after-delivery.ts';
import { isOfSupervisionOffice } from '../domain/office/person.ts';
import type { CutOffPerson, DoubtfulMail, MailFacts } from '../domain/watch/watch-facts.ts';
import { activePeople } from './active-people.ts';
import { databaseTime } from './database-time.ts';
import { mailTroubles } from './mail-troubles.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedMailKind } from './stored-kind.ts';

const MINUTE_MS = 60_000;

/** A mail that has been due for so long is old; one that was retried as often has been, too. */
const OLD_AFTER_MS = 30 * MINUTE_MS;
const OLD_AFTER_ATTEMPTS = 5;

/** Longer than a sender may hold a mail before another takes it over. */
const HELD_TOO_LONG_MS = 20 * MINUTE_MS;

const DOUBTFUL_AT_MOST = 200;

/** Mail leaves where one did so lately, seen among the last things that happened to any. */
const LATELY_MS = 5 * MINUTE_MS;
const LAST_EVENTS = 100;

/** How the mail of an office stands. */
export async function watchMail(database: Database, office: string, at: Instant): Promise<MailFacts> {
  const now = await databaseTime(database);
  const waiting = await database.outboxMail.aggregate({
    where: {
      office,
      state: 'queued',
      OR: [
        // The longest due are sent first: where mail leaves at all, what waits behind it waits for the pace.
        ...((await isLeaving(database, office, at)) ? [] : [{ notBefore: { lte: at - OLD_AFTER_MS } }]),
        { attempts: { gte: OLD_AFTER_ATTEMPTS } },
      ],
    },
    _count: true,
    _min: { createdAt: true },
  });
  const held = await database.outboxMail.count({
    where: { office, state: 'sending', takenAt: { lte: now - HELD_TOO_LONG_MS } },
  });
  const oldest = waiting._min.createdAt;
  return {
    waiting: { count: waiting._count, oldest: oldest === null ? undefined : storedInstant(oldest) },
    held,
    doubtful: await doubtfulMails(database, office, at - now),
    cutOff: await cutOffPeople(database, office),
  };
}

async function isLeaving(database: Database, office: string, at: Instant): Promise<boolean> {
  const last = await database.mailEvent.findMany({
    orderBy: { id: 'desc' },
    take: LAST_EVENTS,
    select: { office: true, what: true, at: true },
  });
  return last.some((event) => event.office === office && event.what === 'sent' && event.at > at - LATELY_MS);
}

/**
 * Letters that may have left, and those refused to people who are still in service; `aheadMs`: the office's clock before
 * the database's.
 */
async function doubtfulMails(
  database: Database,
  office: string,
  aheadMs: number,
): Promise<readonly DoubtfulMail[]> {
  const rows = await database.outboxMail.findMany({
    where: { office, state: { in: ['ambiguous', 'failed'] }, kind: { in: [...NUMBERED_KINDS] } },
    select: {
      id: true,
      kind: true,
      state: true,
      personId: true,
      toName: true,
      takenAt: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: DOUBTFUL_AT_MOST,
  });
  if (rows.length === 0) return [];
  const inService = new Set((await activePeople(database, office)).map(({ id }) => id));
  const open = rows.filter(({ state, personId }) => state === 'ambiguous' || inService.has(personId));
  return open.map(({ id, kind, toName, takenAt, createdAt }) => ({
    id,
    kind: storedMailKind(kind),
    toName,
    since: takenAt === null ? storedInstant(createdAt) : instant(Number(takenAt) + aheadMs),
  }));
}

/** People with open cases, or who supervise them, whom mail does not reach. */
async function cutOffPeople(database: Database, office: string): Promise<readonly CutOffPerson[]> {
  const troubles = new Map((await mailTroubles(database, office)).map(({ address, why }) => [address, why]));
  if (troubles.size === 0) return [];
  const [people, places] = await Promise.all([
    activePeople(database, office, [...troubles.keys()]),
    database.proposalCase.groupBy({ by: ['officerId', 'division'], where: { office, ended: false } }),
  ]);
  return people.flatMap(({ id, name, unit, unitKind, post }) => {
    const works =
      isOfSupervisionOffice({ unitKind, post }) ||
      places.some(({ officerId, division }) => officerId === id || division === unit);
    return works && places.length > 0 ? [{ id, name, unit, why: troubles.get(id) ?? '' }] : [];
  });
}
