import { WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { IssueOrder } from '../../domain/notice/notice-terms.ts';
import type { IssuedNotice } from '../../domain/notice/notice.ts';
import { unfinishedIssue } from '../../domain/notice/unfinished-issue.ts';
import { CASE_QUEUE, issuedUpdate } from '../../workflows/messages.ts';
import type { issuedNotice } from '../../workflows/issued-notice.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import type { StoredNotice } from '../ports.ts';
import { START_WITHIN_MS, type GatewayPorts } from './gateway-ports.ts';
import { checkedNoticeAsk, type CheckedNoticeAsk, type NoticeAnswer, type NoticeAsk } from './notice-ask.ts';
import { noticeGround, requestedOver, type NoticeGround } from './requested-notice.ts';
import { refusedByActivity } from './update-failure.ts';

/**
 * Issues a notice over the cases named or found, or over every open one; numbered and counted once for its id. Throws
 * `InvalidInput` where what is written is not of its form; nothing is issued then.
 */
export function issueNotice(ports: GatewayPorts, given: NoticeAsk): Promise<NoticeAnswer> {
  return issueOver(ports, checkedNoticeAsk(given), () => noticeGround(ports));
}

/** The same over a ground that many notices of one moment may share. */
export async function issueOver(
  ports: GatewayPorts,
  ask: CheckedNoticeAsk,
  ground: () => Promise<NoticeGround>,
): Promise<NoticeAnswer> {
  const stored = await ports.readModel.notice(ports.office, ask.noticeId);
  const unfinished = stored && unfinishedIssue(stored);
  if (unfinished) return { answer: 'issued', issued: await issue(ports, unfinished) };
  if (stored) return { answer: 'issued', issued: issuedAs(stored) };
  const requested = requestedOver(await ground(), ask);
  if ('refused' in requested) return { answer: 'refused', refused: requested.refused };
  const { terms, cases } = requested.request;
  const numbers = cases.map(({ assignment }) => assignment.number);
  try {
    return { answer: 'issued', issued: await issue(ports, { ...terms, cases: numbers }) };
  } catch (error) {
    // What somebody else issued in the same moment may speak against a notice that nothing spoke against.
    const refused = refusedByActivity(error);
    if (refused) return { answer: 'refused', refused };
    throw error;
  }
}

/** What a notice got the first time; its workflow may be closed, and its cases too. */
async function issuedBefore(
  { office, readModel }: GatewayPorts,
  noticeId: string,
): Promise<IssuedNotice | undefined> {
  const stored = await readModel.notice(office, noticeId);
  return stored && issuedAs(stored);
}

function issuedAs({ noticeId, kind, docNumber, issuedOn, cases }: StoredNotice): IssuedNotice {
  return { noticeId, kind, docNumber, issuedOn, cases };
}

async function issue(ports: GatewayPorts, order: IssueOrder): Promise<IssuedNotice> {
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof issuedNotice>('issuedNotice', {
    workflowId: noticeWorkflowId(ports.office, order.noticeId),
    taskQueue: CASE_QUEUE,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    args: [{ order, at: ports.now() }],
  });
  try {
    return await ports.temporal.withDeadline(Date.now() + START_WITHIN_MS, () =>
      ports.temporal.workflow.executeUpdateWithStart(issuedUpdate, { startWorkflowOperation }),
    );
  } catch (error) {
    const already = error instanceof WorkflowExecutionAlreadyStartedError;
    const issued = already ? await issuedBefore(ports, order.noticeId) : undefined;
    if (issued) return issued;
    throw error;
  }
}
