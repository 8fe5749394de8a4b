import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { Alarm } from '../../domain/watch/alarm.ts';
import { ALARMS, alarmText } from '../../domain/wording/alarms.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { WATCH_PAGE } from './watch-words.ts';

/** Alarms that are over, the latest first. */
export function EndedAlarms({ alarms }: { readonly alarms: readonly Alarm[] }) {
  if (alarms.length === 0) return null;
  const title = fill(WATCH_PAGE.endedTitle, { n: alarms.length });
  return (
    <>
      <h2>{title}</h2>
      <DataTable caption={title} columns={WATCH_PAGE.endedColumns}>
        {alarms.map((alarm) => (
          <tr>
            <td class="short">{ALARMS[alarm.code].name}</td>
            <td>
              <Given text={alarmText(alarm)} />
            </td>
            <td class="date">{formatMoment(alarm.firstSeenAt)}</td>
            <td class="date">{alarm.endedAt === undefined ? SHARED.nothing : formatMoment(alarm.endedAt)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
