import { deepStrictEqual } from 'node:assert';
import { latestCalendar } from '../../domain/calendar/calendar-versions.ts';
import { planBackward } from '../../domain/plan/plan-backward.ts';
import { planByStepping } from '../plans/plan-by-stepping.ts';
import { planSamples, type PlanSample } from '../plans/plan-samples.ts';
import { steppingCalendar } from '../plans/stepping-calendar.ts';
import { figure, quotients, type Figure } from '../report/figure.ts';
import type { Sitting } from '../sitting.ts';

/** Ours makes each plan so often while the other makes it once, for both to take about as long. */
const TIMES_AS_OFTEN = 20;

/** Samples planned by the one, then by the other: whatever else the machine does falls on both alike. */
const AT_A_TIME = 20;

type Rates = { readonly ours: number; readonly stepping: number };

/** Backward plans a second of our calendar and of one that is stepped over, day by day; first both must agree. */
export function plans({ sizes, say }: Sitting): Promise<readonly Figure[]> {
  const calendar = latestCalendar();
  const days = steppingCalendar(calendar);
  const samples = planSamples(sizes.plans);
  const ours = ({ rule, assignment }: PlanSample) => planBackward(rule, assignment, calendar);
  const stepping = ({ rule, assignment }: PlanSample) => planByStepping(rule, assignment, calendar, days);
  for (const sample of samples) deepStrictEqual(stepping(sample), ours(sample));

  const rounds: Rates[] = [];
  for (let round = 0; round <= sizes.rounds; round += 1) {
    say(`plans: round ${round} of ${sizes.rounds}${round === 0 ? ' (warming up)' : ''}`);
    const rates = inTurns(samples, ours, stepping);
    if (round > 0) rounds.push(rates);
  }
  const byOurs = rounds.map((rates) => rates.ours);
  const byStepping = rounds.map((rates) => rates.stepping);
  return Promise.resolve([
    figure('plans, ours ÷ day by day', '×', quotients(byOurs, byStepping), { atLeast: 20 }),
    figure('plans a second, ours', '/s', byOurs),
    figure('plans a second, day by day', '/s', byStepping),
  ]);
}

function inTurns(
  samples: readonly PlanSample[],
  ours: (sample: PlanSample) => unknown,
  stepping: (sample: PlanSample) => unknown,
): Rates {
  let oursMs = 0;
  let steppingMs = 0;
  for (let from = 0; from < samples.length; from += AT_A_TIME) {
    const batch = samples.slice(from, from + AT_A_TIME);
    oursMs += millisecondsOf(() => {
      for (let time = 0; time < TIMES_AS_OFTEN; time += 1) for (const sample of batch) ours(sample);
    });
    steppingMs += millisecondsOf(() => {
      for (const sample of batch) stepping(sample);
    });
  }
  return {
    ours: (samples.length * TIMES_AS_OFTEN * 1000) / oursMs,
    stepping: (samples.length * 1000) / steppingMs,
  };
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
