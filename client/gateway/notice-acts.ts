import { WithStartWorkflowOperation } from '@temporalio/client';
import { z } from 'zod';
import type { NoticeAct } from '../../domain/notice/decide-notice.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { NOTICE_ACTS } from '../../domain/wording/notice-acts.ts';
import type { issuedNotice } from '../../workflows/issued-notice.ts';
import { noticeActUpdate, type NoticeTaken } from '../../workflows/messages.ts';
import { WAITS } from './answer-to.ts';
import { checkedCommandId } from './command-key.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checked } from './invalid-input.ts';
import { keepingRefusal } from './keeping-refusal.ts';
import { restartOfNotice } from './restart-notice.ts';
import { lineField, textField } from './text-field.ts';
import { failureOf, notTaken, unreachable } from './update-failure.ts';

/** Which notice it is about and who acts, from the session; repeating one id is harmless. */
export type NoticeActRequest = {
  readonly noticeId: string;
  readonly actor: Actor;
  readonly commandId?: string;
};

/** What came of an act about a notice. `down`: nothing is known to have happened. */
export type NoticeActAnswer =
  | ({ readonly answer: 'accepted' } & NoticeTaken)
  | { readonly answer: 'refused'; readonly refused: RefusalDetail }
  | { readonly answer: 'busy' }
  | { readonly answer: 'down'; readonly reason: string };

/** The longest answer of a division, in characters. */
export const LONGEST_NOTICE_ANSWER = 2_000;

/** 确认收悉, for every division of the notice that the actor answers for. */
export function acknowledgeNotice(ports: GatewayPorts, request: NoticeActRequest): Promise<NoticeActAnswer> {
  return actOnNotice(ports, request, { type: 'acknowledge' });
}

/** 反馈; what was answered before stays beside it. Throws `InvalidInput` for a text of another form. */
export function answerNotice(
  ports: GatewayPorts,
  { text, ...request }: NoticeActRequest & { readonly text: string },
): Promise<NoticeActAnswer> {
  return actOnNotice(ports, request, { type: 'answer', text: checkedAnswer(text) });
}

/** The supervision office waits for nothing more. Throws `InvalidInput` for a reason of another form. */
export function closeNotice(
  ports: GatewayPorts,
  { reason, ...request }: NoticeActRequest & { readonly reason: string },
): Promise<NoticeActAnswer> {
  return actOnNotice(ports, request, { type: 'close', reason: checkedReason(reason) });
}

/** What a division answers as it is kept; throws `InvalidInput`. */
export function checkedAnswer(text: string): string {
  return checked(z.object({ text: textField(LONGEST_NOTICE_ANSWER) }), { text }).text;
}

/** Why a notice is closed as it is kept; throws `InvalidInput`. */
export function checkedReason(reason: string): string {
  return checked(z.object({ reason: lineField(200) }), { reason }).reason;
}

/** A notice whose workflow is over, or lost, goes on from its record. */
async function actOnNotice(
  ports: GatewayPorts,
  { noticeId, actor, commandId }: NoticeActRequest,
  act: NoticeAct,
): Promise<NoticeActAnswer> {
  const command = { commandId: checkedCommandId(commandId), actor, act };
  const attempt = { act: `${act.type}Notice`, actor, commandId: command.commandId } as const;
  const stored = await ports.readModel.notice(ports.office, noticeId);
  const restart = stored && restartOfNotice(ports.office, stored, ports.now());
  const answering = restart ? send(ports, restart, command) : Promise.resolve(unknownNotice(act));
  return keepingRefusal(ports, attempt, answering);
}

function unknownNotice({ type }: NoticeAct): NoticeActAnswer {
  return { answer: 'refused', refused: refusalOf(NOTICE_ACTS[type], [unmet('noticeUnknown')]) };
}

async function send(
  { temporal, waits = WAITS }: GatewayPorts,
  restart: NonNullable<ReturnType<typeof restartOfNotice>>,
  command: { commandId: string; actor: Actor; act: NoticeAct },
): Promise<NoticeActAnswer> {
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof issuedNotice>('issuedNotice', {
    ...restart,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  try {
    const taken = await temporal.withDeadline(Date.now() + waits.decisionMs + waits.recordMs, () =>
      temporal.workflow.executeUpdateWithStart(noticeActUpdate, {
        args: [command],
        updateId: command.commandId,
        startWorkflowOperation,
      }),
    );
    return { answer: 'accepted', ...taken };
  } catch (error) {
    return notTaken(error) ?? runEnded(error) ?? unreachable(error);
  }
}

/** The run was terminated, or failed as one behind its record, before it told of the act; the next goes on from the record. */
function runEnded(error: unknown): NoticeActAnswer | undefined {
  return failureOf(error)?.type === 'AcceptedUpdateCompletedWorkflow'
    ? { answer: 'down', reason: 'the notice’s run ended before it told whether the act is on record' }
    : undefined;
}
