import { compilationDocument } from '../../letters/compilation-document.ts';
import { createGateway, type Gateway } from '../../client/gateway/gateway.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { BENCH_OFFICE, OPENED_AT } from '../life/bench-opening.ts';
import { acceptedAct, acceptedUpdate, bareUpdate, refusedAct, toItsOfficer } from '../life/gate-acts.ts';
import { openLife } from '../life/live-through.ts';
import { scriptOf } from '../life/script.ts';
import { FLOOR, OURS } from '../life/shape.ts';
import { startBenchServer } from '../place/bench-server.ts';
import { openStage, type Stage } from '../place/stage.ts';
import { figure, quotients, type Figure } from '../report/figure.ts';
import { percentile } from '../report/statistics.ts';
import type { Sitting } from '../sitting.ts';

/** So many acts of each kind fall on one case, as in a life; more would make its record longer than real ones are. */
const ACTS_OF_A_CASE = 20;

const KINDS = ['accepted', 'refused', 'update', 'bare'] as const;
type Kind = (typeof KINDS)[number];
type Latencies = Record<Kind, number[]>;

/** How long a person waits for yes or no, beside an update of a workflow that does nothing. */
export async function gates(sitting: Sitting): Promise<readonly Figure[]> {
  const server = await startBenchServer(sitting.folder, { timeSkipping: true });
  const stages: Stage[] = [];
  try {
    const ours = await openStage(OURS, server.address, sitting.folder);
    stages.push(ours);
    const floor = await openStage(FLOOR, server.address, sitting.folder);
    stages.push(floor);
    return await compare(sitting, ours, floor);
  } finally {
    for (const stage of stages) await stage.close();
    await server.stop();
  }
}

async function compare({ sizes, say }: Sitting, ours: Stage, floor: Stage): Promise<readonly Figure[]> {
  const gateway = gatewayOf(ours);
  const rounds: Latencies[] = [];
  let cases = 0;
  for (let round = 0; round <= sizes.rounds; round += 1) {
    say(`gates: round ${round} of ${sizes.rounds}${round === 0 ? ' (warming up)' : ''}`);
    const latencies: Latencies = { accepted: [], refused: [], update: [], bare: [] };
    while (latencies.bare.length < sizes.gates) {
      cases += 1;
      await onOneCase(gateway, ours, floor, `2020G${String(cases).padStart(4, '0')}`, latencies);
    }
    if (round > 0) rounds.push(latencies);
  }
  return figuresOf(rounds);
}

async function onOneCase(
  gateway: Gateway,
  ours: Stage,
  floor: Stage,
  number: string,
  latencies: Latencies,
): Promise<void> {
  const script = scriptOf(number);
  await openLife(ours, number, script);
  await openLife(floor, number, script);
  await toItsOfficer(gateway, number);
  for (let turn = 0; turn < ACTS_OF_A_CASE; turn += 1) {
    latencies.accepted.push(await timed(() => acceptedAct(gateway, number)));
    latencies.bare.push(await timed(() => bareUpdate(floor, number)));
    latencies.refused.push(await timed(() => refusedAct(gateway, number)));
    latencies.update.push(await timed(() => acceptedUpdate(ours, number)));
  }
}

function gatewayOf({ client, kept }: Stage): Gateway {
  if (!kept) throw new Error('a gateway needs records');
  const clockAheadMs = OPENED_AT - Date.now();
  return createGateway({
    office: BENCH_OFFICE,
    bureauName: '测试局',
    temporal: client,
    register: kept.records.register,
    readModel: kept.records.readModel,
    policies: kept.records.policies,
    holidayLists: kept.records.holidayLists,
    books: kept.records.books,
    mails: kept.records.mails,
    compilations: kept.records.compilations,
    renderCompilation: compilationDocument,
    documents: kept.records.documents,
    templates: kept.records.templates,
    workshop: kept.records.letters,
    now: () => instant(Date.now() + clockAheadMs),
    clockAheadMs,
  });
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function figuresOf(rounds: readonly Latencies[]): readonly Figure[] {
  const at = (kind: Kind, percent: number) => rounds.map((round) => percentile(round[kind], percent));
  const beside = (kind: Kind, percent: number) => quotients(at(kind, percent), at('bare', percent));
  const names = {
    accepted: 'accepted, through the gateway and on record',
    refused: 'refused, through the gateway and noted',
    update: 'accepted, the update by itself',
    bare: 'bare update',
  };
  return [
    figure(`${names.accepted} ÷ bare, p50`, '×', beside('accepted', 50), { atMost: 2 }),
    figure(`${names.refused} ÷ bare, p50`, '×', beside('refused', 50), { atMost: 2 }),
    figure(`${names.accepted} ÷ bare, p95`, '×', beside('accepted', 95)),
    figure(`${names.refused} ÷ bare, p95`, '×', beside('refused', 95)),
    figure(`${names.update} ÷ bare, p50`, '×', beside('update', 50)),
    ...KINDS.flatMap((kind) =>
      [50, 95, 99].map((percent) => figure(`${names[kind]}, p${percent}`, 'ms', at(kind, percent))),
    ),
  ];
}
