import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { accepted, letterSent, replied, signedFor } from '../support/acts.ts';
import { at, named, type Doing } from '../support/cases.ts';
import { openTestNamespace } from '../support/test-namespace.ts';
import { openCaseShell, type CaseShell, type History, type LiveCase } from '../workflows/case-shell.ts';
import { startContinuingServer } from '../workflows/continuing-server.ts';
import { fullCase } from '../workflows/full-case.ts';
import { coHandledCase, keyCase, ledCase, withdrawnCase } from '../workflows/lifecycles.ts';

import { turnedCase } from '../workflows/turned-case.ts';

/** Records the histories that the shell of this checkout leaves, each as one file of protocol buffers. */
export async function writeHistories(folder: string): Promise<void> {
  const histories = new Map([...(await ordinary()), ...(await continued())]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, history] of histories) {
    const bytes = temporal.api.history.v1.History.encode(history).finish();
    await writeFile(join(folder, `${name}.bin`), bytes);
  }
}

type Told = readonly (readonly [name: string, History])[];

async function ordinary(): Promise<Told> {
  const place = await openTestNamespace();
  const shell = await openCaseShell(place);
  const told: [string, History][] = [];
  const keep = async (name: string, live: LiveCase) => void told.push([name, await live.history()]);

  const led = await shell.open(ledCase.options);
  await keep('led-opened', led);
  const stops: readonly (readonly [doings: number, name: string])[] = [
    [4, 'led-stopped-before-opinion'],
    [9, 'led-stopped-over-time'],
    [14, 'led-stopped-in-review'],
    [ledCase.doings.length, 'led'],
  ];
  let done = 0;
  for (const [until, name] of stops) {
    await led.live(...ledCase.doings.slice(done, until));
    await keep(name, led);
    done = until;
  }
  for (const [name, { options, doings }] of [
    ['key', keyCase],
    ['co-handled', coHandledCase],
    ['withdrawn', withdrawnCase],
    ['full', fullCase],
    ['turned', turnedCase],
  ] as const) {
    const live = await shell.open(options);
    await live.live(...doings);
    await keep(name, live);
  }
  await keep('refused-then-accepted', await refusedThenAccepted(shell));
  await keep('named-in-notices', await namedInNotices(shell));
  await keep('database-away', await databaseAway(shell));
  await shell.close();
  await place.close();
  return told;
}

async function refusedThenAccepted(shell: CaseShell): Promise<LiveCase> {
  const live = await shell.open({ ...ledCase.options, number: '2020T111' });
  await live.live(at('2020-04-09 10:00'));
  for (const doing of [replied(), letterSent(), accepted('2020-05-01')]) await refused(live, doing);
  await live.live(signedFor(), accepted());
  await refused(live, signedFor());
  await live.live(at('2020-04-15 10:00'));
  return live;
}

async function refused(live: LiveCase, doing: Doing): Promise<void> {
  const accepted = await live.send(live.commandOf(doing)).then(
    () => true,
    () => false,
  );
  if (accepted) throw new Error('accepted, although a refusal was expected');
}

async function namedInNotices(shell: CaseShell): Promise<LiveCase> {
  const live = await shell.open({ ...ledCase.options, number: '2020T112' });
  await live.live(at('2020-04-24 10:00'));
  await live.live(named({ noticeId: 'n1', kind: 'supervision', docNumber: '督办〔2020〕1号' }));
  await live.live(named({ noticeId: 'n2', kind: 'urge', docNumber: '催办〔2020〕1号' }));
  await live.live(at('2020-05-15 10:00'));
  return live;
}

async function databaseAway(shell: CaseShell): Promise<LiveCase> {
  const live = await shell.open({ ...ledCase.options, number: '2020T113' });
  let refusals = 3;
  shell.journal.through(live.number, async (put) => {
    if (refusals > 0) {
      refusals -= 1;
      throw withoutStack('the database is away');
    }
    return put();
  });
  await live.live(signedFor(), accepted(), at('2020-04-15 10:00'));
  return live;
}

/** A stack would put this machine's paths into the history. */
function withoutStack(message: string): Error {
  return Object.assign(new Error(message), { stack: message });
}

async function continued(): Promise<Told> {
  const place = await startContinuingServer(90);
  const shell = await openCaseShell(place);
  const live = await shell.open({ ...ledCase.options, number: '2020T114' });
  await live.live(...ledCase.doings);
  const runs: History[] = [];
  for (let runId: string | undefined; ;) {
    const history = await shell.client.workflow.getHandle(live.workflowId, runId).fetchHistory();
    runs.unshift(history);
    const [started] = history.events ?? [];
    runId = started?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    if (runId === undefined) break;
  }
  await shell.close();
  await place.close();
  return runs.map((history, index) => [`continued-${index + 1}`, history] as const);
}
