import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../../domain/calendar/instant.ts';

/** A part of the office that can be killed and started again where it was. */
export type Part = {
  readonly name: string;
  /** SIGKILL, and the end of the process. */
  kill(): Promise<void>;
  start(): Promise<void>;
};

/** A part that is a process of our own, under the office's clock. */
export type PartProcess = Part & {
  turn(now: Instant): void;
  /** How often the process ended although nobody killed it. */
  readonly ownEnds: string[];
};

const STARTS_WITHIN_MS = 60_000;

/** A process of the built Duban, not started yet; `settings` are asked at each start. */
export function partProcess(name: string, entry: string, settings: () => object): PartProcess {
  const file = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const ownEnds: string[] = [];
  let child: ChildProcess | undefined;

  async function attempt(): Promise<string | undefined> {
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
    if (failed === undefined) {
      void ended.then((words) => {
        if (child === started) ownEnds.push(words);
      });
    }
    return failed;
  }

  return {
    name,
    ownEnds,
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
    async start() {
      const deadline = Date.now() + STARTS_WITHIN_MS;
      for (;;) {
        const failed = await attempt();
        if (failed === undefined) return;
        if (Date.now() > deadline) throw new Error(`${name} does not start: ${failed}`);
        await wait(100);
      }
    },
  };
}
