import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports } from '../../activities/ports.ts';
import { sendDueMail } from '../../activities/send-due-mail.ts';
import { inParallel } from '../../client/in-parallel.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { BENCH_OFFICE, benchOpening } from '../life/bench-opening.ts';
import { openBenchCase } from '../life/open-bench-case.ts';
import { BENCH_PEOPLE } from '../life/people.ts';
import { openOfficePlace, type OfficePlace } from '../place/office-place.ts';
import { processorSeconds } from '../place/process-seconds.ts';
import { figure, type Figure } from '../report/figure.ts';
import type { Sitting } from '../sitting.ts';
import { ensureSchedules } from '../../worker/schedules.ts';

const OPENED_AT_ONCE = 16;

/** Lets buffers of the last work be given back before memory is read. */
const SETTLE_MS = 2_000;

/** What waiting cases take: memory of this process while they are cached, processor time, and calls to the records. */
export async function waiting({ sizes, folder, say }: Sitting): Promise<readonly Figure[]> {
  const calls = new Map<string, number>();
  const most = sizes.waiting.at(-1) ?? 0;
  const place = await openOfficePlace({
    folder,
    people: Object.values(BENCH_PEOPLE),
    cachedCases: most,
    watched: counting(calls),
  });
  try {
    await ensureSchedules(place.client, BENCH_OFFICE);
    const figures: Figure[] = [];
    const resident: number[] = [];
    let open = 0;
    for (const count of sizes.waiting) {
      say(`waiting: ${count} cases`);
      await openMore(place, open, count);
      open = count;
      await sleep(SETTLE_MS);
      globalThis.gc?.();
      resident.push(process.memoryUsage.rss() / 1024 ** 2);
      figures.push(figure(`resident memory with ${count} cases cached`, 'MB', [resident.at(-1) ?? 0]));
    }
    // Else the sweep would still send what the openings asked for.
    await sendDueMail(place.ports, { office: BENCH_OFFICE, at: instant(Date.now()) });
    figures.push(...(await watched(place, calls, most, sizes.watchedMs)));
    const grown = (resident.at(-1) ?? 0) - (resident[0] ?? 0);
    const each = (grown * 1024) / (most - (sizes.waiting[0] ?? 0));
    return [figure('resident memory a cached case', 'KB', [each]), ...figures];
  } finally {
    await place.close();
  }
}

async function openMore({ client, clockAheadMs }: OfficePlace, from: number, to: number): Promise<void> {
  const numbers = Array.from(
    { length: to - from },
    (_, index) => `2020W${String(from + index).padStart(5, '0')}`,
  );
  await inParallel(OPENED_AT_ONCE, numbers, (number) =>
    openBenchCase(client, benchOpening(number), clockAheadMs),
  );
}

/** Processor time and calls while nothing happens but the office's own minute sweep. */
async function watched(
  { serverPid }: OfficePlace,
  calls: Map<string, number>,
  count: number,
  milliseconds: number,
): Promise<readonly Figure[]> {
  calls.clear();
  const before = await processorSeconds(serverPid);
  await sleep(milliseconds);
  const after = await processorSeconds(serverPid);
  const share = (seconds: number) => (seconds * 100_000) / milliseconds;
  const all = [...calls.values()].reduce((sum, times) => sum + times, 0);
  return [
    figure(`processor of ours, ${count} waiting`, '%', [share(after.own - before.own)]),
    figure(`processor of the server, ${count} waiting`, '%', [share(after.server - before.server)]),
    figure(`calls to the records a minute, ${count} waiting`, '', [(all * 60_000) / milliseconds]),
  ];
}

/** Counts every call of a workflow's activity to the records, by name. */
function counting(calls: Map<string, number>) {
  const counted = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  return (ports: Ports): Ports => ({
    caseWriter: counted(ports.caseWriter),
    outbox: counted(ports.outbox),
    digestSource: counted(ports.digestSource),
    policies: counted(ports.policies),
    notices: counted(ports.notices),
    compilations: counted(ports.compilations),
    documents: counted(ports.documents),
    letters: ports.letters,
    cases: ports.cases,
    urgeAtOnce: ports.urgeAtOnce,
    campaigns: ports.campaigns,
    watch: ports.watch,
    mailer: ports.mailer,
  });
}
