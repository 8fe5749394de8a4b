import {
  allHandlersFinished,
  condition,
  getExternalWorkflowHandle,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import type { IssuedNotice, NoticeOrder } from '../domain/notice/notice.ts';
import { issuedUpdate, noticeSignal } from './messages.ts';
import { proposalWorkflowId } from './workflow-ids.ts';

const { issueNotice } = proxyLocalActivities<Activities>({ startToCloseTimeout: '10 seconds' });

export type NoticeInput = { readonly order: NoticeOrder; readonly at?: Instant };

/** One issue of a notice: numbered and put into the outbox once, then noted in every case that it names. */
export async function notice({ order, at }: NoticeInput): Promise<IssuedNotice> {
  let issued: IssuedNotice | undefined;
  setHandler(issuedUpdate, async () => {
    await condition(() => issued !== undefined);
    return issued as IssuedNotice;
  });
  issued = await issueNotice(order, at ?? instant(Date.now()));
  const { noticeId, kind, docNumber, issuedOn } = issued;
  await Promise.allSettled(
    order.cases.map((number) =>
      getExternalWorkflowHandle(proposalWorkflowId(order.office, number)).signal(noticeSignal, {
        noticeId,
        kind,
        docNumber,
        issuedOn,
      }),
    ),
  );
  await condition(allHandlersFinished);
  return issued;
}
