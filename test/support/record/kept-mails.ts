import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { ReceivedMail } from '../smtp.ts';

/** A mail of our own mailbox; the mailbox keeps no envelopes, so that the header stands for it. */
export type KeptMail = Pick<ReceivedMail, 'headers' | 'envelope' | 'subject' | 'text'> & {
  readonly kind: string;
};

/** Every mail that a mailbox has kept in its folder, in the order in which they came. */
export async function readKeptMails(folder: string): Promise<readonly KeptMail[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.eml')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const mail = await simpleParser(await readFile(join(folder, file)));
      const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address));
      const from = mail.from?.value[0]?.address ?? '';
      return {
        headers: mail.headers,
        envelope: { from, to },
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        kind: String(mail.headers.get('x-duban-kind')),
      };
    }),
  );
}
