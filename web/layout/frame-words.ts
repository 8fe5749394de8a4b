/** What stands around every page, and words that several pages share. */

export const APP_NAME = '督办';

export const SHARED = {
  classifiedWarning: '不得录入涉密信息。',
  nothing: '——',
  yes: '是',
  number: '第{number}号提案',
  listJoin: '、',
} as const;

/** What every page says while no mail leaves. */
export const DRY_RUN_BANNER = {
  title: '试运行：邮件不会发出。',
  since: '自{at}起，{name}：{reason}。',
  software: '系统',
  link: '查看、结束试运行',
} as const;

/** Above every page of the supervision office while alarms are open. */
export const ALARM_BANNER = {
  text: '运行监视有{n}项告警尚未解除。',
  link: '查看',
} as const;

export const NAVIGATION = {
  list: '提案',
  desk: '督查台',
  notices: '通知',
  monthly: '月报',
  scores: '评分',
  year: '年度',
  books: '台账',
  policy: '规则',
  calendars: '放假安排',
  import: '导入',
  myCalendar: '我的日历',
  outbox: '发件',
  refusals: '未予通过',
  watch: '运行监视',
  skip: '跳到正文',
} as const;
