/** Explanations shown on pages (pack §3.4). */
export const INFOS = {
  whyDate: '规定答复期限{dueOn}：{handOverOn}交办，期限{term}。',
  termMonths: '{n}个月',
  termGiven: '按交办文件所列',
  planBase: '当日为休息日，倒排以前一工作日{planBase}为准。',
  provisional: '暂定：{year}年放假安排尚未公布，公布后重新核算。',
  notFeasible: '距规定期限仅余{n}个工作日，按最短用时尚差{k}个工作日。建议：{advice}。',
  adviceExtension: '在期限届满前提出延期申请',
  squeezed: '时间不足，已依次压缩起草、征求意见、审核各环节。',
  compressed: '（因时间不足后移{n}个工作日）',
  advanced: '（因时间不足提前{n}个工作日）',
  afterHandOver: '交办后第{n}个工作日。',
  afterHandOverDays: '交办后{n}日（日历日）。',
  afterHandOverMonths: '交办后{n}个月，遇休息日取前一工作日。',
  beforeBase: '计划基准日{planBase}前{n}个工作日。',
  afterIssue: '答复函印发后第{n}个工作日。',
} as const;
