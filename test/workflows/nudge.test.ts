import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRunsOn } from '../../client/gateway/case-runs.ts';
import { fastForward } from '../../client/rehearsal/fast-forward.ts';
import { readVirtualClock } from '../../client/rehearsal/virtual-clock.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import { accepted, signedFor } from '../support/acts.ts';
import { aCase, DIVISION } from '../support/cases.ts';
import { openTestNamespace, type TestNamespace } from '../support/test-namespace.ts';
import { openCaseShell, type CaseShell, type LiveCase, type ShellPlace } from './case-shell.ts';
import { startContinuingServer, type ContinuingServer } from './continuing-server.ts';

const WORKFLOWS = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
const DEAF = fileURLToPath(new URL('broken/deaf.ts', import.meta.url));
const MINUTE_MS = 60_000;
const OFFICE = aCase().proposal.assignment.office;

let deaf: WorkflowBundle;

beforeAll(async () => {
  const logger = new DefaultLogger('WARN');
  deaf = await bundleWorkflowCode({
    workflowsPath: WORKFLOWS,
    workflowInterceptorModules: [DEAF],
    logger,
  });
});

describe('a case whose timer is lost', () => {
  let place: TestNamespace;
  let shell: CaseShell;

  beforeAll(async () => {
    place = await openTestNamespace();
    shell = await openCaseShell(place, { workflowBundle: deaf });
  });

  afterAll(async () => {
    await shell.close();
    await place.close();
  });

  it('does what is due once when it is told to look at its clock, and otherwise nothing', async () => {
    const live = await shell.open({ number: '2020T601', leadDivision: DIVISION });
    const nudge = () => caseRunsOn(shell.client).nudge(OFFICE, live.number);
    const wakeAt = wakeOf(shell, live);

    await forwardTo(place, live, wakeAt - MINUTE_MS);
    expect(await withEvents(live, nudge)).toEqual({ answer: 'notDue', events: 0 });

    await forwardTo(place, live, wakeAt + 11 * MINUTE_MS);
    expect(typesOf(shell, live)).toEqual(['Opened', 'Assigned']);
    expect(await nudge()).toBe('taken');
    await expect.poll(() => typesOf(shell, live)).toEqual(['Opened', 'Assigned', 'OccasionsReached']);

    const { entries, proposal } = shell.journal.of(live.number);
    expect(await withEvents(live, nudge)).toEqual({ answer: 'notDue', events: 0 });
    expect(shell.journal.of(live.number).entries).toEqual(entries);
    expect(entries.at(-1)?.at).toBeGreaterThanOrEqual(wakeAt);
    expect(nextWake(proposal)).toBeGreaterThan(wakeAt);
  });

  it('does it once, however many tell it at the same time', async () => {
    const live = await shell.open({ number: '2020T602', leadDivision: DIVISION });
    await forwardTo(place, live, wakeOf(shell, live) + 11 * MINUTE_MS);
    const runs = caseRunsOn(shell.client);
    const answers = await Promise.all([1, 2, 3, 4].map(() => runs.nudge(OFFICE, live.number)));
    expect(answers).toContain('taken');
    await expect.poll(() => typesOf(shell, live)).toEqual(['Opened', 'Assigned', 'OccasionsReached']);
  });

  it('is told to no avail where there is none', async () => {
    expect(await caseRunsOn(shell.client).nudge(OFFICE, 'unknown')).toBe('notRunning');
  });
});

describe('a case that goes on in a new run', () => {
  let place: ContinuingServer;
  let shell: CaseShell;

  beforeAll(async () => {
    place = await startContinuingServer(12);
    shell = await openCaseShell(place, { workflowBundle: deaf, wakesFrom: 'record' });
  });

  afterAll(async () => {
    await shell.close();
    await place.close();
  });

  it('does what is due once, although it was told so while it went on', async () => {
    const live = await shell.open({ number: '2020T603', leadDivision: DIVISION });
    const handle = shell.client.workflow.getHandle(live.workflowId);
    const { runId: first } = await handle.describe();
    await live.live(signedFor());
    await forwardTo(place, live, wakeOf(shell, live) + 11 * MINUTE_MS);
    const runs = caseRunsOn(shell.client);

    const answers = await Promise.all([
      live.send(live.commandOf(accepted())),
      ...[1, 2, 3, 4].map(() => runs.nudge(OFFICE, live.number)),
    ]);
    await expect.poll(async () => (await handle.describe()).runId).not.toBe(first);
    expect(await runs.nudge(OFFICE, live.number)).toBe('notDue');

    expect(answers.slice(1)).not.toContain('notRunning');
    const types = typesOf(shell, live);
    expect(types.filter((type) => type === 'OccasionsReached')).toHaveLength(1);
    expect(types.filter((type) => type === 'Accepted')).toHaveLength(1);
  });
});

function wakeOf(shell: CaseShell, live: LiveCase): number {
  return nextWake(shell.journal.of(live.number).proposal) ?? 0;
}

function typesOf(shell: CaseShell, live: LiveCase): readonly string[] {
  return shell.journal.of(live.number).entries.map(({ event }) => event.type);
}

/** Time passes for a case until a moment on its clock, and nothing rings. */
async function forwardTo(
  { connection, namespace }: ShellPlace,
  { workflowId, clockAheadMs }: LiveCase,
  moment: number,
): Promise<void> {
  const { now } = await readVirtualClock(connection, namespace, workflowId);
  const durationMs = moment - clockAheadMs - now;
  const hop = { connection, namespace, workflowId, durationMs, skipsPerSession: 10, withinMs: 20_000 };
  expect(await fastForward(hop)).toBe('reached');
}

/** What somebody was answered, and how many events that added to the history. */
async function withEvents(live: LiveCase, ask: () => Promise<string>) {
  const before = (await live.history()).events?.length ?? 0;
  const answer = await ask();
  return { answer, events: ((await live.history()).events?.length ?? 0) - before };
}
