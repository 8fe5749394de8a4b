import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import { orderNotice } from '../../domain/notice/order-notice.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { CASE_QUEUE, issuedUpdate } from '../../workflows/messages.ts';
import type { notice } from '../../workflows/notice.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import type { GatewayPorts, NoticeAnswer, NoticeAsk } from './gateway.ts';

/** Issues a notice over the cases named, or over every open one; numbered and counted once for its id. */
export async function issueNotice(ports: GatewayPorts, ask: NoticeAsk): Promise<NoticeAnswer> {
  const { office, readModel, register, temporal, now } = ports;
  const [cases, people] = await Promise.all([readModel.cases(office), register.people(office)]);
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
      noticeId: ask.noticeId ?? randomUUID(),
      kind: ask.kind,
      topic: ask.topic,
      bureauName: ports.bureauName,
      actor: ask.actor,
      today: civilDateAt(now()),
      cases: ask.cases ? open.filter(({ assignment }) => ask.cases?.includes(assignment.number)) : open,
      people: people.filter((person) => person.active),
    });
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof notice>('notice', {
      workflowId: noticeWorkflowId(office, order.noticeId),
      taskQueue: CASE_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [{ order, at: now() }],
    });
    const issued = await temporal.workflow.executeUpdateWithStart(issuedUpdate, { startWorkflowOperation });
    return { answer: 'issued', issued };
  } catch (error) {
    if (error instanceof Refusal) return { answer: 'refused', refused: error.detail };
    throw error;
  }
}
