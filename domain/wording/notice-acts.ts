/** What is done about an issued notice. */
export type NoticeActType = 'acknowledge' | 'answer' | 'close';

/** What each act about an issued notice is called. */
export const NOTICE_ACTS: Readonly<Record<NoticeActType, string>> = {
  acknowledge: '确认收悉',
  answer: '反馈落实情况',
  close: '办结通知',
};
