import { instant, type Instant } from '../domain/calendar/instant.ts';

/** A moment as the database keeps it, read back. */
export function storedInstant(milliseconds: bigint): Instant {
  return instant(Number(milliseconds));
}
