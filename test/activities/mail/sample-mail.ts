import type { Instant } from '../../../domain/calendar/instant.ts';
import type { MailParts } from '../../../activities/mail/create-mailer.ts';
import type { OutboxMail } from '../../../activities/ports.ts';

/** 2026-11-23 08:30 in Beijing. */
export const morning = Date.UTC(2026, 10, 23, 0, 30) as Instant;

/** A row of the outbox as the dispatcher takes it. */
export function sampleMail(changes: Partial<OutboxMail> = {}): OutboxMail {
  return {
    id: '1',
    key: 'digest:2026-11-23',
    kind: 'digest',
    to: { personId: 'p1', name: '张三', address: 'zhang.san@bureau.example.cn' },
    messageId: '<digest.20261123.p1@duban.example.cn>',
    notBefore: morning,
    attempts: 0,
    content: {
      subject: '【提案待办】11月23日待办2项（逾期1项）',
      blocks: [{ type: 'paragraph', text: '今天是2026年11月23日，星期一。您有提案待办2项，其中逾期1项。' }],
      footer: ['您收到本邮件，因为您是上列提案的经办人。'],
    },
    ...changes,
  } as OutboxMail;
}

/** The same row to another name or address. */
export function mailTo(to: Partial<OutboxMail['to']>): OutboxMail {
  const mail = sampleMail();
  return { ...mail, to: { ...mail.to, ...to } };
}

/** The same row under another subject. */
export function mailAbout(subject: string): OutboxMail {
  const mail = sampleMail();
  return { ...mail, content: { ...mail.content, subject } };
}

/** No file is kept, and links have secrets that tell where they stand. */
export const NO_PARTS: MailParts = {
  documents: { document: async () => undefined },
  links: { make: async (_office, { id }, position) => `secret-${id}-${position}` },
  publicUrl: 'https://duban.example.cn',
};
