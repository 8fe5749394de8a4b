/**
 * 督办通知: deployment to many divisions. 催办通知: particular overdue work. Neither is a rung above the other.
 * 督办专报: one case, to the bureau head.
 */
export const NOTICE_KINDS = ['supervision', 'urge', 'headReport'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whether a word names a kind of notice. */
export function isNoticeKind(word: string): word is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === word);
}
