import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../domain/calendar/instant.ts';
import type { IssuedNotice, NoticeOrder } from '../domain/notice/notice.ts';
import { UnknownRecipient, type NoticeRegister } from './ports.ts';

/** Numbers a notice and queues its mails, once for its id; people who are not in service are final. */
export async function issueNotice(
  { notices }: { readonly notices: Pick<NoticeRegister, 'issue'> },
  order: NoticeOrder,
  at: Instant,
): Promise<IssuedNotice> {
  try {
    return await notices.issue(order, at);
  } catch (error) {
    if (!(error instanceof UnknownRecipient)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, 'UnknownRecipient');
  }
}
