import { dateOfDayNumber, dayNumber, type CivilDate } from './civil-date.ts';

declare const moment: unique symbol;

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [moment]: true };

/** Civil time of day. */
export type TimeOfDay = { readonly hour: number; readonly minute: number };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** China has kept +08:00 without summer time since 1992, so civil time is a fixed shift and no host's zone has a say. */
export const OFFICE_ZONE_OFFSET_MS = 8 * 60 * MINUTE_MS;

/** A number of milliseconds as a moment; throws on anything that is not a whole number. */
export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new Error(`${milliseconds} is not a moment in milliseconds`);
  return milliseconds as Instant;
}

/** The moment of a civil date and time of day. */
export function instantAt(date: CivilDate, time: TimeOfDay): Instant {
  return instant(
    dayNumber(date) * DAY_MS + (time.hour * 60 + time.minute) * MINUTE_MS - OFFICE_ZONE_OFFSET_MS,
  );
}

/** The civil date of a moment. */
export function civilDateAt(at: Instant): CivilDate {
  return dateOfDayNumber(Math.floor((at + OFFICE_ZONE_OFFSET_MS) / DAY_MS));
}

/** The civil time of a moment, in whole minutes since midnight. */
export function minutesOfDay(at: Instant): number {
  return Math.floor(((((at + OFFICE_ZONE_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
}
