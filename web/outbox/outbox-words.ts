import type { MailKind, OutboxState } from '../../domain/notice/mail.ts';
import { NOTICES } from '../../domain/wording/notices.ts';

/** The words of the outbox and of our own mailbox. */
export const OUTBOX = {
  title: '发件箱',
  columns: ['状态', '种类', '收件人', '标题', '发送时间', '说明'],
  none: '还没有邮件。',
  notBefore: '{at}后发送',
  keptTitle: '本机信箱',
  keptLead: '没有设置邮件服务器，系统发出的邮件都留在本机信箱里，不会寄到外面。',
  keptColumns: ['时间', '收件人', '标题'],
  keptNone: '信箱里还没有邮件。',
  mailTitle: '邮件',
  headers: '信头',
  text: '纯文本',
  html: '网页格式',
  noText: '（没有纯文本部分）',
  noHtml: '（没有网页格式部分）',
  notFound: '没有这封邮件。',
  back: '返回发件箱',
  open: '查看',
} as const;

/** Where a mail stands on its way. */
export const MAIL_STATE_NAMES: Readonly<Record<OutboxState, string>> = {
  queued: '待发',
  sending: '发送中',
  sent: '已发出',
  failed: '被拒收',
  ambiguous: '存疑，待人工核对',
  superseded: '未发，已由次日待办代替',
};

/** What each mail is for. */
export const MAIL_KIND_NAMES: Readonly<Record<MailKind, string>> = {
  digest: '每日待办',
  assigned: '提案分派',
  officerDesignated: '经办通知',
  roleChanged: '分工变更',
  sentBack: '退回修改',
  contributionAsked: '征求会办意见',
  progressAsked: '月度汇报提请',
  supervision: NOTICES.supervision.name,
  urge: NOTICES.urge.name,
};
