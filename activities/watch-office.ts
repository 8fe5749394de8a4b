import { calendarAsOf } from '../domain/calendar/calendar-versions.ts';
import { yearOf } from '../domain/calendar/civil-date.ts';
import { civilDateAt, instant } from '../domain/calendar/instant.ts';
import { policyInForce } from '../domain/policy/adopted-policy.ts';
import { alarmKey, type NudgeAnswer } from '../domain/watch/alarm.ts';
import { alarmMail } from '../domain/watch/alarm-mail.ts';
import { STUCK_AFTER_MS, stuckCases } from '../domain/watch/case-findings.ts';
import { findings } from '../domain/watch/findings.ts';
import { suspects, toHoldAgainstPlan } from '../domain/watch/suspects.ts';
import type { LateCase, RunState, WatchFacts, WatchedRun } from '../domain/watch/watch-facts.ts';
import type { Moment } from './due-morning.ts';
import { eachAtOnce } from './each-at-once.ts';
import type { Ports } from './ports.ts';
import { watchNotices } from './watch-notices.ts';

/** Cases that are nudged in one look, the longest overdue first. */
const NUDGED_AT_MOST = 200;

type Over = Pick<Ports, 'digestSource' | 'policies' | 'watch'>;

/**
 * Compares the record with the clock and the server, nudges what should have been woken, and keeps the alarms: each is
 * raised once and ends by itself. Repeating it changes nothing. Returns the alarms that are new.
 */
export async function watchOffice(ports: Over, moment: Moment): Promise<number> {
  const { office, at } = moment;
  const facts = await gather(ports, moment);
  const nudged = await nudge(ports, office, stuckCases(facts, at));
  const found = findings(facts, at);
  const fresh = await ports.watch.alarms.settle(office, at, found, nudged, (untold, lastMailAt) =>
    alarmMail({ office, ...facts }, untold, at, lastMailAt),
  );
  await ports.watch.heartbeats.beat(office, 'look', at);
  return fresh.length;
}

async function gather(ports: Over, { office, at }: Moment): Promise<WatchFacts> {
  const { digestSource, policies, watch } = ports;
  const { alarms, heartbeats, source } = watch;
  const today = civilDateAt(at);
  const watchingSince = await heartbeats.beat(office, 'watchdog', at);
  const [adopted, lists, lastMorning, lastDispatch, open, known] = await Promise.all([
    policies.adopted(office),
    digestSource.holidayLists(office),
    digestSource.lastDigestAt(office),
    heartbeats.lastBeat(office, 'dispatch'),
    source.openNumbers(office),
    alarms.open(office),
  ]);
  const calendar = calendarAsOf(today, lists);
  const overview = { open, alarms: known, ...(await listed(ports, office)) };
  const [late, planned, runs, notices, mail, dueBeyondCalendar] = await Promise.all([
    source.lateCases(office, instant(at - STUCK_AFTER_MS)),
    source.plannedWakes(office, toHoldAgainstPlan(open, known, at)),
    runsOf(ports, { office, at }, suspects(overview)),
    watchNotices(watch, office),
    source.mail(office, at),
    source.dueAfter(office, calendar.knownThrough),
  ]);
  return {
    watchingSince,
    calendar,
    mailRule: policyInForce(adopted, yearOf(today)).mail,
    late,
    planned,
    runs,
    notices,
    mail,
    dueBeyondCalendar,
    lastMorning: lastMorning === undefined ? undefined : civilDateAt(lastMorning),
    lastDispatch,
  };
}

async function listed({ watch: { runs } }: Over, office: string) {
  const [running, brokenOff] = await Promise.all([runs.running(office), runs.brokenOff(office)]);
  return { running, brokenOff };
}

/** The runs of these cases, and afterwards their record: a case that ended in between is then seen to have. */
async function runsOf(
  { watch: { runs, source } }: Over,
  { office, at }: Moment,
  numbers: readonly string[],
): Promise<readonly WatchedRun[]> {
  const states = new Map<string, RunState>();
  await eachAtOnce(numbers, async (number) => {
    states.set(number, await runs.state(office, number, civilDateAt(at)));
  });
  const standing = numbers.length > 0 ? await source.standing(office, numbers) : [];
  return standing.flatMap((recorded) => {
    const state = states.get(recorded.number);
    return state ? [{ ...recorded, ...state }] : [];
  });
}

async function nudge(
  { watch: { runs } }: Over,
  office: string,
  stuck: readonly LateCase[],
): Promise<ReadonlyMap<string, NudgeAnswer>> {
  const answers = new Map<string, NudgeAnswer>();
  await eachAtOnce(stuck.slice(0, NUDGED_AT_MOST), async ({ number }) => {
    answers.set(alarmKey({ code: 'caseStuck', subject: number }), await runs.nudge(office, number));
  });
  return answers;
}
