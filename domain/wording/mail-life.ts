import type { OutboxState } from '../notice/mail.ts';
import type { MailEvent, MailHappening } from '../notice/mail-life.ts';
import { fill } from './fill.ts';

/** Where a mail stands on its way. */
export const MAIL_STATE_NAMES: Readonly<Record<OutboxState, string>> = {
  queued: '待发',
  sending: '发送中',
  sent: '已发出',
  failed: '未发出（退信、拒收）',
  ambiguous: '存疑，待人工核对',
  held: '试运行，未发出',
  superseded: '未发，已由次日待办代替',
};

const HAPPENINGS: Readonly<Record<MailHappening, string>> = {
  taken: '第{attempt}次发送',
  sent: '已发出，邮件服务器答复',
  notSent: '本次未发出，稍后再发',
  failed: '未发出，不再自动重发',
  bounced: '退信，不再自动重发',
  ambiguous: '是否送达存疑，待督查处核对',
  held: '试运行，未发出',
  superseded: '未发，由次日待办代替',
  resent: '重新列入待发',
  foundDelivered: '核对为已送达',
  foundUndelivered: '核对为未送达，重新列入待发',
};

/** What happened to a mail, who did it, and the reason or the server's answer. */
export function mailEventText({ what, attempt, by, detail }: MailEvent): string {
  const happened = fill(HAPPENINGS[what], { attempt });
  const who = by ? `（${by.name}）` : '';
  return `${happened}${who}${detail ? `：${detail}` : ''}`;
}
