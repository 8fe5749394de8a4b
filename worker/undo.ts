import { logger } from './logger.ts';

/** What was started, to be stopped in the opposite order. */
export type Undo = {
  add(stop: () => unknown): void;
  /** Stops everything, whatever one part says. */
  all(): Promise<void>;
};

/** Collects what a process starts, so that a start that fails half-way leaves nothing behind. */
export function createUndo(): Undo {
  const stops: (() => unknown)[] = [];
  return {
    add: (stop) => void stops.push(stop),
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
