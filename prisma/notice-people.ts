import { UnknownRecipient } from '../activities/ports.ts';
import type { NoticeMail, NoticeOrder } from '../domain/notice/notice.ts';
import type { Person } from '../domain/office/person.ts';
import { reachablePeople } from './active-people.ts';
import type { DatabaseTransaction } from './open-database.ts';

/** Each recipient of a notice with the mail for him or her; raises `UnknownRecipient` for people not in service. */
export async function noticePeople(
  transaction: DatabaseTransaction,
  { office, mails }: NoticeOrder,
): Promise<readonly { readonly person: Person; readonly mail: NoticeMail }[]> {
  const ids = mails.map((mail) => mail.personId);
  const people = new Map(
    (await reachablePeople(transaction, office, ids)).map((person) => [person.id, person]),
  );
  const unknown = ids.filter((id) => !people.has(id));
  if (unknown.length > 0) throw new UnknownRecipient(unknown);
  return mails.flatMap((mail) => {
    const person = people.get(mail.personId);
    return person ? [{ person, mail }] : [];
  });
}
