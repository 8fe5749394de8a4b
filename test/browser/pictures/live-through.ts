import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runRehearsal, type RehearsalOffice } from '../../../client/rehearsal/run-rehearsal.ts';
import type { Scenario } from '../../../client/rehearsal/scenario.ts';
import { civilDateAt, minutesOfDay, type Instant } from '../../../domain/calendar/instant.ts';
import type { TestOffice } from '../../support/office.ts';

/** Lives a scenario of the sample year in a test office, without the mails of its mornings. */
export async function liveThrough(scenario: Scenario, office: TestOffice): Promise<void> {
  const workbook = new Uint8Array(await readFile(join('samples/2020', scenario.workbook)));
  const { refused } = await runRehearsal(scenario, workbook, clockOf(office), (share, on) => {
    if (share < 1) process.stderr.write(`\r${on}`);
  });
  process.stderr.write('\n');
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

/** A test office turns its clock in its own time; whoever acts waits for that. */
function clockOf(office: TestOffice): RehearsalOffice {
  let turned: Promise<void> = Promise.resolve();
  return {
    office: office.office,
    register: office.register,
    readModel: office.readModel,
    gateway: {
      ...office.gateway,
      act: (request) => turned.then(() => office.gateway.act(request)),
      issueNotice: (request) => turned.then(() => office.gateway.issueNotice(request)),
    },
    setClock(at) {
      turned = turned.then(() => office.moveTo(momentText(at), []));
    },
    async moveCase(number, at) {
      await turned;
      await office.moveTo(momentText(at), [number]);
    },
    morning: async () => 0,
  };
}

function momentText(at: Instant): string {
  const minutes = minutesOfDay(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${civilDateAt(at)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
