import type { PersonRef } from '../office/person.ts';
import type { Instant } from './instant.ts';
import type { HolidayList } from './working-calendar.ts';

/** A list as the office has loaded it: where it was found, when, and by whom. */
export type LoadedList = {
  readonly list: HolidayList;
  /** Where the paper was published, for whoever wants to read it. */
  readonly source: string;
  readonly loadedAt: Instant;
  readonly loadedBy: PersonRef;
};
