import { setTimeout as wait } from 'node:timers/promises';
import type { CrashOffice, PartName } from './crash-office.ts';
import type { Dice } from './dice.ts';

/** What the office is in the middle of. */
export type Doing = 'import' | 'act' | 'wake' | 'mail' | 'notice';

/** One kill: which part, after how many more doings of a kind, how long after the last of them, and for how long. */
export type Blow = {
  readonly part: PartName;
  readonly during: Doing;
  readonly after: number;
  readonly delayMs: number;
  readonly downMs: number;
};

export type Killer = {
  /** Somebody begins to do something just now. */
  doing(what: Doing): void;
  /** Kills to come; each is struck once. */
  plan(blows: readonly Blow[]): void;
  /** Waits until every part that was killed is up again. */
  everythingUp(): Promise<void>;
  /** What was struck, in order. */
  readonly struck: readonly Blow[];
};

/** Kills an office's parts in the middle of what it does, and starts them again. */
export function createKiller(office: Pick<CrashOffice, 'parts'>): Killer {
  const coming: { blow: Blow; left: number }[] = [];
  const struck: Blow[] = [];
  const down = new Map<PartName, Promise<void>>();

  async function strike(blow: Blow): Promise<void> {
    const { part, delayMs, downMs } = blow;
    await wait(delayMs);
    await office.parts[part].kill();
    struck.push(blow);
    await wait(downMs);
    await office.parts[part].start();
    down.delete(part);
  }

  return {
    struck,
    plan: (blows) => coming.push(...blows.map((blow) => ({ blow, left: blow.after }))),
    doing(what) {
      const due = coming.find(({ blow, left }) => blow.during === what && left <= 0 && !down.has(blow.part));
      for (const each of coming) if (each.blow.during === what) each.left -= 1;
      if (!due) return;
      coming.splice(coming.indexOf(due), 1);
      down.set(due.blow.part, strike(due.blow));
    },
    async everythingUp() {
      await Promise.all(down.values());
    },
  };
}

/** So many blows in a kind of doing, spread over its first `over` times, on the parts in turn. */
export function blows(
  during: Doing,
  parts: readonly PartName[],
  over: number,
  { roll }: Dice,
): readonly Blow[] {
  return parts.map((part, at) => ({
    part,
    during,
    after: Math.floor(((at + roll(100) / 100) * over) / parts.length),
    delayMs: roll(40),
    downMs: roll(4) === 0 ? 1_000 + roll(5_000) : 100 + roll(700),
  }));
}
