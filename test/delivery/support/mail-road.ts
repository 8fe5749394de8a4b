import { createMailer, type MailTimeouts } from '../../../activities/mail/create-mailer.ts';
import { sendDueMail } from '../../../activities/send-due-mail.ts';
import type { Instant } from '../../../domain/calendar/instant.ts';
import type { AddressedMail } from '../../../domain/notice/mail.ts';
import { addMails } from '../../../prisma/add-mails.ts';
import { addressedRows } from '../../../prisma/addressed-rows.ts';
import type { DatabaseKind } from '../../../prisma/database-kind.ts';
import { closeDatabase, openDatabase, type Database } from '../../../prisma/open-database.ts';
import { openRecords, type Records } from '../../../worker/open-records.ts';
import { fakeMail, IDENTITY, minute, OFFICE } from '../../prisma/fake-case.ts';
import { makeDatabasePlace } from '../../support/database.ts';

type Row = Awaited<ReturnType<Database['outboxMail']['findMany']>>[number];

/** The whole road of a mail: the office's records in a real database, the dispatcher, the mailer. Time is as told. */
export type MailRoad = {
  readonly url: string;
  readonly records: Records;
  /** For what no port writes or tells. */
  readonly database: Database;
  /** From now on mails go to this server, with so much patience. */
  leadTo(smtpUrl: string, timeouts?: MailTimeouts): void;
  write(...mails: readonly AddressedMail[]): Promise<void>;
  /** One round of the dispatcher at a moment of the office's clock; returns mails accepted. */
  sweep(at: Instant): Promise<number>;
  row(key: string): Promise<Row>;
  rows(): Promise<readonly Row[]>;
  close(): Promise<void>;
};

/** A reminder to one of the sample people, due at the first minute. */
export function reminder(key: string, differences: Partial<AddressedMail> = {}): AddressedMail {
  const { to: _to, ...mail } = fakeMail(key);
  return { ...mail, personId: 'officer@duban.invalid', ...differences };
}

/** Opens a road from a new database. */
export async function openMailRoad(kind: DatabaseKind): Promise<MailRoad> {
  const place = await makeDatabasePlace(kind);
  const mailFrom = `duban@${IDENTITY.mailDomain}`;
  const records = await openRecords({
    office: OFFICE,
    databaseUrl: place.url,
    mailFrom,
    contact: IDENTITY.contact,
  });
  const database = await openDatabase(place.url);
  const settings = {
    from: { name: '市局督查处', address: mailFrom },
    replyTo: 'ducha@bureau.example.cn',
    office: OFFICE,
    parts: { ...records, publicUrl: 'https://duban.example.cn' },
  };
  let mailer: ReturnType<typeof createMailer> | undefined;
  return {
    url: place.url,
    records,
    database,
    leadTo(smtpUrl, timeouts) {
      mailer?.close();
      mailer = createMailer({ ...settings, smtpUrl, ...(timeouts === undefined ? {} : { timeouts }) });
    },
    write: (...mails) =>
      database.$transaction(async (transaction) => {
        await addMails(transaction, await addressedRows(transaction, OFFICE, mails, minute(0), IDENTITY));
      }),
    async sweep(at) {
      if (mailer === undefined) throw new Error('the road leads nowhere');
      return (await sendDueMail({ ...records, mailer }, { office: OFFICE, at })).accepted;
    },
    row: (key) => database.outboxMail.findFirstOrThrow({ where: { office: OFFICE, key } }),
    rows: () => database.outboxMail.findMany({ where: { office: OFFICE }, orderBy: { key: 'asc' } }),
    async close() {
      mailer?.close();
      await records.close();
      await closeDatabase(database);
      await place.remove();
    },
  };
}
