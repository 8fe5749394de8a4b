import { formatMoment } from '../calendar/chinese-dates.ts';
import type { Instant } from '../calendar/instant.ts';
import { fill } from './fill.ts';

const LOOKED = { last: '最近一次核对：{at}', never: '尚未核对过' } as const;

/** What is said of a watchdog that has stopped, by `isSilent`. */
export const WATCHDOG_SILENT = '运行监视已停止：最近一次核对距今超过十五分钟';

/** When the watchdog last looked, without a full stop. */
export function lastLookText(lastLook: Instant | undefined): string {
  return lastLook === undefined ? LOOKED.never : fill(LOOKED.last, { at: formatMoment(lastLook) });
}
