import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../../domain/calendar/instant.ts';
import { eventually } from '../../support/eventually.ts';

/** A part of the office that can be killed and started again where it was. */
export type Part = {
  /** SIGKILL, and the end of the process. */
  kill(): Promise<void>;
  start(): Promise<void>;
};

/** A part that is a process of our own, under the office's clock. */
export type PartProcess = Part & {
  turn(now: Instant): void;
  /** What the process said last each time it ended although nobody killed it. */
  readonly ownEnds: readonly string[];
  /** What the process said on its standard output, which is for answers, after it was ready. */
  readonly strays: readonly string[];
};

const PATIENCE = { withinMs: 60_000, pauseMs: 100 } as const;

/** A process of the built Duban, not started yet; `settings` are asked at each start. */
export function partProcess(name: string, entry: string, settings: () => object): PartProcess {
  const file = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const ownEnds: string[] = [];
  const strays: string[] = [];
  let child: ChildProcess | undefined;

  async function attempt(): Promise<void> {
    const started = spawn(process.execPath, [file, JSON.stringify(settings())], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    let said = '';
    started.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      said = (said + piece).slice(-4_000);
    });
    const ended = once(started, 'close').then(() => said || 'without a word');
    const ready = once(started.stdout ?? started, 'data').then(() => undefined);
    const failed = await Promise.race([ended, ready]);
    if (failed !== undefined) throw new Error(failed);
    started.stdout?.setEncoding('utf8').on('data', (piece: string) => strays.push(`${name}: ${piece}`));
    void ended.then((words) => {
      if (child === started) ownEnds.push(`${name}: ${words}`);
    });
  }

  return {
    ownEnds,
    strays,
    turn: (now) => void (child?.connected && child.send({ now })),
    async kill() {
      const ending = child;
      child = undefined;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = once(ending, 'exit');
      ending.kill('SIGKILL');
      await ended;
    },
    /** As a supervisor of processes would: again, as long as what it needs is not there. */
    start: () => eventually(`${name} starts`, attempt, PATIENCE),
  };
}
