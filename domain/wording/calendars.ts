/** What is said of a list of holidays that is loaded. */
export const CALENDARS = {
  actName: '载入放假安排',
  stopName: '停止重排',
  notJson: '文件不是 JSON，请按样例（samples/calendars/）填写。',
  nth: '{field}第{n}项',
  nthPart: '{nth}的{part}',
  loadedMeanwhile: '刚有别的放假安排载入，请重新预览。',
  publishedLater: '公布日期{publishedOn}晚于今天（{today}），请核对；安排公布之后再载入。',
  yearGap: '只能载入{first}年至{last}年的放假安排，年份须与已有的相连；所给为{year}年。',
  olderThanInForce: '{year}年现行的是{paper}（{publishedOn}公布），所给的公布更早，不能替代。',
  sameDayOtherPaper:
    '{year}年现行的是{paper}（同日公布），所给文号不同，请核对；只更正录入错误的，文号应与现行的一致。',
  endsBeforeItBegins: '第{n}项放假（{name}）止日{to}早于起日{from}。',
  outOfYear:
    '第{n}项放假（{name}）{from}至{to}不在{year}年内；只有元旦可以从上一年12月{firstDay}日以后开始。',
  overlaps: '第{n}项放假（{name}）自{from}起，与前一项（{before}，至{until}）重叠或者次序颠倒。',
  makeUpOutOfYear: '第{n}个调休上班日{date}不在{year}年内。',
  makeUpNotWeekend: '第{n}个调休上班日{date}是{weekday}，应为星期六或者星期日。',
  makeUpOnHoliday: '第{n}个调休上班日{date}在放假期间（{name}）。',
  makeUpTwice: '第{n}个调休上班日{date}重复。',
  tooManyOrFewWorkdays:
    '按所给安排{year}年共有{n}个工作日，应在{least}至{most}个之间。请核对是否漏列、多列放假或者调休上班日。',
} as const;

/** What the fields of a list are called where something is wrong with them. */
export const LIST_FIELDS: Readonly<Record<string, string>> = {
  year: '年度（year）',
  paper: '文号（paper）',
  source: '来源（source）',
  publishedOn: '公布日期（publishedOn）',
  holidays: '放假（holidays）',
  name: '名称（name）',
  from: '起日（from）',
  to: '止日（to）',
  makeUpWorkdays: '调休上班日（makeUpWorkdays）',
};
