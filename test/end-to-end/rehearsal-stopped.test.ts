import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDuban } from '../support/duban-command.ts';

const PATIENCE_MS = 120_000;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-stopped-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it(
  'ends a rehearsal that is stopped on its way, says so, and leaves nothing behind',
  async () => {
    const rehearsal = startDuban(folder, ['rehearse', 'samples/2020'], { TMPDIR: folder });
    await rehearsal.hasSaid('2020-04-07');
    rehearsal.signal('SIGTERM');
    const { code, err } = await rehearsal.ended;
    expect(err).toContain('演练已按要求停止，没有结果');
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  },
  PATIENCE_MS,
);
