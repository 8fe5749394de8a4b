import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import { unmet } from '../../domain/proposal/unmet.ts';
import { STUCK_AFTER_MS } from '../../domain/watch/case-findings.ts';
import { catchUpUpdate, viewQuery } from '../../workflows/messages.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import type { StoredCase } from '../ports.ts';
import { caseRunsOn } from './case-runs.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { caseRuns, rehydrate, type CaseSource } from './rehydrate.ts';
import { refusedRepair, type RepairAnswer } from './repair-answer.ts';

/** How long a case may take to catch up with its record. */
const CAUGHT_UP_WITHIN_MS = 15_000;

export type CaseRepairPorts = Pick<
  GatewayPorts,
  'office' | 'temporal' | 'readModel' | 'now' | 'clockAheadMs'
> & {
  /** What a case is restarted from. */
  readonly journal: CaseSource['journal'];
};

/**
 * Brings the workflow of a case to where its record is: one that does not run is started from the journal, one that
 * runs takes over what it lacks and looks at its clock. Nothing that stands on record happens again.
 */
export async function repairCase(ports: CaseRepairPorts, number: string): Promise<RepairAnswer> {
  const { office, temporal, readModel } = ports;
  const stored = await readModel.case(office, number);
  if (!stored) return { answer: 'unknownCase', number };
  const runs = await caseRuns(temporal, office, number);
  const isWell = runs ? await agrees(ports, number, stored) : stored.proposal.ending !== undefined;
  if (isWell) return refusedRepair('case', unmet('caseNeedsNoRepair', { number }));
  const answer = runs ? await catchUp(ports, number) : await restart(ports, number);
  return { answer, number };
}

async function restart(ports: CaseRepairPorts, number: string): Promise<'restarted'> {
  const { temporal: client, journal, clockAheadMs, office } = ports;
  const ahead = clockAheadMs === undefined ? {} : { clockAheadMs };
  await rehydrate({ client, journal, ...ahead }, office, number);
  return 'restarted';
}

async function catchUp({ temporal, office }: CaseRepairPorts, number: string): Promise<'caughtUp'> {
  const handle = temporal.workflow.getHandle(proposalWorkflowId(office, number));
  await temporal.withDeadline(Date.now() + CAUGHT_UP_WITHIN_MS, () => handle.executeUpdate(catchUpUpdate));
  await caseRunsOn(temporal).nudge(office, number);
  return 'caughtUp';
}

/** Whether a running case knows its record, is open like it, and is not late. */
async function agrees(
  { temporal, office, now }: CaseRepairPorts,
  number: string,
  { proposal, nextWakeAt }: StoredCase,
): Promise<boolean> {
  if (proposal.ending || isLate(nextWakeAt, now())) return false;
  const handle = temporal.workflow.getHandle(proposalWorkflowId(office, number));
  const { revision } = await temporal.withDeadline(Date.now() + CAUGHT_UP_WITHIN_MS, () =>
    handle.query(viewQuery, civilDateAt(now())),
  );
  return revision >= proposal.revision;
}

function isLate(nextWakeAt: Instant | null, at: Instant): boolean {
  return nextWakeAt !== null && at - nextWakeAt >= STUCK_AFTER_MS;
}
