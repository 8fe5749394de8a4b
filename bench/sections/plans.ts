import { deepStrictEqual } from 'node:assert';
import { latestCalendar } from '../../domain/calendar/calendar-versions.ts';
import { planBackward } from '../../domain/plan/plan-backward.ts';
import { planByStepping } from '../plans/plan-by-stepping.ts';
import { planSamples, type PlanSample } from '../plans/plan-samples.ts';
import { steppingCalendar } from '../plans/stepping-calendar.ts';
import { wholeNumberCalendar } from '../plans/whole-number-calendar.ts';
import { figure, quotients, type Figure } from '../report/figure.ts';
import type { Sitting } from '../sitting.ts';

/** Samples planned by each way in turn: whatever else the machine does falls on all alike. */
const AT_A_TIME = 20;

type Way = {
  /** How often each plan is made, for all ways to take about as long. */
  readonly times: number;
  readonly plan: (sample: PlanSample) => unknown;
};

type WayName = 'ours' | 'dates' | 'wholeNumbers';

/** Backward plans a second of our calendar and of ones that are stepped over, day by day; first all must agree. */
export function plans({ sizes, say }: Sitting): Promise<readonly Figure[]> {
  const calendar = latestCalendar();
  const [dates, wholeNumbers] = [steppingCalendar(calendar), wholeNumberCalendar(calendar)];
  const ways: Readonly<Record<WayName, Way>> = {
    ours: { times: 20, plan: ({ rule, assignment }) => planBackward(rule, assignment, calendar) },
    dates: { times: 1, plan: ({ rule, assignment }) => planByStepping(rule, assignment, calendar, dates) },
    wholeNumbers: {
      times: 8,
      plan: ({ rule, assignment }) => planByStepping(rule, assignment, calendar, wholeNumbers),
    },
  };
  const samples = planSamples(sizes.plans);
  for (const sample of samples) {
    deepStrictEqual(ways.dates.plan(sample), ways.ours.plan(sample));
    deepStrictEqual(ways.wholeNumbers.plan(sample), ways.ours.plan(sample));
  }

  const rates: Record<WayName, number[]> = { ours: [], dates: [], wholeNumbers: [] };
  for (let round = 0; round <= sizes.rounds; round += 1) {
    say(`plans: round ${round} of ${sizes.rounds}${round === 0 ? ' (warming up)' : ''}`);
    const seconds = inTurns(samples, ways);
    if (round === 0) continue;
    for (const name of namesOf(ways)) rates[name].push((samples.length * ways[name].times) / seconds[name]);
  }
  return Promise.resolve([
    figure('plans, ours ÷ day by day', '×', quotients(rates.ours, rates.dates), { atLeast: 20 }),
    figure('plans, ours ÷ day by day on whole numbers', '×', quotients(rates.ours, rates.wholeNumbers)),
    figure('plans a second, ours', '/s', rates.ours),
    figure('plans a second, day by day', '/s', rates.dates),
    figure('plans a second, day by day on whole numbers', '/s', rates.wholeNumbers),
  ]);
}

/** The seconds that each way takes for all samples. */
function inTurns(
  samples: readonly PlanSample[],
  ways: Readonly<Record<WayName, Way>>,
): Readonly<Record<WayName, number>> {
  const seconds: Record<WayName, number> = { ours: 0, dates: 0, wholeNumbers: 0 };
  for (let from = 0; from < samples.length; from += AT_A_TIME) {
    const batch = samples.slice(from, from + AT_A_TIME);
    for (const name of namesOf(ways)) seconds[name] += secondsOf(ways[name], batch);
  }
  return seconds;
}

function secondsOf({ times, plan }: Way, batch: readonly PlanSample[]): number {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) for (const sample of batch) plan(sample);
  return (performance.now() - start) / 1000;
}

function namesOf(ways: Readonly<Record<WayName, Way>>): readonly WayName[] {
  return Object.keys(ways) as WayName[];
}
