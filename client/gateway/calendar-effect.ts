import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { complaintsAbout, workdaysOf } from '../../domain/calendar/check-holiday-list.ts';
import { sameList } from '../../domain/calendar/compare-calendars.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { LoadedList } from '../../domain/calendar/loaded-list.ts';
import type { HolidayList, WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Actor } from '../../domain/office/person.ts';
import { previewCalendar, type CalendarPreview } from '../../domain/proposal/calendar-preview.ts';
import { CALENDARS } from '../../domain/wording/calendars.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import type { GivenList } from './holiday-list-file.ts';
import { InvalidInput } from './invalid-input.ts';

/** What a list, or the calendar in force, does to the open cases. */
export type CalendarEffect = {
  /** The list, where one was given. */
  readonly list?: HolidayList;
  /** It is in force already. */
  readonly known: boolean;
  /** Working days of its year. */
  readonly workdays?: number;
  readonly preview: CalendarPreview;
};

type EffectPorts = Pick<GatewayPorts, 'office' | 'holidayLists' | 'readModel' | 'now'>;

/** How often a list is checked again because another was loaded in the meantime. */
const TRIES = 3;

/** What a list would do beside those of the office; without one, what the calendar in force would. Throws `InvalidInput`. */
export async function effectOf(
  { office, holidayLists, readModel, now }: EffectPorts,
  given: GivenList | undefined,
): Promise<CalendarEffect & { readonly after: number }> {
  const today = civilDateAt(now());
  const [loaded, cases] = await Promise.all([holidayLists.loaded(office), readModel.cases(office)]);
  const lists = listsOf(loaded);
  const known = !given || isInForce(given.list, calendarAsOf(today, lists));
  if (!known) {
    const complaints = complaintsAbout(given.list, lists, today);
    if (complaints.length > 0) throw new InvalidInput(complaints.map((message) => ({ field: '', message })));
  }
  const calendar = calendarAsOf(today, known ? lists : [...lists, given.list]);
  return {
    ...(given ? { list: given.list, workdays: workdaysOf(calendar, given.list.year) } : {}),
    known,
    after: loaded.length,
    preview: previewCalendar(
      cases.map(({ proposal }) => proposal),
      calendar,
      today,
    ),
  };
}

/** Adds a list that is not in force yet, and says what it does. Throws `InvalidInput`. */
export async function addedList(
  ports: EffectPorts,
  given: GivenList | undefined,
  actor: Actor,
): Promise<CalendarEffect> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const effect = await effectOf(ports, given);
    if (effect.known || !given) return effect;
    const loaded: LoadedList = {
      ...given,
      loadedAt: ports.now(),
      loadedBy: { id: actor.id, name: actor.name },
    };
    if (await ports.holidayLists.add(ports.office, effect.after, loaded)) return effect;
  }
  throw new InvalidInput([{ field: '', message: CALENDARS.loadedMeanwhile }]);
}

function isInForce(list: HolidayList, { lists }: WorkingCalendar): boolean {
  return lists.some((each) => sameList(each, list));
}

function listsOf(loaded: readonly LoadedList[]): readonly HolidayList[] {
  return loaded.map(({ list }) => list);
}
