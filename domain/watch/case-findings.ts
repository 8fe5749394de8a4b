import { formatMoment } from '../calendar/chinese-dates.ts';
import type { Instant } from '../calendar/instant.ts';
import { nextWake } from '../proposal/agenda.ts';
import { ALARM_WORDS, RUN_STATUSES } from '../wording/alarms.ts';
import type { Finding } from './alarm.ts';
import { reasonForNoWake } from './no-wake.ts';
import type { LateCase, PlannedWake, WatchedRun, WatchFacts } from './watch-facts.ts';

const MINUTE_MS = 60_000;

/** How late a wake may be before its case counts as stuck: with a look every five minutes, within fifteen. */
export const STUCK_AFTER_MS = 10 * MINUTE_MS;

/** How long record and run may differ: a case that has just written is about to end, or to know it. */
const SETTLED_AFTER_MS = 10 * MINUTE_MS;

/** How long a reset is shown that has left nothing behind. */
const RESET_SHOWN_MS = 60 * MINUTE_MS;

/** What is wrong with the open cases: each has one armed wake, or a reason for none, and one run that knows its record. */
export function caseFindings(facts: WatchFacts, at: Instant): readonly Finding[] {
  const broken = facts.runs.flatMap((run) => runFinding(run, at) ?? []);
  const lost = new Set(broken.map(({ subject }) => subject));
  return [
    ...broken,
    ...stuckCases(facts, at)
      .filter(({ number }) => !lost.has(number))
      .map(stuck),
    ...facts.planned.flatMap((each) => wakeFinding(each) ?? []),
  ];
}

/** The cases that should have been woken, and had the time to since the watchdog runs. */
export function stuckCases(
  { late, watchingSince }: Pick<WatchFacts, 'late' | 'watchingSince'>,
  at: Instant,
): readonly LateCase[] {
  return late.filter(({ nextWakeAt }) => at - Math.max(nextWakeAt, watchingSince) >= STUCK_AFTER_MS);
}

function stuck({ number, nextWakeAt }: LateCase): Finding {
  return { code: 'caseStuck', subject: number, values: { number, wakeAt: formatMoment(nextWakeAt) } };
}

function runFinding(run: WatchedRun, at: Instant): Finding | undefined {
  const { number, ended, running, status, recordedAt, runsForMs } = run;
  if (!running) {
    if (ended) return undefined;
    const how = RUN_STATUSES[status] ?? status;
    return { code: 'caseNotRunning', subject: number, values: { number, how } };
  }
  const isSettled = at - recordedAt >= SETTLED_AFTER_MS;
  if (!ended) return resetFinding(run, isSettled);
  // An ended case runs for a minute when somebody asks for it to be opened again.
  if (!isSettled || runsForMs < SETTLED_AFTER_MS) return undefined;
  return { code: 'caseRunsOn', subject: number, values: { number } };
}

/** A reset is shown for a while even where the case has taken over its record by itself, as it does when it next writes. */
function resetFinding(run: WatchedRun, isSettled: boolean): Finding | undefined {
  const { number, revision, knows, resetAgoMs = Infinity } = run;
  const isBehind = isSettled && knows !== undefined && knows < revision;
  if (!isBehind && resetAgoMs > RESET_SHOWN_MS) return undefined;
  const values = { number, knows: knows ?? ALARM_WORDS.unknown, revision };
  return { code: 'caseReset', subject: number, values };
}

function wakeFinding({ proposal, nextWakeAt }: PlannedWake): Finding | undefined {
  const planned = nextWake(proposal) ?? null;
  if (planned === nextWakeAt) return undefined;
  const { number } = proposal.assignment;
  if (nextWakeAt === null && reasonForNoWake(proposal) !== undefined) return undefined;
  const said = (wake: Instant | null) => (wake === null ? ALARM_WORDS.noWake : formatMoment(wake));
  return {
    code: 'wakeWrong',
    subject: number,
    values: { number, recorded: said(nextWakeAt), planned: said(planned) },
  };
}
