/** What is said of one case in a bulk act: what would come of it, or what came. */
export const BULK_OUTCOMES = {
  allowed: '可以办理',
  accepted: '已登记',
  recording: '已受理，正在写入记录',
  refused: '暂不能办理',
  invalid: '填写有误',
  unknownCase: '没有这件提案',
  busy: '没有登记成功',
  down: '未能确认',
} as const;

export type BulkOutcomeName = keyof typeof BULK_OUTCOMES;

/** Why, where neither a rule nor the form says it. */
export const BULK_REASONS = {
  busy: '本件正有多人同时登记，本次没有登记成功，请稍后再试。',
  down: '系统暂时不能保存，未能确认本次是否登记成功；按原样再办一次，已登记的不会重复。',
} as const;

/** How many of each came out, in one sentence. */
export const BULK_TALLY = '{name}{n}件';
