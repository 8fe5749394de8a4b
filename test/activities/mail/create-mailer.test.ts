import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, type MailerSettings } from '../../../activities/mail/create-mailer.ts';
import type { OutboxMail } from '../../../activities/ports.ts';
import { type SmtpBehaviour, startTestSmtp, type TestSmtp } from '../../support/smtp.ts';
import { mailAbout, mailTo, morning, NO_PARTS, sampleMail } from './sample-mail.ts';

const timeouts = { connection: 1_000, socket: 500, attempt: 3_000 };
const settings: Omit<MailerSettings, 'smtpUrl'> = {
  from: { name: '市局督查处', address: 'duban@bureau.example.cn' },
  replyTo: 'ducha@bureau.example.cn',
  office: 'lyj',
  parts: NO_PARTS,
  timeouts,
};

let smtp: TestSmtp;
let mailer: ReturnType<typeof createMailer>;

beforeEach(async () => {
  smtp = await startTestSmtp();
  mailer = createMailer({ ...settings, smtpUrl: smtp.url });
});

afterEach(async () => {
  mailer.close();
  await smtp.stop();
});

function large(): OutboxMail {
  const mail = sampleMail();
  // Larger than what the two sockets hold between them, so that the end can't have left before the drop.
  const blocks = [{ type: 'paragraph' as const, text: '提案办理'.repeat(500_000) }];
  return { ...mail, content: { ...mail.content, blocks } };
}

async function received(mail: OutboxMail) {
  expect(await mailer.send(mail, morning)).toMatchObject({
    result: 'accepted',
    answer: expect.stringMatching(/^250/),
  });
  const [first] = smtp.mails;
  if (first === undefined) throw new Error('no mail came');
  return first;
}

describe('the mail as received', () => {
  it('has Chinese names and subject, both parts, one recipient, the fixed id and the given moment', async () => {
    const mail = await received(sampleMail());
    expect(mail.envelope).toEqual({ from: 'duban@bureau.example.cn', to: ['zhang.san@bureau.example.cn'] });
    expect(mail.subject).toBe('【提案待办】11月23日待办2项（逾期1项）');
    expect(mail.headers.get('from')).toMatchObject({
      value: [{ name: '市局督查处', address: 'duban@bureau.example.cn' }],
    });
    expect(mail.headers.get('to')).toMatchObject({
      value: [{ name: '张三', address: 'zhang.san@bureau.example.cn' }],
    });
    expect(mail.headers.get('reply-to')).toMatchObject({ value: [{ address: 'ducha@bureau.example.cn' }] });
    expect(mail.headers.get('message-id')).toBe('<digest.20261123.p1@duban.example.cn>');
    expect(mail.headers.get('date')).toEqual(new Date(morning));
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All');
    expect(mail.headers.get('x-duban-kind')).toBe('digest');
    expect(mail.headers.get('x-duban-office')).toBe('lyj');
    expect(mail.headerNames).not.toContain('references');
    expect(mail.text).toMatch(/^张三同志：\n\n　　今天是2026年11月23日/);
    expect(mail.html).toContain('<p>张三同志：</p>');
    expect(mail.raw).toMatch(/Content-Type: text\/plain; charset=utf-8[^]*Content-Type: text\/html/i);
    expect(mail.raw).not.toMatch(/[^\r]\n/);
    expect(Buffer.byteLength(mail.raw)).toBe(mail.raw.length);
  });

  it('has the same Message-ID on every attempt', async () => {
    smtp.behave('dropAfterDot');
    expect((await mailer.send(sampleMail(), morning)).result).toBe('unknown');
    smtp.behave('accept');
    expect((await mailer.send(sampleMail({ attempts: 1 }), morning)).result).toBe('accepted');
    const ids = smtp.mails.map(({ headers }) => headers.get('message-id'));
    expect(ids).toEqual([sampleMail().messageId, sampleMail().messageId]);
  });

  it('takes a Message-ID without its brackets', async () => {
    const mail = await received(sampleMail({ messageId: 'digest.p1@duban.example.cn' }));
    expect(mail.headers.get('message-id')).toBe('<digest.p1@duban.example.cn>');
  });

  it('goes over one connection as long as nothing fails, a refusal of a mail included', async () => {
    smtp.behave((recipient) => (recipient.startsWith('gone') ? 'refuseRecipient550' : 'accept'));
    await mailer.send(sampleMail(), morning);
    await mailer.send(mailTo({ address: 'gone@bureau.example.cn' }), morning);
    await mailer.send(sampleMail(), morning);
    expect(smtp.mails).toHaveLength(2);
    expect(smtp.connections()).toBe(1);
  });
});

describe('what stands in a mail by reference', () => {
  const withFile = () => {
    const mail = sampleMail();
    const attachments = [
      { fileName: '督办通知.pdf', mediaType: 'application/pdf', documentId: 'd1' },
      { fileName: '节点.ics', mediaType: 'text/calendar', text: 'BEGIN:VCALENDAR' },
    ];
    return { ...mail, content: { ...mail.content, attachments } };
  };

  it('goes with it: kept files and files of its own words', async () => {
    const bytes = Buffer.from('kept');
    const document = async () => ({ fileName: 'x', mediaType: 'x/x', bytes });
    mailer.close();
    mailer = createMailer({
      ...settings,
      smtpUrl: smtp.url,
      parts: { ...NO_PARTS, documents: { document } },
    });
    const { attachments } = await simpleParser((await received(withFile())).raw);
    expect(
      attachments.map(({ filename, contentType, content }) => [filename, contentType, content.toString()]),
    ).toEqual([
      ['督办通知.pdf', 'application/pdf', 'kept'],
      ['节点.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
    ]);
  });

  it('keeps the mail in the queue while it cannot be had', async () => {
    const answer = await mailer.send(withFile(), morning);
    expect(answer).toMatchObject({ result: 'notSent' });
    expect(smtp.connections()).toBe(0);
  });

  it('is a secret address where the mail has a link', async () => {
    const grant = { purpose: 'accept', number: '20200001', until: morning } as const;
    const mail = sampleMail();
    const blocks = [{ type: 'link' as const, text: '签收入口', grant }];
    const { text } = await received({ ...mail, content: { ...mail.content, blocks } });
    expect(text).toContain('签收入口：https://duban.example.cn/l/secret-1-0（2026年11月23日 08:30前有效');
  });

  it('keeps mails of one thread together, under ids of their own', async () => {
    const mail = sampleMail();
    const thread = { ...mail, content: { ...mail.content, thread: 'lyj/20200001' } };
    const { headers } = await received(thread);
    expect(headers.get('in-reply-to')).toMatch(/^<[0-9a-f]{64}@duban\.example\.cn>$/);
    expect(headers.get('references')).toBe(headers.get('in-reply-to'));
    expect(headers.get('message-id')).toBe(mail.messageId);
  });
});

describe('attempts at the headers', () => {
  const injections = [
    ['a field name', 'Bcc: evil@evil.example'],
    ['CR LF', '\r\nBcc: evil@evil.example\r\n\r\n<b>body</b>'],
    ['LF', '\nBcc: evil@evil.example'],
    ['CR', '\rBcc: evil@evil.example'],
    ['U+2028', '\u2028Bcc: evil@evil.example'],
    ['U+2029', '\u2029Bcc: evil@evil.example'],
    ['U+0085', '\u0085Bcc: evil@evil.example'],
    ['NUL, VT, FF', '\u0000\u000b\u000cBcc: evil@evil.example'],
    ['quotes and commas', '", evil@evil.example, "'],
    ['a second address', 'a, <evil@evil.example>'],
    ['a group', 'group: evil@evil.example;'],
    ['an encoded word', '=?utf-8?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?='],
    ['10 kB and CR LF', `${'督办'.repeat(2_500)}\r\nBcc: evil@evil.example`],
    ['a lone surrogate and RTL', '\ud800\u202eevil'],
  ];

  it.each(injections)('%s in the subject stays one header', async (_what, hostile) => {
    const mail = await received(mailAbout(`标题${hostile}`));
    expect(mail.envelope.to).toEqual(['zhang.san@bureau.example.cn']);
    expectPlainHeaders(mail.headerNames);
    expect(mail.subject).toMatch(/^标题/);
    expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
    expect(Array.from(mail.subject).length).toBeLessThanOrEqual(200);
  });

  it.each(injections)('%s in the name stays one name', async (_what, hostile) => {
    const mail = await received(mailTo({ name: `张三${hostile}` }));
    expect(mail.envelope.to).toEqual(['zhang.san@bureau.example.cn']);
    expectPlainHeaders(mail.headerNames);
    const to = (await simpleParser(mail.raw)).to;
    expect(to).toMatchObject({ value: [{ address: 'zhang.san@bureau.example.cn' }] });
    expect([to].flat()[0]?.value).toHaveLength(1);
  });

  it.each([
    'a@b.cn, evil@evil.example',
    'group: a@b.cn, evil@evil.example;',
    'a@b.cn\r\nRCPT TO:<evil@evil.example>',
    '张三 <a@b.cn>',
    'a@gоv.cn',
  ])('an address of %j is refused before anything is connected', async (address) => {
    expect((await mailer.send(mailTo({ address }), morning)).result).toBe('refused');
    expect(smtp.connections()).toBe(0);
  });

  it.each(['', 'no-at', '<a@b.cn', 'a@b.cn>', '<a@b.cn>\r\nBcc: evil@evil.example', '<a b@c.cn>'])(
    'a Message-ID of %j is refused',
    async (messageId) => {
      expect((await mailer.send(sampleMail({ messageId }), morning)).result).toBe('refused');
      expect(smtp.connections()).toBe(0);
    },
  );

  it('refuses a sender or a reply address that is not one plain address', () => {
    const smtpUrl = smtp.url;
    expect(() =>
      createMailer({ ...settings, smtpUrl, from: { name: '', address: 'a@b.cn,c@d.cn' } }),
    ).toThrow();
    expect(() => createMailer({ ...settings, smtpUrl, replyTo: 'nobody' })).toThrow();
  });
});

describe('what the server does', () => {
  it.each<[SmtpBehaviour, string]>([
    ['accept', 'accepted'],
    ['refuseRecipient550', 'refused'],
    ['refuseMessage554', 'refused'],
    ['refuseSender550', 'notSent'],
    ['deferRecipient451', 'notSent'],
    ['deferRecipient452', 'notSent'],
    ['deferMessage451', 'notSent'],
    ['closing421', 'notSent'],
    ['dropBeforeGreeting', 'notSent'],
    ['dropBeforeData', 'notSent'],
    ['silentBeforeData', 'notSent'],
    ['dropAfterDot', 'unknown'],
    ['silentAfterDot', 'unknown'],
  ])('%s makes the mail %s, and the next one goes through', async (behaviour, result) => {
    smtp.behave(behaviour);
    expect((await mailer.send(sampleMail(), morning)).result).toBe(result);
    smtp.behave('accept');
    expect((await mailer.send(sampleMail(), morning)).result).toBe('accepted');
  });

  it('a connection dropped in the middle of the body leaves the mail not sent', async () => {
    smtp.behave('dropDuringBody');
    expect((await mailer.send(large(), morning)).result).toBe('notSent');
    expect(smtp.mails).toHaveLength(0);
  });

  it('a small body whose end was written before the drop counts as possibly sent', async () => {
    smtp.behave('dropDuringBody');
    expect((await mailer.send(sampleMail(), morning)).result).toBe('unknown');
  });

  it.each([0, 1, 400, 800, 1_200, 100_000, 8_000_000])(
    'a drop at byte %i of the body is never called not sent when the final dot had come',
    async (cutAt) => {
      for (const mail of [sampleMail(), large()]) {
        const { sawDot, result } = await sendToCuttingServer(mail, cutAt);
        expect(['notSent', 'unknown']).toContain(result);
        if (sawDot) expect(result).toBe('unknown');
      }
    },
  );

  it('a drop after an earlier mail on the same connection is still one attempt', async () => {
    await mailer.send(sampleMail(), morning);
    smtp.behave('dropBeforeData');
    expect((await mailer.send(sampleMail(), morning)).result).toBe('notSent');
    smtp.behave('accept');
    await mailer.send(sampleMail(), morning);
    expect(smtp.mails).toHaveLength(2);
  });

  it('TLS that cannot be trusted sends nothing in the clear', async () => {
    const untrusted = await startTestSmtp({ startTls: true });
    const careful = createMailer({ ...settings, smtpUrl: untrusted.url });
    expect((await careful.send(sampleMail(), morning)).result).toBe('notSent');
    expect(untrusted.mails).toHaveLength(0);
    careful.close();
    const told = createMailer({ ...settings, smtpUrl: `${untrusted.url}?tls.rejectUnauthorized=false` });
    expect((await told.send(sampleMail(), morning)).result).toBe('accepted');
    told.close();
    await untrusted.stop();
  });

  it('TLS that was asked for and is not offered sends nothing', async () => {
    const careful = createMailer({ ...settings, smtpUrl: `${smtp.url}?requireTLS=true` });
    expect((await careful.send(sampleMail(), morning)).result).toBe('notSent');
    expect(smtp.mails).toHaveLength(0);
    careful.close();
  });

  it('a server that answers drop by drop is given up', async () => {
    const tarpit = createServer((socket) => {
      const timer = setInterval(() => socket.write('250-slow\r\n'), 100);
      socket.write('220 tarpit\r\n');
      socket.on('error', () => undefined).on('close', () => clearInterval(timer));
      socket.resume();
    }).listen(0, '127.0.0.1');
    await once(tarpit, 'listening');
    const smtpUrl = `smtp://127.0.0.1:${(tarpit.address() as AddressInfo).port}`;
    const patient = createMailer({ ...settings, smtpUrl, timeouts: { ...timeouts, attempt: 800 } });
    expect((await patient.send(sampleMail(), morning)).result).toBe('notSent');
    patient.close();
    tarpit.close();
  });

  it('nobody listening, and a closed mailer, leave the mail not sent', async () => {
    await smtp.stop();
    expect((await mailer.send(sampleMail(), morning)).result).toBe('notSent');
    mailer.close();
    expect((await mailer.send(sampleMail(), morning)).result).toBe('notSent');
    await expect(once(connect(smtp.port, '127.0.0.1'), 'connect')).rejects.toThrow();
  });

  it('fifty mails at once arrive once each', async () => {
    const mails = Array.from({ length: 50 }, (_, index) =>
      sampleMail({ messageId: `<m${index}@duban.example.cn>` }),
    );
    const deliveries = await Promise.all(mails.map((mail) => mailer.send(mail, morning)));
    expect(deliveries.every(({ result }) => result === 'accepted')).toBe(true);
    expect(new Set(smtp.mails.map(({ headers }) => headers.get('message-id'))).size).toBe(50);
    expect(smtp.mails).toHaveLength(50);
  });
});

function expectPlainHeaders(names: readonly string[]) {
  expect([...names].sort()).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'reply-to',
    'subject',
    'to',
    'x-auto-response-suppress',
    'x-duban-kind',
    'x-duban-office',
  ]);
}

async function sendToCuttingServer(mail: OutboxMail, cutAt: number) {
  let sawDot = false;
  const server = createServer((socket) => {
    let bodyBytes = -1;
    let tail = '';
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        if (bodyBytes < 0) {
          const command = chunk.toString();
          socket.write(command.startsWith('DATA') ? '354 go\r\n' : '250 ok\r\n');
          if (command.startsWith('DATA')) bodyBytes = 0;
          if (bodyBytes === cutAt) socket.destroy();
          return;
        }
        bodyBytes += chunk.length;
        tail = (tail + chunk.toString('latin1')).slice(-5);
        sawDot ||= tail === '\r\n.\r\n';
        if (bodyBytes >= cutAt || sawDot) socket.destroy();
      });
    socket.write('220 here\r\n');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = createMailer({ ...settings, smtpUrl });
  const { result } = await cut.send(mail, morning);
  cut.close();
  server.close();
  return { sawDot, result };
}
