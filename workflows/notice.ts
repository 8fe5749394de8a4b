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
  const issuing = issueNotice(order, at ?? instant(Date.now()));
  setHandler(issuedUpdate, () => issuing);
  try {
    const issued = await issuing;
    await tellCases(order, issued);
    return issued;
  } finally {
    await condition(allHandlersFinished);
  }
}

async function tellCases(order: NoticeOrder, issued: IssuedNotice): Promise<void> {
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
}
