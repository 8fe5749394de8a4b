/** What stands around every page, and words that several pages share. */

export const APP_NAME = '督办';

export const SHARED = {
  classifiedWarning: '不得录入涉密信息。',
  nothing: '——',
  yes: '是',
  number: '第{number}号提案',
  listJoin: '、',
} as const;

/** What stands for the parts of a mail that a page does not show as they are. */
export const MAIL_TEXT = {
  link: '链接：{text}（网址只在发送时生成，不保存）',
  table: '正文中的表',
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

/** What leads to the pages, in groups: the day's work, what came of it, what it goes by, and whether all runs. */
export const NAVIGATION = {
  work: '办理',
  list: '提案',
  desk: '督查台',
  notices: '通知',
  monthly: '月报',
  myCalendar: '我的日历',
  results: '查阅',
  books: '台账',
  scores: '评分',
  year: '年度',
  refusals: '未予通过',
  settings: '设置',
  import: '导入',
  policy: '规则',
  calendars: '放假安排',
  running: '运行',
  outbox: '发件',
  watch: '运行监视',
  skip: '跳到正文',
} as const;
