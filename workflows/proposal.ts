import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import { DEFAULT_POLICY } from '../domain/policy/default-policy.ts';
import { nextWake } from '../domain/proposal/agenda.ts';
import { explain } from '../domain/proposal/explain.ts';
import type { Opening } from '../domain/proposal/open-case.ts';
import { caseRecord, type Snapshot } from './case-record.ts';
import {
  actUpdate,
  catchUpUpdate,
  nextWakeQuery,
  noticeSignal,
  nudgeUpdate,
  openUpdate,
  viewQuery,
} from './messages.ts';
import { untilWakeOr } from './moving-timer.ts';

/** What a case starts from: an opening, or the snapshot of one that goes on. */
export type ProposalInput = {
  readonly lineage: string;
  /** How far the case's clock is ahead of the wall's; a rehearsal lives in another year. */
  readonly clockAheadMs?: number;
  /** An ended case that is started for the act that takes its ending back, and is over when none comes. */
  readonly toReopen?: true;
} & ({ readonly opening: Opening } | { readonly snapshot: Snapshot });

/** How long a case that is started to be opened again waits for that. */
const REOPENED_WITHIN = '1 minute';

/** One proposal's durable case: it waits, has what happens decided by the rules, and has it written down. */
export async function proposalCase(input: ProposalInput): Promise<void> {
  let rungAt = 0;
  // A question that is answered before a task has begun replays a timer's ringing at the time of the task before.
  const now = (): Instant => instant(Math.max(Date.now() + (input.clockAheadMs ?? 0), rungAt));
  const record = caseRecord(
    input.lineage,
    'snapshot' in input ? input : { opening: input.opening, at: now() },
  );
  const wake = () => (record.isFrozen() ? undefined : nextWake(record.proposal()));
  const isDue = () => (wake() ?? Infinity) <= now();
  const passTime = () => record.note({ type: 'PassTime', at: now() });
  const isSettled = () => record.isIdle() && allHandlersFinished();
  const isOver = () => record.proposal().ending !== undefined && isSettled();
  const mayContinueAsNew = () => workflowInfo().continueAsNewSuggested && isSettled();

  setHandler(openUpdate, () => record.opened());
  setHandler(actUpdate, (command) => record.act({ type: 'Act', at: now(), ...command }), {
    validator: (command) => record.refuse({ type: 'Act', at: now(), ...command }),
  });
  setHandler(catchUpUpdate, () => record.catchUp());
  setHandler(nudgeUpdate, passTime, {
    validator: () => {
      if (!isDue()) throw ApplicationFailure.nonRetryable('', record.isFrozen() ? 'Frozen' : 'NotDue');
    },
  });
  setHandler(noticeSignal, (notice) => record.note({ type: 'NoteNotice', at: now(), notice }));
  setHandler(viewQuery, (today, rule = DEFAULT_POLICY.supervision) =>
    explain(record.proposal(), today, rule),
  );
  setHandler(nextWakeQuery, () => wake() ?? null);

  if (input.toReopen) await condition(() => record.proposal().ending === undefined, REOPENED_WITHIN);
  while (!isOver()) {
    if (isDue()) {
      passTime();
      continue;
    }
    const wakeAt = wake();
    if (mayContinueAsNew()) {
      await continueAsNew<typeof proposalCase>({ ...goingOn(input), snapshot: record.snapshot() });
    }
    const rang = await untilWakeOr(wakeAt, now, () => isOver() || wake() !== wakeAt || mayContinueAsNew());
    if (rang) rungAt = wakeAt ?? rungAt;
  }
}

function goingOn({ lineage, clockAheadMs }: ProposalInput) {
  return clockAheadMs === undefined ? { lineage } : { lineage, clockAheadMs };
}
