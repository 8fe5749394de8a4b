import { isDeepStrictEqual } from 'node:util';
import type { MailContent } from '../../../domain/notice/mail.ts';
import { NOTICE_KINDS } from '../../../domain/notice/notice-kind.ts';
import type { ReceivedMail } from '../smtp.ts';
import { expectedMails, type ExpectedMail } from './expected-mails.ts';
import { mailDifference } from './mail-difference.ts';
import type { Recorded } from './recorded.ts';

/** As much of a mail that came as tells which one it is and to whom it went. */
export type ArrivedMail = Pick<ReceivedMail, 'headers' | 'envelope'>;

/** Letters with a number, which in doubt stop for a person. */
const FORMAL: readonly string[] = NOTICE_KINDS;

/** I3: the outbox holds what history and calendar ask for, to those whom they concern, in their words, and no more. */
export function againstOutbox(recorded: Recorded, office: string): readonly string[] {
  const rows = new Map(recorded.outbox.map((row) => [`${row.key} ${row.personId}`, row]));
  const expected = expectedMails(recorded, office);
  const names = new Set(expected.map(({ key, personId }) => `${key} ${personId}`));
  return [
    ...[...rows.keys()].filter((name) => !names.has(name)).map((name) => `${name} was not to be written`),
    ...expected.flatMap((mail) => {
      const name = `${mail.key} ${mail.personId}`;
      const row = rows.get(name);
      if (!row) return [`${name} is missing`];
      return againstWritten(row, mail).map((what) => `${name} ${what}`);
    }),
  ];
}

function againstWritten(
  row: Recorded['outbox'][number],
  { kind, notBefore, content }: ExpectedMail,
): readonly string[] {
  const written = JSON.parse(row.content) as MailContent;
  // Each further attempt has a later moment of its own.
  const isPunctual = row.attempts > 1 || row.state === 'queued' || row.notBefore === BigInt(notBefore);
  const differences = content === undefined ? [] : mailDifference(content, written);
  return [
    ...(row.kind === kind ? [] : [`is a ${row.kind}, not a ${kind}`]),
    ...(isPunctual ? [] : [`was due at ${row.notBefore}, not ${notBefore}`]),
    ...(row.subject === written.subject ? [] : [`is listed under ${row.subject}`]),
    ...(differences.length === 0 ? [] : [['says something else:', ...differences].join('\n  ')]),
  ];
}

/**
 * I3 and I7 at the mail server: a message arrived once, a reminder in doubt twice at most and then its row says so, a
 * formal letter never twice; each went to the one person of its row.
 */
export function againstDelivery(
  { outbox }: Pick<Recorded, 'outbox'>,
  received: readonly ArrivedMail[],
): readonly string[] {
  const idOf = (mail: ArrivedMail) => String(mail.headers.get('message-id'));
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

function againstRow(row: Recorded['outbox'][number], arrived: readonly ArrivedMail[]): readonly string[] {
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
