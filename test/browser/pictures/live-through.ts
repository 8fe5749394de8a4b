import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runRehearsal } from '../../../client/rehearsal/run-rehearsal.ts';
import type { Scenario } from '../../../client/rehearsal/scenario.ts';
import type { TestOffice } from '../../support/office.ts';

/** Lives a scenario of the sample year in a test office, without the mails of its mornings. */
export async function liveThrough(scenario: Scenario, office: TestOffice): Promise<void> {
  const workbook = new Uint8Array(await readFile(join('samples/2020', scenario.workbook)));
  const year = { ...office, morning: async () => 0 };
  const { refused } = await runRehearsal(scenario, workbook, year, (share, on) => {
    if (share < 1) process.stderr.write(`\r${on}`);
  });
  process.stderr.write('\n');
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}
