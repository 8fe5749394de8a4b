import type { Instant } from '../domain/calendar/instant.ts';
import type { AddressedMail } from '../domain/notice/mail.ts';
import { reachablePeople } from './active-people.ts';
import type { OutboxMailModel } from './generated/sqlite/models.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { outboxRow, type MailIdentity } from './outbox-row.ts';

/** Outbox rows for mails to known people; mails to people no longer in service are left out. */
export async function addressedRows(
  transaction: Database | DatabaseTransaction,
  office: string,
  mails: readonly AddressedMail[],
  at: Instant,
  identity: MailIdentity,
): Promise<readonly OutboxMailModel[]> {
  if (mails.length === 0) return [];
  const people = await reachablePeople(
    transaction,
    office,
    mails.map((mail) => mail.personId),
  );
  const known = new Map(people.map((person) => [person.id, person]));
  return mails.flatMap((mail) => {
    const person = known.get(mail.personId);
    return person ? [outboxRow(office, mail, person, at, identity)] : [];
  });
}
