/** The words in a case's timeline. */
export const TIMELINE = {
  label: '第{number}号提案时间节点图，今天是{today}',
  today: '今天 {date}',
  done: '{date} 完成',
  doneLate: '{date} 完成（计划{planned}）',
  due: '{date} 前',
  overdue: '应于{date}，已逾期{n}个工作日',
  passed: '{date} 已过',
  legend: '图例：✓ 已完成　● 未到期　■ 已逾期　○ 计划日期或已过的期限',
  month: '{month}月',
  yearMonth: '{year}年{month}月',
} as const;
