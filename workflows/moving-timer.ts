import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';

/**
 * The one timer of a case: armed for a moment on the clock `now` tells, for none at all without one, and let go as
 * soon as that moment has moved. Tells whether it rang.
 */
export async function untilWakeOr(
  wakeAt: number | undefined,
  now: () => number,
  moved: () => boolean,
): Promise<boolean> {
  let rang = false;
  const timer = new CancellationScope();
  const rung = timer.run(async () => {
    if (wakeAt === undefined) await condition(() => false);
    else await sleep(wakeAt - now());
    rang = true;
  });
  try {
    await Promise.race([rung, condition(moved)]);
  } finally {
    timer.cancel();
    await rung.catch((error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
  }
  return rang;
}
