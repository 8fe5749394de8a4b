import { compareDates, type CivilDate } from '../../domain/calendar/civil-date.ts';
import type { LoadedList } from '../../domain/calendar/loaded-list.ts';
import { OFFICIAL_LISTS } from '../../domain/calendar/official-lists.ts';
import type { HolidayList, WorkingCalendar } from '../../domain/calendar/working-calendar.ts';

/** A list that the office knows: `loaded` is absent for those that this software brings along. */
export type CalendarVersion = {
  readonly list: HolidayList;
  readonly inForce: boolean;
  readonly loaded?: Omit<LoadedList, 'list'>;
};

/** Every list that is out, by year and the newest first, with those that a calendar has in force marked. */
export function versionsOf(
  loaded: readonly LoadedList[],
  calendar: WorkingCalendar,
  today: CivilDate,
): readonly CalendarVersion[] {
  const own = loaded.map(({ list, ...rest }) => ({ list, loaded: rest }));
  const all: readonly Omit<CalendarVersion, 'inForce'>[] = [
    ...OFFICIAL_LISTS.map((list) => ({ list })),
    ...own,
  ];
  return all
    .filter(({ list }) => list.publishedOn <= today)
    .map((version) => ({ ...version, inForce: calendar.lists.includes(version.list) }))
    .toReversed()
    .toSorted(
      ({ list: one }, { list: other }) =>
        other.year - one.year || compareDates(other.publishedOn, one.publishedOn),
    );
}
