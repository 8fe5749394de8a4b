import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { KeptMails } from '../../../web/outbox/kept-mails.ts';
import { keepMessage } from '../../../worker/mailbox/keep-message.ts';
import { listMailbox, readMessage } from '../../../worker/mailbox/read-mailbox.ts';
import type { TestSmtp } from '../../support/smtp.ts';

/** The mails that the test's SMTP server took, in a mailbox folder as the office's own mailbox would have them. */
export async function keptMailsOf(smtp: TestSmtp): Promise<KeptMails & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-mail-'));
  let kept: Promise<unknown> = Promise.resolve();
  let count = 0;
  const keepNew = () => {
    const arrived = smtp.mails.slice(count);
    count += arrived.length;
    for (const { raw } of arrived) {
      const message = Object.assign(Readable.from([Buffer.from(raw)]), { sizeExceeded: false });
      kept = kept.then(() => keepMessage(folder, message));
    }
    return kept;
  };
  return {
    async list(limit) {
      await keepNew();
      return listMailbox(folder, limit);
    },
    read: (file) => readMessage(folder, file),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
