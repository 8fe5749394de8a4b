/** By which rule something is suggested (pack §5.1). */
export const RUNG_REASONS = {
  late: '“{step}”逾期{n}个工作日仍未完成',
  checkpoint: '距规定期限{n}个工作日，“{step}”尚未完成',
  month: '{month}月进展汇报逾期{n}个工作日未报',
  instruction: '批示指示落实情况逾期{n}个工作日未报告',
  afterUrge: '催办（{docNumber}）后{n}个工作日，“{step}”仍未办结',
  replyOver: '规定答复期限已过，尚未答复',
  opinionOver: '规定期限已过，尚未函复牵头单位',
} as const;

/** What came of releasing suggestions, notice by notice. */
export const RELEASED = {
  columns: ['文种', '处室', '提案', '结果', '编号或原因'],
  answers: { issued: '已下发', refused: '未予通过', down: '未能确认' },
} as const;

/** What releasing suggestions says where nobody said it. */
export const DESK_WORDS = {
  topic: '未按时间节点完成办理事项',
  nothingChosen: '请至少勾选一件提案',
} as const;
