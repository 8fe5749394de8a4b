import { setTimeout as pause } from 'node:timers/promises';

/** A clock and a way to wait, in milliseconds. */
export type PaceClock = {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
};

/** Lets one mail through at a time, so many a second and never a burst, whoever asks in this process. */
export type MailPace = { readonly turn: () => Promise<void> };

const WALL: PaceClock = { now: () => performance.now(), wait: (ms) => pause(ms) };

/** A pace of so many mails a second; time in which nothing was sent is not saved up. */
export function createMailPace(perSecond: number, { now, wait }: PaceClock = WALL): MailPace {
  const apart = 1000 / perSecond;
  let next = -Infinity;
  return {
    async turn() {
      const at = Math.max(now(), next);
      next = at + apart;
      // A timer may ring a little early.
      for (let left = at - now(); left > 0; left = at - now()) await wait(Math.ceil(left));
    },
  };
}
