import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '../../client/in-parallel.ts';
import { civilDateAt, instantAt, type Instant } from '../../domain/calendar/instant.ts';
import { benchOpening } from '../life/bench-opening.ts';
import { toItsOfficer, triedAct } from '../life/gate-acts.ts';
import { HERD_PEOPLE, herdOpening } from '../life/herd-opening.ts';
import { openBenchCase } from '../life/open-bench-case.ts';
import { openOfficePlace, type OfficePlace } from '../place/office-place.ts';
import { tellingOfWakes } from '../place/telling-of-wakes.ts';
import { figure, type Figure } from '../report/figure.ts';
import { percentile } from '../report/statistics.ts';
import type { Sitting } from '../sitting.ts';
import { herdMail } from './herd-mail.ts';

const OPENED_AT_ONCE = 32;

/** Cases opened first to learn how fast this machine opens them, and how much longer than that the rest may take. */
const TRIAL = 100;
const MARGIN = 1.2;
const MARGIN_MS = 5_000;

/** Acts of the one other case before the herd wakes, and the pause between them. */
const CALM_ACTS = 40;
const PAUSE_MS = 50;

/** The case that somebody works on meanwhile. */
const BUSY_CASE = '2020A001';

/**
 * Many cases due in one instant: how late they are, how long others wait for a gate, and the same for the mail of that
 * morning.
 */
export async function herd({ sizes, folder, say }: Sitting): Promise<readonly Figure[]> {
  const wokenAt = new Map<string, number>();
  const place = await openOfficePlace({
    folder,
    people: HERD_PEOPLE,
    watched: (ports) => tellingOfWakes(ports, (number) => wokenAt.set(number, Date.now())),
  });
  try {
    await openBenchCase(place.client, benchOpening(BUSY_CASE), place.clockAheadMs);
    await toItsOfficer(place.gateway, BUSY_CASE);
    const { dueAt, morning, opening } = await gather(place, sizes.herd, say);
    const calm = await actsOf(place, (done) => done < CALM_ACTS && Date.now() < dueAt - 1000);
    await sleep(dueAt - Date.now());
    say(`herd: ${sizes.herd} cases are due`);
    const meanwhile = await actsOf(place, () => wokenAt.size < sizes.herd);
    const late = [...wokenAt.values()].map((at) => Math.max(at - dueAt, 0) / 1000);
    return [
      figure(`drain rate, ${sizes.herd} due at once`, '/s', [sizes.herd / Math.max(...late)]),
      ...[50, 99, 100].map((percent) => figure(`lateness, p${percent}`, 's', [percentile(late, percent)])),
      figure('gate of another case before, p95', 'ms', [percentile(calm.waited, 95)]),
      ...[50, 95].map((percent) =>
        figure(`gate of another case meanwhile, p${percent}`, 'ms', [percentile(meanwhile.waited, percent)]),
      ),
      figure('of these acts, not on record when the gateway answered', '', [meanwhile.unrecorded]),
      figure('cases opened', '/s', [opening]),
      ...(await herdMail(place, morning, (goesOn) => actsOf(place, goesOn))),
    ];
  } finally {
    await place.close();
  }
}

/** Opens a herd so that all of it wakes at `dueAt` by the wall's clock; `morning` is the half past eight after it. */
async function gather({ client, clockAheadMs }: OfficePlace, count: number, say: (line: string) => void) {
  const openAll = async (from: number, to: number, aheadOf: (wakeAt: Instant) => number) => {
    const start = performance.now();
    const all = Array.from({ length: to - from }, (_, index) => herdOpening(from + index));
    await inParallel(OPENED_AT_ONCE, all, ({ opening, wakeAt }) =>
      openBenchCase(client, opening, aheadOf(wakeAt)),
    );
    return ((to - from) * 1000) / (performance.now() - start);
  };
  const rate = await openAll(count, count + TRIAL, () => clockAheadMs);
  const dueAt = Math.ceil(Date.now() + (count / rate) * 1000 * MARGIN + MARGIN_MS);
  say(`herd: opening ${count} cases, due in ${((dueAt - Date.now()) / 1000).toFixed(0)} s`);
  const opening = await openAll(0, count, (wakeAt) => wakeAt - dueAt);
  if (Date.now() > dueAt) throw new Error('the machine was too busy to open the herd in time: run it again');
  const day = civilDateAt(herdOpening(0).wakeAt);
  return { dueAt, morning: instantAt(day, { hour: 8, minute: 30 }), opening };
}

/** One act after the other on the one case while there is reason to go on: milliseconds until each was answered. */
async function actsOf(
  { gateway }: OfficePlace,
  goesOn: (done: number) => boolean,
): Promise<{ readonly waited: readonly number[]; readonly unrecorded: number }> {
  const waited: number[] = [];
  let unrecorded = 0;
  do {
    const start = performance.now();
    if (!(await triedAct(gateway, BUSY_CASE))) unrecorded += 1;
    waited.push(performance.now() - start);
    await sleep(PAUSE_MS);
  } while (goesOn(waited.length));
  return { waited, unrecorded };
}
