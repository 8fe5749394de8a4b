import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleOption } from '@temporalio/worker';

/** The workflows as the build left them beside this file, or bundled now when run from source. */
export async function workflowBundle(): Promise<WorkflowBundleOption> {
  const built = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));
  if (await exists(built)) return { codePath: built };
  return bundleWorkflows(fileURLToPath(new URL('../workflows/index.ts', import.meta.url)));
}

/** Bundles the workflows from their entry file. */
export async function bundleWorkflows(workflowsPath: string): Promise<{ code: string }> {
  const preloadModules = await rules();
  return bundleWorkflowCode({ workflowsPath, preloadModules, logger: new DefaultLogger('WARN') });
}

/** Every module of the rules: they are pure, so all cases can share them instead of each loading its own. */
async function rules(): Promise<string[]> {
  const folder = fileURLToPath(new URL('../domain/', import.meta.url));
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => /\.[jt]s$/.test(file)).map((file) => join(folder, file));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
