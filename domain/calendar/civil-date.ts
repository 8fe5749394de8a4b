import { utc } from '@date-fns/utc';
import { addMonths as monthsAfter, formatISO } from 'date-fns';

declare const civil: unique symbol;

/** A civil date in China, 'YYYY-MM-DD', 1992 to 2199; compares as text. */
export type CivilDate = string & { readonly [civil]: true };

/** A text is not a date that this software takes. */
export class InvalidCivilDate extends Error {
  readonly code = 'invalidCivilDate';

  constructor(text: string) {
    super(`“${text}” is not a civil date between 1992-01-01 and 2199-12-31`);
    this.name = 'InvalidCivilDate';
  }
}

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1992;
const LAST_YEAR = 2199;

/** The day numbers between which every date lies, both included. */
export const FIRST_DAY_NUMBER = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
export const LAST_DAY_NUMBER = Date.UTC(LAST_YEAR, 11, 31) / DAY_MS;

/** A text as a civil date; throws `InvalidCivilDate`. Years before 1992 had summer time and are refused. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidCivilDate(text);
  return text;
}

/** Whether a text is a real date in the accepted years. */
export function isCivilDate(text: string): text is CivilDate {
  if (dayNumbers.has(text)) return true;
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01. */
export function dayNumber(date: CivilDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const day = Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / DAY_MS;
  if (isCivilDate(date)) dayNumbers.set(date, day);
  return day;
}

/** The date of a day number; throws `InvalidCivilDate` outside the accepted years and for parts of a day. */
export function dateOfDayNumber(day: number): CivilDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const accepted = Number.isInteger(day) && day >= FIRST_DAY_NUMBER && day <= LAST_DAY_NUMBER;
  if (!accepted) throw new InvalidCivilDate(`1970-01-01 and ${day} days`);
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10) as CivilDate;
  written.set(day, date);
  dayNumbers.set(date, day);
  return date;
}

/** Dates by their day numbers as they have been asked for, and back: a case counts its dates anew at every step. */
const written = new Map<number, CivilDate>();
const dayNumbers = new Map<string, number>();

/** The date so many calendar days later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day so many months later; a month without that day gives its last one. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  // In UTC: the zone of the machine has no say in a civil date.
  return civilDate(formatISO(monthsAfter(date, months, { in: utc }), { representation: 'date' }));
}

/** Calendar days from one date to another; negative when the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive, as for sorting. */
export function compareDates(one: CivilDate, other: CivilDate): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function earlierOf(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}

export function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}

/** 0 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}
