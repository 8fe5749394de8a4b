import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { bundleWorkflows } from '../../worker/workflow-bundle.ts';
import { startTestTemporal } from './temporal-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Host and port of the run's one Temporal server. */
    temporalAddress: string;
    /** File with the workflows' bundle, made once for the run. */
    workflowBundle: string;
  }
}

/** One time-skipping Temporal server for the whole run; test files make namespaces of their own on it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporal = await startTestTemporal();
  const folder = await mkdtemp(join(tmpdir(), 'duban-bundle-'));
  const bundle = join(folder, 'workflow-bundle.js');
  const workflows = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
  await writeFile(bundle, (await bundleWorkflows(workflows)).code);
  project.provide('temporalAddress', temporal.address);
  project.provide('workflowBundle', bundle);
  return async () => {
    await temporal.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
