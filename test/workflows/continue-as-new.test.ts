import { afterAll, beforeAll, expect, it } from 'vitest';
import { openUpdate } from '../../workflows/messages.ts';
import { accepted, signedFor } from '../support/acts.ts';
import { aCase, at } from '../support/cases.ts';
import { openCaseShell, type CaseShell } from './case-shell.ts';
import { startContinuingServer, type ContinuingServer } from './continuing-server.ts';
import { ledCase } from './lifecycles.ts';

let place: ContinuingServer;
let shell: CaseShell;

beforeAll(async () => {
  place = await startContinuingServer(25);
  shell = await openCaseShell(place);
});

afterAll(async () => {
  await shell.close();
  await place.close();
});

it('goes on in a new run with all that it knew, and its record has no seam', async () => {
  const live = await shell.open(ledCase.options);
  const handle = shell.client.workflow.getHandle(live.workflowId);
  const { runId: first } = await handle.describe();

  await live.live(at('2020-04-08 10:00'));
  const command = live.commandOf(signedFor());
  const answer = await live.send(command);
  await live.live(accepted(), ...ledCase.doings.slice(3, 7));
  expect((await handle.describe()).runId).not.toBe(first);

  // The server has forgotten the update's id; the case has not.
  expect(await live.send(command)).toEqual(answer);
  expect(await handle.executeUpdate(openUpdate)).toMatchObject({ events: [] });

  await live.live(...ledCase.doings.slice(7));
  const planned = aCase(ledCase.options).after(...ledCase.doings);
  expect(shell.journal.of(live.number).entries.map((entry) => entry.event.type)).toEqual(
    planned.journal.map((entry) => entry.event.type),
  );
  expect((await handle.describe()).status.name).toBe('COMPLETED');
});
