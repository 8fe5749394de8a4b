import type { Health } from '../web/health.ts';
import type { Office } from './open-office.ts';

/** Whether each part of a running office answers. */
export async function checkHealth(
  office: Pick<Office, 'register' | 'client'>,
  name: string,
): Promise<Health> {
  const parts = await Promise.all([
    part('database', () => office.register.isEmpty(name)),
    part('temporal', () => office.client.workflowService.getSystemInfo({})),
  ]);
  return { ok: parts.every((each) => each.ok), parts };
}

async function part(name: string, ask: () => Promise<unknown>) {
  try {
    await ask();
    return { name, ok: true, detail: 'ok' };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.name : 'unknown' };
  }
}
