import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { CalendarVersion } from '../../client/gateway/calendar-version.ts';
import type { Holiday } from '../../domain/calendar/working-calendar.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText, shortDate } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { CALENDAR_PAGE } from './calendar-words.ts';

/** Every list that the office knows: its paper, its day, whether it is in force, and where it came from. */
export function CalendarVersions({ versions }: { readonly versions: readonly CalendarVersion[] }) {
  return (
    <DataTable caption={CALENDAR_PAGE.versionsTitle} columns={CALENDAR_PAGE.columns}>
      {versions.map(({ list, inForce, loaded }) => (
        <tr>
          <td class="number">{list.year}</td>
          <td>
            <Given text={list.paper} />
          </td>
          <td class="date">{dateText(list.publishedOn)}</td>
          <td>{inForce ? <strong>{CALENDAR_PAGE.inForce}</strong> : CALENDAR_PAGE.replaced}</td>
          <td class="small">
            <Given
              text={fill(CALENDAR_PAGE.days, {
                off: list.holidays.map(holidayText).join(SHARED.listJoin),
                makeUp: list.makeUpWorkdays.map(shortDate).join(SHARED.listJoin) || CALENDAR_PAGE.noMakeUp,
              })}
            />
          </td>
          <td class="small">
            {loaded ? (
              <Given
                text={fill(CALENDAR_PAGE.loadedBy, {
                  name: loaded.loadedBy.name,
                  at: formatMoment(loaded.loadedAt),
                  source: loaded.source,
                })}
              />
            ) : (
              CALENDAR_PAGE.shipped
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function holidayText({ name, from, to }: Holiday): string {
  const words = { name, from: shortDate(from), to: shortDate(to) };
  return fill(from === to ? CALENDAR_PAGE.single : CALENDAR_PAGE.range, words);
}
