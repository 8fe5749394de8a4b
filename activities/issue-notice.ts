import type { Instant } from '../domain/calendar/instant.ts';
import type { IssuedNotice, NoticeOrder } from '../domain/notice/notice.ts';
import type { Ports } from './ports.ts';

/** Numbers a notice and queues its mails, once for its id. */
export function issueNotice(
  { notices }: Pick<Ports, 'notices'>,
  order: NoticeOrder,
  at: Instant,
): Promise<IssuedNotice> {
  return notices.issue(order, at);
}
