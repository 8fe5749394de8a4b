/** The sentences of the JSON interface. */
export const API_WORDS = {
  unauthorized: '访问令牌不对。',
  nobody: '请用 X-Duban-As 写明办理人（人员标识或姓名，按网址编码）。',
  badName: 'X-Duban-As 不是按网址编码的文字',
  badJson: '正文不是 JSON',
  noAct: '没有“{act}”这一办理事项。',
  noNotice: '没有“{kind}”这一文种。',
  noMail: '没有这封邮件，或者标识写得太短，不止一封与之相符。',
  casesOrFilter: '请在 cases、filter 中写明一项，且只写一项',
  noPath: '没有这个接口。',
  busy: '本件正有多人同时登记，本次没有登记成功，请稍后再试。',
  down: '系统暂时不能保存，未能确认本次是否登记成功；用同一 Idempotency-Key 再试不会重复登记。',
} as const;
