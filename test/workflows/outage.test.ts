import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fastForward } from '../../client/rehearsal/fast-forward.ts';
import { readVirtualClock } from '../../client/rehearsal/virtual-clock.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import { nextWakeQuery } from '../../workflows/messages.ts';
import { DIVISION } from '../support/cases.ts';
import { openTestNamespace, type TestNamespace } from '../support/test-namespace.ts';
import { openCaseShell } from './case-shell.ts';

let place: TestNamespace;

beforeAll(async () => {
  place = await openTestNamespace();
});

afterAll(() => place.close());

it('wakes a case whose moment came while nobody worked, although a question is answered before', async () => {
  const before = await openCaseShell(place);
  const live = await before.open({ number: '2020T350', leadDivision: DIVISION });
  const wakeAt = nextWake(before.journal.of(live.number).proposal) ?? 0;
  await before.close();
  // Answered by the next worker, out of a history in which the timer has rung and no task has begun.
  const handle = place.client.workflow.getHandle(live.workflowId);
  const questions = Array.from({ length: 40 }, () => handle.query(nextWakeQuery));
  const clock = () => readVirtualClock(place.connection, place.namespace, live.workflowId);
  await fastForward({
    connection: place.connection,
    namespace: place.namespace,
    workflowId: live.workflowId,
    durationMs: wakeAt - live.clockAheadMs - (await clock()).now - 100,
    skipsPerSession: 10,
    withinMs: 20_000,
  });
  while (!(await clock()).inWorkflowTask);

  const after = await openCaseShell(place, { journal: before.journal });
  await Promise.all(questions);
  while ((await clock()).inWorkflowTask);
  await after.close();

  const { entries, proposal } = before.journal.of(live.number);
  expect(entries.map((entry) => entry.event.type)).toEqual(['Opened', 'Assigned', 'OccasionsReached']);
  expect(entries.at(-1)?.at).toBeGreaterThanOrEqual(wakeAt);
  const timers = ((await live.history()).events ?? []).filter((event) => event.timerStartedEventAttributes);
  const armedFor = optionalTsToMs(timers.at(-1)?.timerStartedEventAttributes?.startToFireTimeout) ?? 0;
  expect(armedFor).toBeLessThanOrEqual((nextWake(proposal) ?? 0) - wakeAt);
});
