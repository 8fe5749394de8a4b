import type { OutboxLine } from '../../../client/ports.ts';
import type { FakeOffice } from './fake-office.ts';

/** A line of the outbox: a mail that its recipient's server refused. */
export function failedLine(
  { store }: FakeOffice,
  id: string,
  differences: Partial<OutboxLine> = {},
): OutboxLine {
  return {
    id,
    kind: 'assigned',
    toName: '示例戊',
    toAddress: 'credit2@bureau.example.invalid',
    subject: '【提案分派】<b>',
    messageId: `<${id}@bureau>`,
    state: 'failed',
    notBefore: store.at,
    sentAt: null,
    lastError: '退信，邮件服务器不接收该地址：550',
    ...differences,
  };
}
