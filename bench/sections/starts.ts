import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instant } from '../../domain/calendar/instant.ts';
import { buildSampleWorkbook } from '../../samples/sample-office.ts';
import { startEmbeddedServer } from '../../worker/temporal/embedded-server.ts';
import { serverBinary } from '../place/bench-server.ts';
import { runDuban, serveDuban } from '../place/served-duban.ts';
import { figure, quotients, type Figure } from '../report/figure.ts';
import type { Sitting } from '../sitting.ts';

/** How long a start takes in a data folder with a year's 64 cases, beside the server by itself on the same state. */
export async function starts({ sizes, folder, say }: Sitting): Promise<readonly Figure[]> {
  const data = join(folder, 'data');
  const binary = await serverBinary();
  say('starts: setting a data folder up');
  await setUp(data, join(folder, 'sample.xlsx'), binary);
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 1; round <= sizes.starts; round += 1) {
    say(`starts: round ${round} of ${sizes.starts}`);
    const served = await serveDuban(data, binary);
    ours.push(served.readySeconds);
    await served.stop();
    const copy = join(folder, `server-${round}`);
    await cp(join(data, 'temporal'), copy, { recursive: true });
    alone.push(await startServerAlone(copy, binary));
  }
  return [
    figure('second start with 64 cases, to the first page', 's', ours),
    figure('the Temporal server alone on the same state', 's', alone),
    figure('second start ÷ server alone', '×', quotients(ours, alone)),
  ];
}

async function setUp(data: string, workbook: string, binary: string): Promise<void> {
  await writeFile(workbook, await buildSampleWorkbook(instant(Date.now())));
  const first = await serveDuban(data, binary);
  try {
    await runDuban(data, ['import', workbook]);
  } finally {
    await first.stop();
  }
}

async function startServerAlone(folder: string, binary: string): Promise<number> {
  const start = performance.now();
  const server = await startEmbeddedServer({
    binary,
    folder,
    namespace: 'default',
    timeSkipping: false,
    retentionDays: 30,
  });
  const seconds = (performance.now() - start) / 1000;
  await server.stop();
  return seconds;
}
