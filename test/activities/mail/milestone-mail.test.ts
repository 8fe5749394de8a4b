import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../../activities/mail/create-mailer.ts';
import type { MailContent, MailKind } from '../../../domain/notice/mail.ts';
import { planConfirmed, toAccepted } from '../../support/acts.ts';
import { aCase } from '../../support/cases.ts';
import { morningOf } from '../../support/mornings.ts';
import { parseCalendar } from '../../support/parse-calendar.ts';
import { startTestSmtp, type TestSmtp } from '../../support/smtp.ts';
import { morning, NO_PARTS, sampleMail } from './sample-mail.ts';

let smtp: TestSmtp;
let mailer: ReturnType<typeof createMailer>;

beforeEach(async () => {
  smtp = await startTestSmtp();
  mailer = createMailer({
    smtpUrl: smtp.url,
    from: { name: '市局督查处', address: 'duban@bureau.example.cn' },
    replyTo: 'ducha@bureau.example.cn',
    office: 'lyj',
    parts: NO_PARTS,
  });
});

afterEach(async () => {
  mailer.close();
  await smtp.stop();
});

async function received(kind: MailKind, content: MailContent) {
  expect(await mailer.send(sampleMail({ kind, content }), morning)).toMatchObject({ result: 'accepted' });
  const [mail] = smtp.mails;
  if (!mail) throw new Error('no mail came');
  return { ...mail, parsed: await simpleParser(mail.raw) };
}

const accepted = aCase().after(...toAccepted, planConfirmed());

describe('the mail that gives a case to its officer, as received', () => {
  it('has the milestones as a calendar file that reads back whole', async () => {
    const designated = accepted.mails.find(({ kind }) => kind === 'officerDesignated');
    const { parsed } = await received('officerDesignated', designated?.content ?? never());
    const [file, ...more] = parsed.attachments;

    expect(more).toEqual([]);
    expect(file).toMatchObject({ filename: '第2020T001号提案时间节点.ics', contentType: 'text/calendar' });
    const text = file?.content.toString('utf8') ?? '';
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { properties, events } = parseCalendar(text);
    expect(properties['METHOD']).toBe('PUBLISH');
    expect(events.map((event) => event['SUMMARY'])).toContain(
      '第2020T001号（关于样例事项的提案）　形成初步办理意见',
    );
    expect(events.every((event) => event['UID']?.endsWith('/1@duban'))).toBe(true);
  });

  it('stands in the thread of the case', async () => {
    const designated = accepted.mails.find(({ kind }) => kind === 'officerDesignated');
    const { headers } = await received('officerDesignated', designated?.content ?? never());

    expect(headers.get('references')).toMatch(/^<[0-9a-f]{64}@duban\.example\.cn>$/);
  });
});

describe('the morning mail, as received', () => {
  it('leads from each line to the case’s page, in both its parts', async () => {
    const { officer } = morningOf([accepted], '2020-05-12');
    const { text, html, raw } = await received('digest', officer?.content ?? never());
    const page = 'https://duban.example.cn/proposals/2020T001';

    expect(text).toContain(`尚缺：提交初步办理意见　${page}`);
    expect(html).toContain(`href="${page}"`);
    expect(`${text}${html}${raw}`).not.toContain('{site}');
  });
});

function never(): never {
  throw new Error('no such mail');
}
