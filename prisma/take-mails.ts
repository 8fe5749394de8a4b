import type { LostMail, OutboxMail } from '../activities/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { MAILS } from '../domain/wording/mails.ts';
import { badAddresses } from './address-marks.ts';
import { databaseTime } from './database-time.ts';
import { isDryRun } from './dry-run-turns.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import type { OutboxMailModel } from './generated/sqlite/models.ts';
import { CHANGED_MAIL, noteMails } from './note-mails.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { storedContent } from './stored-json.ts';
import { storedInstant } from './stored-instant.ts';
import { storedMailKind } from './stored-kind.ts';

/**
 * Marks up to `limit` due mails as being sent and returns those that were really taken, the longest due first. In a dry
 * run all that are due are held instead; those to addresses marked bad fail.
 */
export async function takeMails(
  database: Database,
  office: string,
  at: Instant,
  limit: number,
): Promise<readonly OutboxMail[]> {
  const taken = await database.$transaction(async (transaction) => {
    if (await isDryRun(transaction, office)) {
      await holdMails(transaction, { office, ...due(at) }, at);
      return [];
    }
    await failToBadAddresses(transaction, office, at);
    return takeDue(transaction, office, at, limit);
  });
  // Turned on in between: what it sees as being sent may end, and what it does not see yet must not leave.
  if (taken.length > 0 && (await isDryRun(database, office))) {
    const ids = taken.map(({ id }) => id);
    await database.$transaction((transaction) =>
      holdMails(transaction, { id: { in: ids }, state: 'sending' }, at),
    );
    return [];
  }
  return taken.map(outboxMail);
}

const due = (at: Instant) => ({ state: 'queued', notBefore: { lte: at } });

async function takeDue(
  transaction: DatabaseTransaction,
  office: string,
  at: Instant,
  limit: number,
): Promise<readonly OutboxMailModel[]> {
  for (;;) {
    const wanted = await transaction.outboxMail.findMany({
      where: { office, ...due(at) },
      orderBy: [{ notBefore: 'asc' }, { id: 'asc' }],
      take: limit,
      select: { id: true },
    });
    if (wanted.length === 0) return [];
    // Another sender may have come in between: the state is asked again by the update itself.
    const taken = await transaction.outboxMail.updateManyAndReturn({
      where: { id: { in: wanted.map(({ id }) => id) }, state: 'queued' },
      data: { state: 'sending', attempts: { increment: 1 }, takenAt: await databaseTime(transaction) },
    });
    if (taken.length === 0) continue;
    await noteMails(transaction, taken, { at, what: 'taken' });
    const place = new Map(wanted.map(({ id }, index) => [id, index]));
    return taken.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  }
}

async function holdMails(
  transaction: DatabaseTransaction,
  where: Prisma.OutboxMailWhereInput,
  at: Instant,
): Promise<void> {
  const held = await transaction.outboxMail.updateManyAndReturn({
    where,
    data: { state: 'held' },
    select: CHANGED_MAIL,
  });
  await noteMails(transaction, held, { at, what: 'held' });
}

async function failToBadAddresses(
  transaction: DatabaseTransaction,
  office: string,
  at: Instant,
): Promise<void> {
  const bad = await badAddresses(transaction, office);
  if (bad.length === 0) return;
  const detail = MAILS.addressMarkedBad;
  const failed = await transaction.outboxMail.updateManyAndReturn({
    where: { office, ...due(at), toAddress: { in: [...bad] } },
    data: { state: 'failed', lastError: detail },
    select: CHANGED_MAIL,
  });
  await noteMails(transaction, failed, { at, what: 'failed', detail });
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
