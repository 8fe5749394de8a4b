import { createTimeSkipper } from '../../../client/rehearsal/skip-time.ts';
import { TimeSkipFault } from '../../../client/rehearsal/time-skip-fault.ts';
import { readVirtualClock } from '../../../client/rehearsal/virtual-clock.ts';
import type { Instant } from '../../../domain/calendar/instant.ts';
import { nextWakeQuery } from '../../../workflows/messages.ts';
import { proposalWorkflowId } from '../../../workflows/workflow-ids.ts';
import { eventually, type Patience } from '../../support/eventually.ts';
import type { CrashOffice } from './crash-office.ts';

/** The clocks of an office's cases, which go on although parts of the office are killed. */
export type CaseClocks = {
  /** Moves a case's clock to a moment, through every wake on the way; begins again when something was killed. */
  move(number: string, to: Instant): Promise<void>;
  /** Waits until nothing of a workflow is under way: no task, no activity; or it has ended. */
  quiet(workflowId: string): Promise<void>;
};

const QUERY_WITHIN_MS = 3_000;
const HOP_WITHIN_MS = 20_000;
/** While nobody works, virtual time goes on with the wall's. */
const LATE_BY_AT_MOST_MS = 10 * 60_000;

const PATIENCE: Patience = {
  withinMs: 120_000,
  pauseMs: 20,
  // A timer that fired long after its moment is the product's fault, not the kill's.
  isFinal: (error) => error instanceof TimeSkipFault && error.code === 'Late',
};

/** The clocks of the cases of an office; `beforeHop` is told of every move that begins. */
export function caseClocks(office: CrashOffice, beforeHop: () => void = () => undefined): CaseClocks {
  const { client, connection, namespace, clockAheadMs } = office;
  const skipper = createTimeSkipper({
    connection,
    namespace,
    skewMs: clockAheadMs,
    lateByAtMostMs: LATE_BY_AT_MOST_MS,
    patienceMs: HOP_WITHIN_MS,
    nextWakeOf: (id) => {
      beforeHop();
      return client.withDeadline(
        Date.now() + QUERY_WITHIN_MS,
        async () => (await client.workflow.getHandle(id).query(nextWakeQuery)) ?? undefined,
      );
    },
  });
  return {
    async move(number, to) {
      const workflowId = proposalWorkflowId(office.office, number);
      await eventually(`${number} moves`, () => skipper.skipTo(workflowId, to), PATIENCE);
    },
    async quiet(workflowId) {
      const isQuiet = async () => {
        const clock = await readVirtualClock(connection, namespace, workflowId);
        return !clock.running || (!clock.inWorkflowTask && clock.inFlight.length === 0);
      };
      await eventually(`${workflowId} comes to rest`, isQuiet, PATIENCE);
    },
  };
}
