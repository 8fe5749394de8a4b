import { logger } from './logger.ts';

/** What was started, to be stopped in the opposite order. */
export type Undo = {
  add(stop: () => unknown): void;
};

/** Starts something of many parts: when a later one fails nothing is left behind, and `stop` stops all of them. */
export async function startAll<T>(start: (undo: Undo) => Promise<T>): Promise<T & { stop(): Promise<void> }> {
  const undo = createUndo();
  try {
    return { ...(await start(undo)), stop: () => undo.all() };
  } catch (error) {
    await undo.all();
    throw error;
  }
}

function createUndo(): Undo & { all(): Promise<void> } {
  const stops: (() => unknown)[] = [];
  return {
    add: (stop) => void stops.push(stop),
    /** Whatever one part says, the others are stopped. */
    async all() {
      for (const stop of stops.splice(0).toReversed()) {
        try {
          await stop();
        } catch (error) {
          logger.error({ error: String(error) }, 'a part did not stop cleanly');
        }
      }
    },
  };
}
