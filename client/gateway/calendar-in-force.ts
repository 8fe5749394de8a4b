import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/** The calendar that an office goes by now: the lists that this software brings along, and its own. */
export async function calendarInForce({
  holidayLists,
  office,
  now,
}: Pick<GatewayPorts, 'holidayLists' | 'office' | 'now'>): Promise<WorkingCalendar> {
  const loaded = await holidayLists.loaded(office);
  return calendarAsOf(
    civilDateAt(now()),
    loaded.map(({ list }) => list),
  );
}
