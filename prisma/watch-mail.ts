import { instant, type Instant } from '../domain/calendar/instant.ts';
import { NOTICE_KINDS } from '../domain/notice/notice-kind.ts';
import { isOfSupervisionOffice } from '../domain/office/person.ts';
import type { DoubtfulMail, MailFacts, RefusedPerson } from '../domain/watch/watch-facts.ts';
import { activePeople } from './active-people.ts';
import { databaseTime } from './database-time.ts';
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

/** How the mail of an office stands. */
export async function watchMail(database: Database, office: string, at: Instant): Promise<MailFacts> {
  const now = await databaseTime(database);
  const waiting = await database.outboxMail.aggregate({
    where: {
      office,
      state: 'queued',
      OR: [{ notBefore: { lte: at - OLD_AFTER_MS } }, { attempts: { gte: OLD_AFTER_ATTEMPTS } }],
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
    refused: await refusedPeople(database, office),
  };
}

/** Letters that may have left or were refused; `aheadMs`: the office's clock before the database's. */
async function doubtfulMails(
  database: Database,
  office: string,
  aheadMs: number,
): Promise<readonly DoubtfulMail[]> {
  const rows = await database.outboxMail.findMany({
    where: { office, state: { in: ['ambiguous', 'failed'] }, kind: { in: [...NOTICE_KINDS] } },
    select: { id: true, kind: true, toName: true, takenAt: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: DOUBTFUL_AT_MOST,
  });
  return rows.map(({ id, kind, toName, takenAt, createdAt }) => ({
    id,
    kind: storedMailKind(kind),
    toName,
    since: takenAt === null ? storedInstant(createdAt) : instant(Number(takenAt) + aheadMs),
  }));
}

/** People with open cases, or who supervise them, whose last mail was refused for good. */
async function refusedPeople(database: Database, office: string): Promise<readonly RefusedPerson[]> {
  const refused = await database.outboxMail.findMany({
    where: { office, state: 'failed' },
    select: { personId: true, kind: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  });
  if (refused.length === 0) return [];
  const lastRefused = new Map(refused.map((mail) => [mail.personId, mail]));
  const [people, sent, places] = await Promise.all([
    activePeople(database, office, [...lastRefused.keys()]),
    database.outboxMail.groupBy({
      by: ['personId'],
      where: { office, state: 'sent', personId: { in: [...lastRefused.keys()] } },
      _max: { createdAt: true },
    }),
    database.proposalCase.groupBy({ by: ['officerId', 'division'], where: { office, ended: false } }),
  ]);
  const lastSent = new Map(sent.map(({ personId, _max: max }) => [personId, max.createdAt ?? 0n]));
  return people.flatMap(({ id, name, unit, unitKind, post }) => {
    const last = lastRefused.get(id);
    const works =
      isOfSupervisionOffice({ unitKind, post }) ||
      places.some(({ officerId, division }) => officerId === id || division === unit);
    if (!works || places.length === 0 || !last || (lastSent.get(id) ?? -1n) > last.createdAt) return [];
    return [{ id, name, unit, kind: storedMailKind(last.kind) }];
  });
}
