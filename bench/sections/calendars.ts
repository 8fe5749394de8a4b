import { setTimeout as sleep } from 'node:timers/promises';
import type { Calendars } from '../../client/gateway/calendars.ts';
import { inParallel } from '../../client/in-parallel.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { OFFICIAL_LISTS } from '../../domain/calendar/official-lists.ts';
import { campaignOver, type CampaignProgress } from '../../domain/office/campaign.ts';
import { benchOpening } from '../life/bench-opening.ts';
import { openBenchCase } from '../life/open-bench-case.ts';
import { BENCH_PEOPLE } from '../life/people.ts';
import { openOfficePlace, type OfficePlace } from '../place/office-place.ts';
import { figure, type Figure } from '../report/figure.ts';
import type { Sitting } from '../sitting.ts';

const OPENED_AT_ONCE = 32;
const ASKED_EVERY_MS = 250;
const actor = BENCH_PEOPLE.supervisor;

/** An invented list that takes another day off after May Day 2020, so that every case has dates that move. */
function changedList() {
  const former = OFFICIAL_LISTS.findLast(({ year }) => year === 2020);
  if (!former) throw new Error('there is a list of 2020');
  return {
    ...former,
    paper: '测试发〔2020〕1号',
    source: '测试',
    publishedOn: civilDate('2020-04-07'),
    holidays: former.holidays.map((holiday) =>
      holiday.name === '劳动节' ? { ...holiday, to: civilDate('2020-05-06') } : holiday,
    ),
  };
}

/**
 * A list that changes in mid-year, over many running cases: looked at before anything moves, taken in batches, stopped
 * on the way and gone on with; every case must have taken it once.
 */
export async function calendars({ sizes, folder, say }: Sitting): Promise<readonly Figure[]> {
  const place = await openOfficePlace({ folder, people: Object.values(BENCH_PEOPLE) });
  try {
    const numbers = Array.from({ length: sizes.herd }, (_, nth) => `2020C${String(nth).padStart(6, '0')}`);
    say(`calendars: opening ${numbers.length} cases`);
    await inParallel(OPENED_AT_ONCE, numbers, (number) =>
      openBenchCase(place.client, benchOpening(number), place.clockAheadMs),
    );
    const { calendars: office } = place.gateway;
    const data = changedList();
    const asked = performance.now();
    const preview = await office.load({ data, actor, confirmed: false });
    const previewed = performance.now();
    if (preview.answer !== 'preview') throw new Error(`a preview was expected, not ${preview.answer}`);
    await office.load({ data, actor, confirmed: true });
    const started = performance.now();
    await until(office, say, ({ done }) => done >= sizes.herd / 4);
    await office.stop(actor);
    const stopped = await until(office, say, ({ state }) => state === 'stopped');
    const pause = performance.now();
    const { answer } = await office.load({ actor, confirmed: true });
    const resumed = performance.now();
    const over =
      answer === 'started' ? await until(office, say, ({ state }) => state === 'done') : campaignOver(0);
    const seconds = (pause - started + performance.now() - resumed) / 1000;
    const again = await office.load({ data, actor, confirmed: true });
    const taken = await timesTaken(place, numbers);
    return [
      figure(`what a list would move, ${sizes.herd} cases`, 's', [(previewed - asked) / 1000]),
      figure('cases that it concerns', '', [preview.preview.concerned.length]),
      figure('cases planned anew', '/s', [sizes.herd / seconds]),
      figure('done when it was stopped', '', [stopped.done]),
      figure('left for the second order', '', [over.total]),
      figure('refused or not reached', '', [over.refused.length + over.unreached.length], { atMost: 0 }),
      figure('times that a case took the list, least', '', [Math.min(...taken)], { atLeast: 1 }),
      figure('times that a case took the list, most', '', [Math.max(...taken)], { atMost: 1 }),
      figure(
        'cases concerned when it is loaded again',
        '',
        [again.answer === 'refused' ? Number.NaN : again.preview.concerned.length],
        { atMost: 0 },
      ),
    ];
  } finally {
    await place.close();
  }
}

/** Waits until the campaign is as far as that, saying how far it is. */
async function until(
  office: Calendars,
  say: (line: string) => void,
  reached: (progress: CampaignProgress) => boolean,
): Promise<CampaignProgress> {
  let said = 0;
  for (;;) {
    const now = await office.progress();
    if (now && reached(now)) return now;
    if (now && now.done >= said + 500) {
      said = now.done;
      say(`calendars: ${now.done} of ${now.total} planned anew`);
    }
    await sleep(ASKED_EVERY_MS);
  }
}

async function timesTaken({ journal }: OfficePlace, numbers: readonly string[]): Promise<readonly number[]> {
  const taken: number[] = [];
  await inParallel(OPENED_AT_ONCE, numbers, async (number) => {
    const entries = await journal(number);
    taken.push(entries.filter(({ event }) => event.type === 'CalendarTaken').length);
  });
  return taken;
}
