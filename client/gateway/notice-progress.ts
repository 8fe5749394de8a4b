import {
  isGrpcServiceError,
  QueryNotRegisteredError,
  ServiceError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { NoticeProgress } from '../../domain/notice/notice-progress.ts';
import { noticeProgressQuery } from '../../workflows/messages.ts';
import { noticeWorkflowId } from '../../workflows/workflow-ids.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/** How long a notice may take to say how far it is. */
const ANSWER_WITHIN_MS = 5_000;

/** How far issuing a notice is; nothing where no workflow tells, since the register says what it came to. */
export async function noticeProgress(
  { temporal, office }: Pick<GatewayPorts, 'temporal' | 'office'>,
  noticeId: string,
): Promise<NoticeProgress | undefined> {
  const handle = temporal.workflow.getHandle(noticeWorkflowId(office, noticeId));
  try {
    return await temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      handle.query(noticeProgressQuery),
    );
  } catch (error) {
    const silent = error instanceof ServiceError && isGrpcServiceError(error.cause);
    const unknown = error instanceof WorkflowNotFoundError || error instanceof QueryNotRegisteredError;
    if (silent || unknown) return undefined;
    throw error;
  }
}
