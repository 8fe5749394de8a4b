import { setTimeout as wait } from 'node:timers/promises';

/** How long somebody waits in all and between two attempts, ms, and which errors no waiting mends. */
export type Patience = {
  readonly withinMs?: number;
  readonly pauseMs?: number;
  readonly isFinal?: (error: unknown) => boolean;
};

/**
 * Tries again until an attempt neither throws nor gives `false`, and returns what it gave. Throws a final error at once,
 * and at the end of all patience says in vain what was waited for, with the last error as its cause.
 */
export async function eventually<T>(
  what: string,
  attempt: () => Promise<T>,
  { withinMs = 60_000, pauseMs = 50, isFinal = () => false }: Patience = {},
): Promise<Exclude<T, false>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    let cause: unknown;
    try {
      const given = await attempt();
      if (given !== false) return given as Exclude<T, false>;
    } catch (error) {
      if (isFinal(error)) throw error;
      cause = error;
    }
    if (Date.now() > deadline) throw new Error(`in vain for ${withinMs} ms: ${what}`, { cause });
    await wait(pauseMs);
  }
}
