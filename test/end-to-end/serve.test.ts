import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { processInfo } from '../../worker/temporal/process-info.ts';
import { runDuban, serveDuban, type Serving } from '../support/duban-command.ts';

const WORKBOOK = 'samples/2020/assignments.xlsx';

let folder: string;
let serving: Serving | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-serve-'));
});
afterEach(async () => {
  await serving?.end('SIGKILL');
  serving = undefined;
});
afterAll(async () => {
  const pid = await serverPid();
  if (pid !== undefined && (await processInfo(pid))) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('duban serve and the commands beside it', () => {
  it('says in one sentence what is wrong with a setting, and starts nothing', async () => {
    const result = await runDuban(folder, ['serve'], { DUBAN_PORT: '99999999' });
    expect(result.code).toBe(2);
    expect(result.err).toContain('DUBAN_PORT');
    expect(await readdir(folder)).toEqual([]);
  });

  it('says which setting names a Temporal server that cannot be reached', async () => {
    const result = await runDuban(folder, ['serve'], { TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(result.code).toBe(4);
    expect(result.err).toContain('TEMPORAL_ADDRESS');
  });

  it('answers scripts with 4 while no service runs', async () => {
    expect(await runDuban(folder, ['list', '--json'])).toMatchObject({ code: 4 });
    expect(await runDuban(folder, ['import', WORKBOOK])).toMatchObject({ code: 4 });
  });

  it('imports, lists, shows, acts and refuses with the shapes and codes that scripts rely on', async () => {
    serving = await serveDuban(folder);
    const dry = await runDuban(folder, ['import', WORKBOOK, '--dry-run', '--json']);
    expect(JSON.parse(dry.out)).toMatchObject({ new: 64, changed: 0, unchanged: 0, refused: [] });
    expect(JSON.parse((await runDuban(folder, ['list', '--json'])).out)).toEqual([]);
    const first = await runDuban(folder, ['import', WORKBOOK, '--json']);
    expect(JSON.parse(first.out)).toMatchObject({ new: 64, unchanged: 0 });
    const again = await runDuban(folder, ['import', WORKBOOK, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ new: 0, changed: 0, unchanged: 64, refused: [] });

    const list = JSON.parse((await runDuban(folder, ['list', '--json'])).out) as Record<string, unknown>[];
    expect(list).toHaveLength(64);
    for (const name of [
      'number',
      'title',
      'role',
      'key',
      'stage',
      'waitingFor',
      'light',
      'dueOn',
      'officer',
    ]) {
      expect(list[0]).toHaveProperty(name);
    }
    const shown = JSON.parse((await runDuban(folder, ['show', '20190668', '--json'])).out) as {
      milestones: unknown[];
      blocked: unknown[];
      journal: unknown[];
    };
    expect(shown.milestones[0]).toMatchObject({ id: 'assignDivision', provisional: false });
    expect(shown.blocked[0]).toHaveProperty('unmet');
    expect(shown.journal.length).toBeGreaterThan(0);
    expect(await runDuban(folder, ['show', '不存在'])).toMatchObject({ code: 2 });

    const people = ['act', '20190668', 'signFor', '--as'];
    expect(await runDuban(folder, [...people, '查无此人', '--data', '{"on":"2020-04-08"}'])).toMatchObject({
      code: 2,
    });
    const office = await supervisor();
    const acted = await runDuban(folder, [...people, office, '--data', '{"on":"2020-04-08"}', '--json']);
    expect(JSON.parse(acted.out)).toHaveProperty('accepted');
    const refused = await runDuban(folder, [...people, office, '--data', '{"on":"2020-04-08"}', '--json']);
    expect(refused.code).toBe(3);
    expect(JSON.parse(refused.out)).toMatchObject({ refused: { code: 'alreadyDone' } });
    expect(await runDuban(folder, [...people, office, '--data', 'not json'])).toMatchObject({ code: 2 });
  });

  it('goes on where it was after kill −9, steps round a taken port, and refuses a second start', async () => {
    serving = await serveDuban(folder);
    const taken = new URL(serving.url).port;
    const before = JSON.parse((await runDuban(folder, ['show', '20190668', '--json'])).out) as {
      revision: number;
    };
    const second = await runDuban(folder, ['serve']);
    expect(second.code).toBe(2);
    expect(second.err).toContain('正由另一个督办程序');
    await serving.end('SIGKILL');

    const other = await mkdtemp(join(tmpdir(), 'duban-other-'));
    const neighbour = await serveDuban(other, { DUBAN_PORT: taken });
    serving = await serveDuban(folder, { DUBAN_PORT: taken });
    expect(serving.url).not.toBe(neighbour.url);
    const after = JSON.parse((await runDuban(folder, ['show', '20190668', '--json'])).out) as {
      revision: number;
    };
    expect(after.revision).toBe(before.revision);
    const office = await supervisor();
    const on = ['act', '20190670', 'signFor', '--as', office, '--data', '{"on":"2020-04-09"}'];
    expect(await runDuban(folder, on)).toMatchObject({ code: 0 });
    expect(await neighbour.end('SIGINT')).toBe(0);
    await rm(other, { recursive: true, force: true, maxRetries: 5 });
  });

  it('ends everything that it started, and only that, at Ctrl-C', async () => {
    serving = await serveDuban(folder);
    const server = await serverPid();
    expect(server && (await processInfo(server))).toBeTruthy();
    expect(await serving.end('SIGINT')).toBe(0);
    expect(server && (await processInfo(server))).toBeUndefined();
    expect(await readdir(folder)).not.toContain('duban.lock');
  });
});

/** Somebody of the supervision office in the sample. */
async function supervisor(): Promise<string> {
  const { sampleOffice } = await import('../../samples/office.ts');
  const person = sampleOffice.people.find(({ unitKind }) => unitKind === 'supervisionOffice');
  return person?.id ?? '';
}

async function serverPid(): Promise<number | undefined> {
  const text = await readFile(join(folder, 'temporal', 'temporal.pid'), 'utf8').catch(() => undefined);
  const pid = Number.parseInt(text ?? '', 10);
  return Number.isNaN(pid) ? undefined : pid;
}
