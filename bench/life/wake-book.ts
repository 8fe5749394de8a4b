/** Who has been woken how often, told by the shapes and waited for by those who drive them. */
export type WakeBook = {
  woken(workflowId: string, times: number): void;
  /** Resolves when a workflow has dealt with so many wakes; rejects when it takes so long that it must have failed. */
  reached(workflowId: string, times: number): Promise<void>;
};

const DEALT_WITH_WITHIN_MS = 60_000;

/** Opens an empty book. */
export function wakeBook(): WakeBook {
  const counts = new Map<string, number>();
  const waiting = new Map<string, { readonly times: number; readonly go: () => void }>();
  return {
    woken(workflowId, times) {
      counts.set(workflowId, times);
      const one = waiting.get(workflowId);
      if (!one || one.times > times) return;
      waiting.delete(workflowId);
      one.go();
    },
    reached(workflowId, times) {
      if ((counts.get(workflowId) ?? 0) >= times) return Promise.resolve();
      return new Promise((go, fail) => {
        const silent = () => fail(new Error(`${workflowId} has not dealt with its wake ${times}`));
        const timer = setTimeout(silent, DEALT_WITH_WITHIN_MS);
        const heard = () => {
          clearTimeout(timer);
          go();
        };
        waiting.set(workflowId, { times, go: heard });
      });
    },
  };
}
