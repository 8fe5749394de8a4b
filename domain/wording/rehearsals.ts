/** The words of `duban rehearse`. */
export const REHEARSALS = {
  mailsBetween: '{from}至{to}，将发出邮件{n}封',
  columns: ['日期', '时间', '种类', '收件人', '标题'],
  byDay: '按日期',
  byKind: '按种类',
  byPerson: '按收件人',
  count: '{n}封',
  wrongOrder: '开始日期{from}晚于结束日期{to}',
  kept: '演练的数据留在 {folder}，其中 mail 目录是全部邮件',
  stopped: '演练已按要求停止，没有结果',
  notEmpty: '{folder} 不是空目录，没有开始演练',
} as const;
