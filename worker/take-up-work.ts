import type { Client } from '@temporalio/client';
import type { Gateway } from '../client/gateway/gateway.ts';
import { FIRST_IMPORTER } from '../domain/office/rights.ts';
import { isUnavailable } from './is-unavailable.ts';
import { ensureSchedules } from './schedules.ts';

/** Takes an office's work up where it was left: its mornings, and the cases that an import could not open. */
export async function takeUpWork(
  { client, gateway }: { readonly client: Client; readonly gateway: Gateway },
  office: string,
  say: (line: string) => void,
): Promise<void> {
  await ensureSchedules(client, office);
  try {
    const opened = await gateway.openMissingCases(FIRST_IMPORTER);
    if (opened > 0) say(`已接续上次中断的导入，启动 ${opened} 件。`);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    say('上次中断的导入尚有提案未能启动，下次启动时继续。');
  }
}

/** Why an office is no longer worked for, when its workers end. */
export function whyEnded(ended: Promise<void>): Promise<string> {
  return ended.then(
    () => '办理流程已停止',
    (error: unknown) => `办理流程意外停止：${String(error)}`,
  );
}
