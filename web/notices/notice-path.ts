/** The address of one notice's page. */
export function noticePath(noticeId: string): string {
  return `/notices/of/${encodeURIComponent(noticeId)}`;
}
