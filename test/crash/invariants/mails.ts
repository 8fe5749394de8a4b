import { isDeepStrictEqual } from 'node:util';
import type { ReceivedMail } from '../../support/smtp.ts';
import { expectedMails } from './expected-mails.ts';
import type { Recorded } from './recorded.ts';

/** Letters with a number, which in doubt stop for a person. */
const FORMAL = ['supervision', 'urge'];

/** I3: the outbox holds what history and calendar ask for, to those whom they concern, in their words, and no more. */
export function againstOutbox(recorded: Recorded, office: string): readonly string[] {
  const rows = new Map(recorded.outbox.map((row) => [`${row.key} ${row.personId}`, row]));
  const expected = expectedMails(recorded, office);
  const names = new Set(expected.map(({ key, personId }) => `${key} ${personId}`));
  return [
    ...[...rows.keys()].filter((name) => !names.has(name)).map((name) => `${name} was not to be written`),
    ...expected.flatMap(({ key, personId, kind, content }) => {
      const name = `${key} ${personId}`;
      const row = rows.get(name);
      if (!row) return [`${name} is missing`];
      const sameWords = content === undefined || isDeepStrictEqual(JSON.parse(row.content), content);
      return row.kind === kind && sameWords ? [] : [`${name} says something else`];
    }),
  ];
}

/**
 * I3 and I7 at the mail server: a message arrived once, a reminder in doubt twice at most and then its row says so, a
 * formal letter never twice; each went to the one person of its row.
 */
export function againstDelivery(
  { outbox }: Pick<Recorded, 'outbox'>,
  received: readonly ReceivedMail[],
): readonly string[] {
  const idOf = (mail: ReceivedMail) => String(mail.headers.get('message-id'));
  const known = new Set(outbox.map(({ messageId }) => messageId));
  const unknown = received.map(idOf).filter((id) => !known.has(id));
  return [
    ...unknown.map((id) => `${id} stands in no outbox`),
    ...outbox.flatMap((row) =>
      againstRow(
        row,
        received.filter((mail) => idOf(mail) === row.messageId),
      ),
    ),
  ];
}

function againstRow(row: Recorded['outbox'][number], arrived: readonly ReceivedMail[]): readonly string[] {
  const { key, personId, kind, state, attempts, lastError } = row;
  const say = (what: string) =>
    `${key} ${personId} ${what} (${kind}, ${state}, ${attempts} attempts, ${lastError ?? 'no error'})`;
  const most = FORMAL.includes(kind) ? 1 : Math.min(attempts, 2);
  const mayBeLost = state === 'ambiguous' || state === 'superseded';
  return [
    ...(arrived.length > most ? [say(`arrived ${arrived.length} times`)] : []),
    ...(state === 'sent' && arrived.length === 0 ? [say('never arrived')] : []),
    ...(state === 'sent' || mayBeLost ? [] : [say('was not sent')]),
    ...(state === 'ambiguous' && !FORMAL.includes(kind) && attempts < 2 ? [say('was given up early')] : []),
    ...arrived
      .filter(({ envelope }) => !isDeepStrictEqual(envelope.to, [row.toAddress]))
      .map(({ envelope }) => say(`went to ${envelope.to.join(', ')}`)),
  ];
}
