import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../../activities/mail/create-mailer.ts';
import { listMailbox, readMessage } from '../../../worker/mailbox/read-mailbox.ts';
import { type Mailbox, startMailbox } from '../../../worker/mailbox/start-mailbox.ts';
import { morning, NO_PARTS, sampleMail } from '../../activities/mail/sample-mail.ts';

let folder: string;
let mailbox: Mailbox;
let mailer: ReturnType<typeof createMailer>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-mailbox-'));
  mailbox = await startMailbox({ folder });
  mailer = createMailer({
    smtpUrl: mailbox.url,
    from: { name: '督查处', address: 'duban@bureau.example.cn' },
    replyTo: 'ducha@bureau.example.cn',
    office: 'lyj',
    parts: NO_PARTS,
  });
});

afterEach(async () => {
  mailer.close();
  await mailbox.stop();
  await rm(folder, { recursive: true });
});

describe('startMailbox', () => {
  it('keeps each mail as one private .eml file that can be read', async () => {
    expect(await mailer.send(sampleMail(), morning)).toMatchObject({ result: 'accepted' });
    const files = await readdir(folder);
    expect(files).toEqual([expect.stringMatching(/^\d{8}-\d{6}-[0-9a-f]+\.eml$/)]);
    const path = join(folder, files[0] ?? '');
    expect((await stat(path)).mode & 0o077).toBe(0);
    const mail = await simpleParser(await readFile(path));
    expect(mail.subject).toBe(sampleMail().content.subject);
    expect(mail.messageId).toBe(sampleMail().messageId);
  });

  it('listens on the loopback interface only', () => {
    expect(mailbox.url).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
  });

  it('refuses a mail above 10 MB, by its announced size and by its real one', async () => {
    const blocks = [{ type: 'paragraph' as const, text: '大'.repeat(4_000_000) }];
    const mail = sampleMail();
    const delivery = await mailer.send({ ...mail, content: { ...mail.content, blocks } }, morning);
    expect(delivery.result).toBe('refused');
    const line = `${'x'.repeat(998)}\r\n`;
    expect(await dialogue(line.repeat(11_000) + '.\r\n')).toMatch(/552/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps nothing of a mail cut off in its body', async () => {
    await dialogue('Subject: half\r\n\r\nhalf a mail', 'cut');
    await mailer.send(sampleMail(), morning);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('clears what an interrupted run left unfinished, and nothing else', async () => {
    await writeFile(join(folder, '20261123-083000-0.eml.part'), 'half');
    await writeFile(join(folder, 'note.txt'), 'kept');
    const again = await startMailbox({ folder });
    expect(await readdir(folder)).toEqual(['note.txt']);
    await again.stop();
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(mailbox.url).port);
    await expect(startMailbox({ folder, port })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('listMailbox', () => {
  it('shows the newest first, up to the limit, and only messages', async () => {
    await writeFile(join(folder, 'note.txt'), 'not a mail');
    for (const messageId of ['<a@d.example>', '<b@d.example>', '<c@d.example>']) {
      await mailer.send(sampleMail({ messageId }), morning);
    }
    const entries = await listMailbox(folder, 2);
    expect(entries.map(({ messageId }) => messageId)).toEqual(['<c@d.example>', '<b@d.example>']);
    expect(entries[0]).toMatchObject({
      from: '"督查处" <duban@bureau.example.cn>',
      to: '"张三" <zhang.san@bureau.example.cn>',
      subject: sampleMail().content.subject,
      date: morning,
    });
  });

  it('is empty while there is no folder', async () => {
    expect(await listMailbox(join(folder, 'none'), 10)).toEqual([]);
  });
});

describe('readMessage', () => {
  it('gives headers in order, decoded, and both bodies', async () => {
    await mailer.send(sampleMail(), morning);
    const [entry] = await listMailbox(folder, 1);
    const message = await readMessage(folder, entry?.file ?? '');
    expect(message?.headers).toContainEqual({ name: 'Subject', value: sampleMail().content.subject });
    expect(message?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
    expect(message?.headers).toContainEqual({ name: 'Date', value: 'Mon, 23 Nov 2026 00:30:00 +0000' });
    expect(message?.text).toMatch(/^张三同志：/);
    expect(message?.html).toContain('<p>张三同志：</p>');
  });

  it.each([
    '',
    '.',
    '../secret.eml',
    '..%2fsecret.eml',
    '/etc/passwd',
    '20261123-083000-0000123456789abcdef.eml/../../secret.eml',
    '20261123-083000-0000123456789abcdef.eml\u0000',
    '20261123-083000-0000123456789abcdef.eml\n',
    '20261123-083000-0000123456789ABCDEF.eml',
    'note.txt',
  ])('refuses %j', async (file) => {
    await writeFile(join(folder, 'note.txt'), 'not a mail');
    expect(await readMessage(folder, file)).toBeUndefined();
  });

  it('has nothing for a file that is not there', async () => {
    expect(await readMessage(folder, '20261123-083000-0000123456789abcdef.eml')).toBeUndefined();
  });
});

async function dialogue(body: string, end: 'quit' | 'cut' = 'quit'): Promise<string> {
  const socket = connect(Number(new URL(mailbox.url).port), '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (words: string) => (heard += words));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const commands = ['EHLO me', 'MAIL FROM:<a@b.cn>', 'RCPT TO:<c@d.cn>', 'DATA'];
  for (const command of commands) {
    await once(socket, 'data');
    socket.write(`${command}\r\n`);
  }
  await once(socket, 'data');
  socket.write(body);
  if (end === 'cut') setTimeout(() => socket.destroy(), 50);
  else socket.write('QUIT\r\n');
  await once(socket, 'close');
  return heard;
}
