import { z } from 'zod';
import type { HolidayList } from '../../domain/calendar/working-calendar.ts';
import { CALENDARS, LIST_FIELDS } from '../../domain/wording/calendars.ts';
import { fill } from '../../domain/wording/fill.ts';
import { civilDateField } from '../civil-date-field.ts';
import { InvalidInput, readInput } from './invalid-input.ts';
import { lineField } from './text-field.ts';

/** The largest file that is read as a list, in bytes: a year's takes about two thousand. */
export const LARGEST_LIST = 64 * 1024;

const schema = z.strictObject({
  year: z.int().min(1992).max(2199),
  paper: lineField(100),
  source: lineField(500),
  publishedOn: civilDateField,
  holidays: z
    .array(z.strictObject({ name: lineField(50), from: civilDateField, to: civilDateField }))
    .max(30),
  makeUpWorkdays: z.array(civilDateField).max(30),
});

/** A list as it comes in from a file, with where it was published. */
export type GivenList = { readonly list: HolidayList; readonly source: string };

/** Reads a list of holidays; throws `InvalidInput` that names every wrong place in plain words. */
export function readHolidayList(data: unknown): GivenList {
  const result = readInput(schema, data);
  if (result.success) {
    const { source, ...list } = result.data;
    return { list, source };
  }
  throw new InvalidInput(result.issues.map(({ field, message }) => ({ field: placeOf(field), message })));
}

/** The text of a file as data; throws `InvalidInput`. */
export function listData(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InvalidInput([{ field: '', message: CALENDARS.notJson }]);
  }
}

/** `holidays.2.to` as people call it: 放假（holidays）第3项的止日（to）. */
function placeOf(field: string): string {
  const [name = '', at, part] = field.split('.');
  const words = LIST_FIELDS[name] ?? name;
  if (at === undefined) return words;
  const nth = fill(CALENDARS.nth, { field: words, n: Number(at) + 1 });
  return part === undefined ? nth : fill(CALENDARS.nthPart, { nth, part: LIST_FIELDS[part] ?? part });
}
