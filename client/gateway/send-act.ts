import { randomUUID } from 'node:crypto';
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateStage,
  type Client,
} from '@temporalio/client';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import { actUpdate, catchUpUpdate } from '../../workflows/messages.ts';
import { outcomesIn } from '../../workflows/outcomes.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { orNothingAfter } from '../or-nothing-after.ts';
import type { ReadModel } from '../ports.ts';
import { answerTo, WAITS, type ActWaits } from './answer-to.ts';
import type { ActAnswer } from './answers.ts';
import { restartOf } from './restart-case.ts';
import { unreachable } from './update-failure.ts';

type SendPorts = {
  readonly office: string;
  readonly temporal: Client;
  readonly now: () => Instant;
  readonly clockAheadMs?: number;
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
  const handle = ports.temporal.workflow.getHandle(proposalWorkflowId(ports.office, number));
  const send = () => handle.startUpdate(actUpdate, updateOf(command));
  return answerTo(ports, command, send, () => fromTheRecord(ports, number, command));
}

function updateOf(command: PersonCommand) {
  return {
    args: [command] as [PersonCommand],
    updateId: command.commandId,
    waitForStage: WorkflowUpdateStage.ACCEPTED,
  };
}

/**
 * A case that no longer runs answers from what stands in the record; the one act that an ended case takes starts it
 * again from there.
 */
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
  const notRunning = { answer: 'down', reason: 'the case is on record but does not run' } as const;
  if (!stored.proposal.ending) return notRunning;
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof proposalCase>('proposalCase', {
    ...restartOf(ports, number, await readModel.journal(office, number), {
      lineage: randomUUID(),
      toReopen: true,
    }),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  const send = () =>
    ports.temporal.workflow.startUpdateWithStart(actUpdate, {
      ...updateOf(command),
      startWorkflowOperation,
    });
  return answerTo(ports, command, send, async () => notRunning);
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
