import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import { onDuty } from '../../domain/office/deputies.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { IssuedNotice, NoticeOrder } from '../../domain/notice/notice.ts';
import { orderNotice } from '../../domain/notice/order-notice.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { CASE_QUEUE, issuedUpdate } from '../../workflows/messages.ts';
import type { notice } from '../../workflows/notice.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import { numberFormatOf } from '../../domain/notice/number-format.ts';
import { urgedDivisions } from './urged-divisions.ts';
import { START_WITHIN_MS, type GatewayPorts } from './gateway-ports.ts';
import { InvalidInput } from './invalid-input.ts';
import { policyNow } from './policy-now.ts';
import { checkedNoticeAsk, type NoticeAnswer, type NoticeAsk } from './notice-ask.ts';

/**
 * Issues a notice over the cases named, or over every open one; numbered and counted once for its id. Throws
 * `InvalidInput` where the topic is not one line or a recipient is no longer in service; nothing is issued then.
 */
export async function issueNotice(ports: GatewayPorts, given: NoticeAsk): Promise<NoticeAnswer> {
  const { office, readModel, register, now } = ports;
  const ask = checkedNoticeAsk(given);
  const { noticeId, topic } = ask;
  const before = await issuedBefore(ports, noticeId);
  if (before) return { answer: 'issued', issued: before };
  const [cases, lines, people, policy] = await Promise.all([
    readModel.cases(office),
    readModel.notices(office),
    register.people(office),
    policyNow(ports),
  ]);
  const open = cases.map(({ proposal }) => proposal).filter((proposal) => !proposal.ending);
  const known = new Set(open.map(({ assignment }) => assignment.number));
  const unknown = (ask.cases ?? []).filter((number) => !known.has(number));
  if (unknown.length > 0) {
    const conditions = unknown.map((number) => unmet('caseUnknown', { number }));
    return { answer: 'refused', refused: refusalOf(NOTICES[ask.kind].actName, conditions) };
  }
  try {
    const order = orderNotice({
      office,
      noticeId,
      kind: ask.kind,
      topic,
      bureauName: ports.bureauName,
      actor: ask.actor,
      today: civilDateAt(now()),
      cases: ask.cases ? open.filter(({ assignment }) => ask.cases?.includes(assignment.number)) : open,
      people: onDuty(people),
      rules: policy.supervision,
      ...numberFormatOf(policy, ask.kind),
      urged: urgedDivisions(lines),
      ...(ask.reason === undefined ? {} : { reason: ask.reason }),
      ...(ask.advice === undefined ? {} : { advice: ask.advice }),
    });
    return { answer: 'issued', issued: await issue(ports, order) };
  } catch (error) {
    if (error instanceof Refusal) return { answer: 'refused', refused: error.detail };
    throw error;
  }
}

/** What a notice got the first time; its workflow may be closed, and its cases too. */
async function issuedBefore(
  { office, readModel }: GatewayPorts,
  noticeId: string,
): Promise<IssuedNotice | undefined> {
  const line = (await readModel.notices(office)).find((each) => each.noticeId === noticeId);
  if (!line) return undefined;
  const { kind, docNumber, issuedOn, cases } = line;
  return { noticeId, kind, docNumber, issuedOn, cases };
}

async function issue(ports: GatewayPorts, order: NoticeOrder): Promise<IssuedNotice> {
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof notice>('notice', {
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
    throw unknownRecipient(error) ?? error;
  }
}

function unknownRecipient(error: unknown): InvalidInput | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const cause = error.cause instanceof ActivityFailure ? error.cause.cause : error.cause;
  const isOurs = cause instanceof ApplicationFailure && cause.type === 'UnknownRecipient';
  return isOurs ? new InvalidInput([{ field: '', message: cause.message }]) : undefined;
}
