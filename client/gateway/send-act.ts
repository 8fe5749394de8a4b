import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateStage,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import { Refusal, type RefusalDetail } from '../../domain/proposal/refusal.ts';
import { actUpdate } from '../../workflows/messages.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import type { ActAnswer } from './answers.ts';
import type { GatewayPorts } from './gateway.ts';

/** How long the case may take to say yes or no. */
const DECISION_WAIT_MS = 8_000;

/** How long a person waits for his act to be on record before he is told that it is being recorded. */
const RECORD_WAIT_MS = 5_000;

const RESOURCE_EXHAUSTED = 8;

/** Sends one command to its case and says what came of it; throws only on a defect. */
export async function sendAct(
  ports: GatewayPorts,
  number: string,
  command: PersonCommand,
): Promise<ActAnswer> {
  const { commandId } = command;
  const handle = ports.temporal.workflow.getHandle(proposalWorkflowId(ports.office, number));
  try {
    const update = await ports.temporal.withDeadline(Date.now() + DECISION_WAIT_MS, () =>
      handle.startUpdate(actUpdate, {
        args: [command],
        updateId: commandId,
        waitForStage: WorkflowUpdateStage.ACCEPTED,
      }),
    );
    const accepted = await orNothingAfter(RECORD_WAIT_MS, update.result());
    return accepted ? { answer: 'accepted', commandId, accepted } : { answer: 'recording', commandId };
  } catch (error) {
    return (
      refused(error) ??
      (error instanceof WorkflowNotFoundError ? fromTheRecord(ports, number, command) : unreachable(error))
    );
  }
}

function refused(error: unknown): ActAnswer | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) return undefined;
  const [detail] = cause.details ?? [];
  return detail ? { answer: 'refused', refused: detail as RefusalDetail } : undefined;
}

/** A case that no longer runs answers from what stands in the record. */
async function fromTheRecord(
  ports: GatewayPorts,
  number: string,
  command: PersonCommand,
): Promise<ActAnswer> {
  const stored = await ports.readModel.case(ports.office, number);
  if (!stored) return { answer: 'unknownCase' };
  try {
    decide({ type: 'Act', at: ports.now(), ...command }, stored.proposal);
  } catch (error) {
    if (error instanceof Refusal) return { answer: 'refused', refused: error.detail };
    throw error;
  }
  return { answer: 'down', reason: 'the case is on record but does not run' };
}

function unreachable(error: unknown): ActAnswer {
  if (!isGrpcServiceError(error)) throw error;
  return error.code === RESOURCE_EXHAUSTED ? { answer: 'busy' } : { answer: 'down', reason: error.message };
}

async function orNothingAfter<T>(milliseconds: number, result: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([result, patience]);
  } finally {
    clearTimeout(timer);
    result.catch(() => undefined);
  }
}
