import { ApplicationFailure, proxySinks, setHandler } from '@temporalio/workflow';
import { untilWakeOr } from '../../workflows/moving-timer.ts';
import { actOnFloor, openShape, type FloorInput, type WakeSinks } from './messages.ts';

const { life } = proxySinks<WakeSinks>();

/** The bare floor: the moving timer and the updates of a case, without rules and without a record. */
export async function floor({ wakes, clockAheadMs }: FloorInput): Promise<void> {
  const now = () => Date.now() + clockAheadMs;
  let woken = 0;
  let moved = 0;
  let ended = false;
  const nextWake = () => (wakes[woken] ?? Number.MAX_SAFE_INTEGER) + moved;

  setHandler(openShape, () => undefined);
  setHandler(
    actOnFloor,
    ({ movesWake, ends }) => {
      if (movesWake) moved += 1;
      ended = ends;
    },
    {
      validator: ({ refused }) => {
        if (refused) throw ApplicationFailure.nonRetryable('refused', 'refused');
      },
    },
  );

  while (!ended) {
    const wakeAt = nextWake();
    if (wakeAt <= now()) {
      woken += 1;
      life.woken(woken);
    } else {
      await untilWakeOr(wakeAt, now, () => ended || nextWake() !== wakeAt);
    }
  }
}
