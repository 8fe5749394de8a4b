import type { MailAct } from '../notice/decide-mail-act.ts';

/** An act on a mail, an address or the dry run, by the name under which a refused one is kept. */
export type MailOfficeAct = 'resendMail' | 'resolveMail' | 'markAddress' | 'turnDryRun';

/** What refusals of each call it. */
export const MAIL_OFFICE_ACTS: Readonly<Record<MailOfficeAct, string>> = {
  resendMail: '重发邮件',
  resolveMail: '核对存疑邮件',
  markAddress: '标记邮箱',
  turnDryRun: '开关试运行',
};

/** What a person does to a mail belongs to which of these. */
export const ACT_OF_MAIL: Readonly<Record<MailAct, MailOfficeAct>> = {
  resent: 'resendMail',
  foundDelivered: 'resolveMail',
  foundUndelivered: 'resolveMail',
};
