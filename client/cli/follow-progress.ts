import { setTimeout as pause } from 'node:timers/promises';
import { progressAnswer, type ToldProgress } from './calendar-answers.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import type { OfficeApi } from './office-api.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 30;
const SILENT = '已要求停止，但办理进程没有应答；请用 duban calendar list 查看。';
const ASKED_EVERY_MS = 400;

/**
 * Shows how far planning anew is until it ends: a bar that is redrawn on a terminal, a line at every tenth elsewhere.
 * When the person at the terminal breaks it off, it is stopped, not left behind.
 */
export async function followProgress(
  api: OfficeApi,
  as: string | undefined,
  terminal: Terminal,
  brokenOff: Promise<void> | undefined,
): Promise<ToldProgress> {
  const broken = brokenOff?.then(() => true);
  let stopping = false;
  const show = progressLines(terminal);
  for (;;) {
    const { progress } = progressAnswer.parse(await api.get('/calendars/progress'));
    if (progress) show(progress);
    if (progress && progress.state !== 'running') return progress;
    if (!progress && stopping) throw new CommandFailure(EXIT.serviceDown, SILENT);
    const waits: Promise<boolean>[] = [pause(ASKED_EVERY_MS, false)];
    if (broken && !stopping) waits.push(broken);
    if (await Promise.race(waits)) {
      stopping = true;
      await api.post('/calendars/stop', {}, as);
    }
  }
}

/** Draws progress as it comes. */
export function progressLines({ redraw, err }: Terminal): (progress: ToldProgress) => void {
  let told = -1;
  return ({ total, done, refused, unreached, state }) => {
    const through = done + refused.length + unreached.length;
    if (total === 0 && state === 'running') return;
    const share = total === 0 ? 1 : through / total;
    const filled = Math.round(share * WIDTH);
    const bar = `[${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${Math.floor(share * 100)}%　${through}/${total}件`;
    if (redraw) {
      redraw(bar);
      if (state !== 'running') err('');
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > told) err(bar);
    told = tenth;
  };
}
