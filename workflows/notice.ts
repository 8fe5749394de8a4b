import { allHandlersFinished, condition, getExternalWorkflowHandle, setHandler } from '@temporalio/workflow';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import type { IssuedNotice, NoticeOrder } from '../domain/notice/notice.ts';
import { issuedUpdate, noticeSignal } from './messages.ts';
import { quickOrPatient } from './quick-or-patient.ts';
import { proposalWorkflowId } from './workflow-ids.ts';

export type NoticeInput = { readonly order: NoticeOrder; readonly at?: Instant };

/** One issue of a notice: numbered and put into the outbox once, then noted in every case that it names. */
export async function notice({ order, at }: NoticeInput): Promise<IssuedNotice> {
  const moment = at ?? instant(Date.now());
  const issuing = quickOrPatient(({ issueNotice }) => issueNotice(order, moment));
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
