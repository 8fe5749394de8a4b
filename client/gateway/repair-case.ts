import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import { ALARM_WORDS } from '../../domain/wording/alarms.ts';
import { CASE_RUN_CODES } from '../../domain/watch/alarm-codes.ts';
import { STUCK_AFTER_MS } from '../../domain/watch/case-findings.ts';
import { catchUpUpdate, viewQuery } from '../../workflows/messages.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import type { AlarmShelf, StoredCase } from '../ports.ts';
import { caseRunsOn } from './case-runs.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { caseRuns, rehydrate, type CaseSource } from './rehydrate.ts';

/** How long a case may take to catch up with its record. */
const CAUGHT_UP_WITHIN_MS = 15_000;

/** A case is started again from its record, has taken over what stands there, or nothing is done. */
export type RepairAnswer =
  | { readonly answer: 'restarted' | 'caughtUp'; readonly number: string }
  | { readonly answer: 'unknownCase' }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

export type RepairPorts = Pick<GatewayPorts, 'office' | 'temporal' | 'readModel' | 'now' | 'clockAheadMs'> & {
  readonly alarms: AlarmShelf;
  /** What a case is restarted from. */
  readonly journal: CaseSource['journal'];
};

/**
 * Brings the workflow of a case to where its record is, in somebody's name: one that does not run is started from the
 * journal, one that runs takes over what it lacks and looks at its clock. Nothing that stands on record happens again.
 */
export async function repairCase(
  ports: RepairPorts,
  { number, actor }: { readonly number: string; readonly actor: Actor },
): Promise<RepairAnswer> {
  const { office, temporal, readModel, alarms, now } = ports;
  if (!holdsRight('repairCases', actor)) return refused([unmet('repairNotYours')]);
  const stored = await readModel.case(office, number);
  if (!stored) return { answer: 'unknownCase' };
  const runs = await caseRuns(temporal, office, number);
  const isWell = runs ? await agrees(ports, number, stored) : stored.proposal.ending !== undefined;
  if (isWell) return refused([unmet('caseNeedsNoRepair', { number })]);
  const answer = runs ? await catchUp(ports, number) : await restart(ports, number);
  await alarms.noteRepair(office, { codes: CASE_RUN_CODES, subject: number }, actor, now());
  return { answer, number };
}

async function restart(ports: RepairPorts, number: string): Promise<'restarted'> {
  const { temporal: client, journal, clockAheadMs, office } = ports;
  const ahead = clockAheadMs === undefined ? {} : { clockAheadMs };
  await rehydrate({ client, journal, ...ahead }, office, number);
  return 'restarted';
}

async function catchUp({ temporal, office }: RepairPorts, number: string): Promise<'caughtUp'> {
  const handle = temporal.workflow.getHandle(proposalWorkflowId(office, number));
  await temporal.withDeadline(Date.now() + CAUGHT_UP_WITHIN_MS, () => handle.executeUpdate(catchUpUpdate));
  await caseRunsOn(temporal).nudge(office, number);
  return 'caughtUp';
}

/** Whether a running case knows its record, is open like it, and is not late. */
async function agrees(
  { temporal, office, now }: RepairPorts,
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

function refused(conditions: Parameters<typeof refusalOf>[1]): RepairAnswer {
  return { answer: 'refused', refused: refusalOf(ALARM_WORDS.repair, conditions) };
}
