import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  WorkflowUpdateStage,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import { Refusal, type RefusalDetail } from '../../domain/proposal/refusal.ts';
import { actUpdate, catchUpUpdate } from '../../workflows/messages.ts';
import { outcomesIn } from '../../workflows/outcomes.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { GRPC } from '../grpc-codes.ts';
import { orNothingAfter } from '../or-nothing-after.ts';
import type { ReadModel } from '../ports.ts';
import type { ActAnswer } from './answers.ts';

export type ActWaits = {
  /** How long the case may take to say yes or no. */
  readonly decisionMs: number;
  /** How long a person waits for his act to be on record before he is told that it is being recorded. */
  readonly recordMs: number;
};

const WAITS: ActWaits = { decisionMs: 8_000, recordMs: 5_000 };

type SendPorts = {
  readonly office: string;
  readonly temporal: Client;
  readonly now: () => Instant;
  readonly waits?: ActWaits;
  readonly readModel: Pick<ReadModel, 'case' | 'journal'>;
};

/**
 * Sends one command to its case and says what came of it; throws only on a defect. A case that refuses without knowing
 * all of its record is asked once more when it has caught up: the task that wrote the rest was lost.
 */
export async function sendAct(ports: SendPorts, number: string, command: PersonCommand): Promise<ActAnswer> {
  const answer = await sendOnce(ports, number, command);
  if (answer.answer !== 'refused' || !(await isBehind(ports, number, answer))) return answer;
  if (await caughtUp(ports, number)) return sendOnce(ports, number, command);
  const earlier = await onRecord(ports, number, command.commandId);
  return earlier ?? { answer: 'down', reason: 'the case is behind its record' };
}

async function isBehind(
  { readModel, office, waits = WAITS }: SendPorts,
  number: string,
  { revision: known, refused }: Extract<ActAnswer, { answer: 'refused' }>,
): Promise<boolean> {
  if (known === undefined || refused.code === 'caseFrozen') return false;
  // While the database is away, or silent, the case's own word stands.
  const reading = readModel.case(office, number).catch(() => undefined);
  const stored = await orNothingAfter(waits.recordMs, reading);
  return stored !== undefined && stored.proposal.revision > known;
}

async function caughtUp({ temporal, office, ...ports }: SendPorts, number: string): Promise<boolean> {
  const handle = temporal.workflow.getHandle(proposalWorkflowId(office, number));
  const { decisionMs } = ports.waits ?? WAITS;
  try {
    await temporal.withDeadline(Date.now() + decisionMs, () => handle.executeUpdate(catchUpUpdate));
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return true;
    // The server's own no to an update, as of a worker under pressure.
    if (!(error instanceof WorkflowUpdateFailedError)) unreachable(error);
    return false;
  }
}

async function sendOnce(ports: SendPorts, number: string, command: PersonCommand): Promise<ActAnswer> {
  const { commandId } = command;
  const waits = ports.waits ?? WAITS;
  const handle = ports.temporal.workflow.getHandle(proposalWorkflowId(ports.office, number));
  try {
    const update = await ports.temporal.withDeadline(Date.now() + waits.decisionMs, () =>
      handle.startUpdate(actUpdate, {
        args: [command],
        updateId: commandId,
        waitForStage: WorkflowUpdateStage.ACCEPTED,
      }),
    );
    const accepted = await orNothingAfter(waits.recordMs, update.result().catch(onlyIfRefused));
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
  // The server's own word for an act that a worker under pressure never looked at.
  if (cause.type === 'UnprocessedUpdate') return { answer: 'busy' };
  const [refused, revision] = (cause.details ?? []) as [RefusalDetail?, number?];
  return refused && { answer: 'refused', refused, ...(revision === undefined ? {} : { revision }) };
}

/** A case that no longer runs answers from what stands in the record. */
async function fromTheRecord(ports: SendPorts, number: string, command: PersonCommand): Promise<ActAnswer> {
  const { readModel, office, now } = ports;
  const stored = await readModel.case(office, number);
  if (!stored) return { answer: 'unknownCase' };
  const earlier = await onRecord(ports, number, command.commandId);
  if (earlier) return earlier;
  try {
    decide({ type: 'Act', at: now(), ...command }, stored.proposal);
  } catch (error) {
    if (error instanceof Refusal) return { answer: 'refused', refused: error.detail };
    throw error;
  }
  return { answer: 'down', reason: 'the case is on record but does not run' };
}

/** What a command came to, where it stands on record. */
async function onRecord(
  { readModel, office }: SendPorts,
  number: string,
  commandId: string,
): Promise<ActAnswer | undefined> {
  const accepted = outcomesIn(await readModel.journal(office, number)).get(commandId);
  return accepted && { answer: 'accepted', commandId, accepted };
}

function unreachable(error: unknown): ActAnswer {
  if (!(error instanceof ServiceError || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError))
    throw error;
  const { cause, message } = error;
  const isBusy = isGrpcServiceError(cause) && cause.code === GRPC.resourceExhausted;
  return isBusy ? { answer: 'busy' } : { answer: 'down', reason: cause?.message ?? message };
}

/** An accepted act has taken effect, even if the server falls silent before its record is known. */
function onlyIfRefused(error: unknown): undefined {
  if (error instanceof WorkflowUpdateFailedError) throw error;
}
