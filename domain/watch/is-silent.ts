import type { Instant } from '../calendar/instant.ts';

/** Said in words in `wording/watch.ts`. */
const SILENT_AFTER_MS = 15 * 60_000;

/** Whether a watchdog that last looked then has stopped: three looks are missing. */
export function isSilent(lastLook: Instant, at: Instant): boolean {
  return at - lastLook > SILENT_AFTER_MS;
}
