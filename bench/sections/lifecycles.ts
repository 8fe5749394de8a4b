import { inParallel } from '../../client/in-parallel.ts';
import type { EmbeddedServer } from '../../worker/temporal/embedded-server.ts';
import { costOfLife, eventsByFormula } from '../life/cost-of-life.ts';
import { liveThrough, openLife } from '../life/live-through.ts';
import { scriptOf, type Script } from '../life/script.ts';
import { benchWorkflowId, FLOOR, NAIVE, OURS } from '../life/shape.ts';
import { skipNothing } from '../life/skip-to-timer.ts';
import { startBenchServer } from '../place/bench-server.ts';
import { processorSeconds } from '../place/process-seconds.ts';
import { openStage, type Stage } from '../place/stage.ts';
import { figure, quotients, type Figure } from '../report/figure.ts';
import type { Sitting } from '../sitting.ts';

/** Seconds of the wall, and of the processor in this process and in the server's, that one life took in each round. */
type Rounds = { readonly wall: number[]; readonly own: number[]; readonly server: number[]; last: string };

/** Whole lives a second of the three shapes, round by round side by side, and what one life leaves behind. */
export async function lifecycles(sitting: Sitting): Promise<readonly Figure[]> {
  const shapes = [OURS, FLOOR, NAIVE] as const;
  const server = await startBenchServer(sitting.folder, { timeSkipping: true });
  const stages: Stage[] = [];
  try {
    for (const shape of shapes) stages.push(await openStage(shape, server.address, sitting.folder));
    return await compare(sitting, server, stages);
  } finally {
    for (const stage of stages) await stage.close();
    await server.stop();
  }
}

async function compare(
  { sizes, say }: Sitting,
  { pid }: EmbeddedServer,
  stages: readonly Stage[],
): Promise<readonly Figure[]> {
  const numbers = numberSource();
  const measured = new Map<Stage, Rounds>();
  for (const stage of stages) measured.set(stage, { wall: [], own: [], server: [], last: '' });
  const skipping: number[] = [];
  for (const stage of stages) await livesOf(stage, numbers(sizes.livesAtOnce), sizes.livesAtOnce);
  for (let round = 1; round <= sizes.rounds; round += 1) {
    for (const [stage, rounds] of measured) {
      say(`lifecycles: round ${round} of ${sizes.rounds}, ${stage.shape.name}`);
      const lives = numbers(sizes.lives);
      const before = await processorSeconds(pid);
      rounds.wall.push((await livesOf(stage, lives, sizes.livesAtOnce)) / sizes.lives);
      const after = await processorSeconds(pid);
      rounds.own.push((after.own - before.own) / sizes.lives);
      rounds.server.push((after.server - before.server) / sizes.lives);
      rounds.last = lives.at(-1) ?? '';
    }
    skipping.push((await skippingAlone(stages, numbers(sizes.lives), sizes.livesAtOnce)) / sizes.lives);
  }
  return [...speeds(measured, skipping), ...(await costs(measured))];
}

/** Lives these lives, so many at once, and returns the seconds it took. */
async function livesOf(stage: Stage, numbers: readonly string[], atOnce: number): Promise<number> {
  const scripts = new Map(numbers.map((number) => [number, scriptOf(number)]));
  const start = performance.now();
  await inParallel(atOnce, [...scripts], ([number, script]) => liveThrough(stage, number, script));
  return (performance.now() - start) / 1000;
}

/** Seconds that the calls for skipping time take by themselves in that many lives of any shape. */
async function skippingAlone(
  stages: readonly Stage[],
  numbers: readonly string[],
  atOnce: number,
): Promise<number> {
  const floor = stages.find(({ shape }) => shape === FLOOR);
  if (!floor) throw new Error('the floor must be on stage');
  const { connection, namespace, client } = floor;
  const scripts = numbers.map((number): [string, Script] => [number, scriptOf(number)]);
  await inParallel(atOnce, scripts, ([number, script]) => openLife(floor, number, script));
  const start = performance.now();
  await inParallel(atOnce, scripts, async ([number, { wakes }]) => {
    const workflowId = benchWorkflowId(number);
    for (const nth of wakes.keys()) await skipNothing({ connection, namespace, workflowId }, nth + 1);
  });
  const seconds = (performance.now() - start) / 1000;
  await inParallel(atOnce, numbers, async (number) => {
    await client.workflow.getHandle(benchWorkflowId(number)).terminate();
  });
  return seconds;
}

function speeds(measured: ReadonlyMap<Stage, Rounds>, skipping: readonly number[]): readonly Figure[] {
  const of = (name: string) => {
    const found = [...measured].find(([{ shape }]) => shape.name === name)?.[1];
    if (!found) throw new Error(`${name} was not measured`);
    return found;
  };
  const [ours, floor, naive] = [of('ours'), of('floor'), of('naive')];
  const net = ({ wall }: Rounds) => wall.map((seconds, round) => seconds - (skipping[round] ?? 0));
  const perSecond = ({ wall }: Rounds) => wall.map((seconds) => 1 / seconds);
  return [
    figure('lives, ours ÷ bare floor', '×', quotients(floor.wall, ours.wall), { atLeast: 0.5 }),
    figure('lives, ours ÷ naive shape', '×', quotients(naive.wall, ours.wall), { atLeast: 2 }),
    figure('  without the time of skipping: ÷ floor', '×', quotients(net(floor), net(ours))),
    figure('  without the time of skipping: ÷ naive', '×', quotients(net(naive), net(ours))),
    figure('  by processor time of the server: ÷ floor', '×', quotients(floor.server, ours.server)),
    figure('  by processor time of the server: ÷ naive', '×', quotients(naive.server, ours.server)),
    figure('  by processor time of worker, driver and records: ÷ floor', '×', quotients(floor.own, ours.own)),
    figure('  by processor time of worker, driver and records: ÷ naive', '×', quotients(naive.own, ours.own)),
    figure('lives a second, ours', '/s', perSecond(ours)),
    figure('lives a second, bare floor', '/s', perSecond(floor)),
    figure('lives a second, naive shape', '/s', perSecond(naive)),
  ];
}

async function costs(measured: ReadonlyMap<Stage, Rounds>): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [stage, { last }] of measured) {
    const script = scriptOf(last);
    const { events, transitions, historyBytes } = await costOfLife(stage, last, script);
    const { name } = stage.shape;
    if (name === 'ours') {
      const { wakes, accepted, refused, moving } = script;
      const terms = `T ${wakes.length}, U ${accepted}, refused ${refused}, p ${moving}/${accepted}`;
      figures.push(figure(`events of a life by the formula (${terms})`, '', [eventsByFormula(script)]));
    }
    figures.push(
      figure(`events of a life, ${name}`, '', [events]),
      figure(`state transitions of a life, ${name}`, '', [transitions]),
      figure(`history of a life, ${name}`, 'KB', [historyBytes / 1024]),
    );
  }
  return figures;
}

/** Gives numbers that nobody has had. */
function numberSource(): (count: number) => readonly string[] {
  let given = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      given += 1;
      return `2020B${String(given).padStart(5, '0')}`;
    });
}
