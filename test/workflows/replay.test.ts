import { readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { temporal } from '@temporalio/proto';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
} from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const HISTORIES = fileURLToPath(new URL('../histories/', import.meta.url));
const WORKFLOWS = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));

/** Set to a release, this run first records its histories: DUBAN_WRITE_HISTORIES=0.2.0 npx vitest run test/workflows/replay. */
const release = process.env['DUBAN_WRITE_HISTORIES'];
if (release) {
  const { writeHistories } = await import('../histories/write-histories.ts');
  await writeHistories(`${HISTORIES}${release}`);
} else {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
}

const files = (await readdir(HISTORIES, { recursive: true })).filter((file) => file.endsWith('.bin')).sort();
const histories = await Promise.all(
  files.map(async (file) => {
    const bytes = await readFile(`${HISTORIES}${file}`);
    return { workflowId: file, bytes, history: temporal.api.history.v1.History.decode(bytes) };
  }),
);

describe('every history that a released shell left', () => {
  it('is kept in several kinds, whole and cut off, and tells nothing of the machine it was made on', () => {
    const names = new Set(files.map((file) => file.replace(/^.*\//, '').replace('.bin', '')));
    for (const kind of ['led', 'led-stopped-over-time', 'key', 'co-handled', 'withdrawn', 'continued-1'])
      expect(names).toContain(kind);
    for (const { bytes } of histories)
      for (const trace of [hostname(), 'node_modules', '    at ']) expect(bytes.includes(trace)).toBe(false);
  });

  it('is replayed by the present one', async () => {
    expect(await replayed({ codePath: inject('workflowBundle') })).toEqual(
      files.map((file) => [file, 'same']),
    );
  });
});

describe('a broken shell', () => {
  const bundles = new Map<string, { code: string }>();
  beforeAll(async () => {
    for (const breakage of ['unarmed', 'sleeping-once-more', 'writing-otherwise']) {
      const module = fileURLToPath(new URL(`broken/${breakage}.ts`, import.meta.url));
      const options = { workflowsPath: WORKFLOWS, workflowInterceptorModules: [module] };
      bundles.set(breakage, await bundleWorkflowCode({ ...options, logger: new DefaultLogger('WARN') }));
    }
  });

  it.each(['unarmed', 'sleeping-once-more', 'writing-otherwise'])('that is %s is found out', async (name) => {
    const outcomes = (await replayed(bundles.get(name) ?? { code: '' })).map(([, outcome]) => outcome);

    expect(outcomes).toContain('violated');
    expect(outcomes).not.toContain('failed');
  });
});

async function replayed(workflowBundle: { codePath: string } | { code: string }) {
  const outcomes: [file: string, outcome: 'same' | 'violated' | 'failed'][] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    const violated = error instanceof DeterminismViolationError;
    outcomes.push([workflowId, error === undefined ? 'same' : violated ? 'violated' : 'failed']);
  }
  return outcomes;
}
