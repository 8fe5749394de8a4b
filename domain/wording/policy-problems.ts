/** Why a policy does not hold together, in words for whoever wrote it. */
export const POLICY_PROBLEMS = {
  stepMissing: '缺少这一必经节点',
  outOfOrder: '日期排在前一节点之前，与办理先后次序不符',
  behindBase: '从规定期限倒排的节点，天数应为负数或 0',
  termTooShort: '期限过短：各节点最短用时合计{needed}个工作日，期限内最少只有{least}个工作日',
  noSuchDay: '应为每年都有的日期，如 06-30',
  stepInNoPlan: '所列节点中有的不在任何一套倒排计划里',
  stepNotInPlan: '所看的节点不在所列的倒排计划里',
  noSuchClass: '所列类别中有的不在办理结果类别里',
  ladderFalls: '逾期提醒经办人、提醒处领导、建议催办的天数应依次不减',
  noPlaces: '编号格式中应有 {year} 和 {seq} 两处',
  sameNumbers: '两种通知的编号格式不能相同',
  notHundred: '各项分值合计{sum}分，应为100分',
} as const;
