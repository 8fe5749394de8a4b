import type { LostMail, OutboxMail } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { databaseTime } from './database-time.ts';
import type { OutboxMailModel } from './generated/sqlite/models.ts';
import type { Database } from './open-database.ts';
import { storedContent } from './stored-json.ts';
import { storedInstant } from './stored-instant.ts';
import { storedMailKind } from './stored-kind.ts';

/** Marks up to `limit` due mails as being sent and returns those that were really taken, the longest due first. */
export async function takeMails(
  database: Database,
  office: string,
  at: Instant,
  limit: number,
): Promise<readonly OutboxMail[]> {
  const due = await database.outboxMail.findMany({
    where: { office, state: 'queued', notBefore: { lte: at } },
    orderBy: [{ notBefore: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  });
  if (due.length === 0) return [];
  // Another sender may have come in between: the state is asked again by the update itself.
  const taken = await database.outboxMail.updateManyAndReturn({
    where: { id: { in: due.map(({ id }) => id) }, state: 'queued' },
    data: { state: 'sending', attempts: { increment: 1 }, takenAt: await databaseTime(database) },
  });
  const place = new Map(due.map(({ id }, index) => [id, index]));
  return taken
    .toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
    .map(outboxMail);
}

/** Takes over mails whose sender took them `heldForMs` ago or longer and never told what became of them. */
export async function takeLostMails(
  database: Database,
  office: string,
  heldForMs: number,
): Promise<readonly LostMail[]> {
  const now = await databaseTime(database);
  const lost = await database.outboxMail.updateManyAndReturn({
    where: {
      office,
      state: 'sending',
      OR: [{ takenAt: null }, { takenAt: { lte: now - heldForMs } }],
    },
    data: { takenAt: now },
    select: { id: true, kind: true, attempts: true },
  });
  return lost.map(({ id, kind, attempts }) => ({ id, kind: storedMailKind(kind), attempts }));
}

function outboxMail(row: OutboxMailModel): OutboxMail {
  return {
    id: row.id,
    key: row.key,
    kind: storedMailKind(row.kind),
    to: { personId: row.personId, name: row.toName, address: row.toAddress },
    messageId: row.messageId,
    notBefore: storedInstant(row.notBefore),
    content: storedContent(row.content),
    attempts: row.attempts,
  };
}
