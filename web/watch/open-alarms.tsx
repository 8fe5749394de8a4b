import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { Alarm } from '../../domain/watch/alarm.ts';
import { REPAIRS } from '../../domain/watch/alarm-codes.ts';
import { ALARMS, alarmText } from '../../domain/wording/alarms.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { REPAIR_ASKS } from './repair-asks.ts';
import { WATCH_PAGE } from './watch-words.ts';

type Props = { readonly alarms: readonly Alarm[]; readonly frame: Frame; readonly mayRepair: boolean };

/** Every open alarm, what is to be done, and for a case or a notice the way to have it repaired. */
export function OpenAlarms({ alarms, frame, mayRepair }: Props) {
  if (alarms.length === 0) return <p>{WATCH_PAGE.none}</p>;
  return (
    <DataTable caption={WATCH_PAGE.openTitle} columns={WATCH_PAGE.openColumns}>
      {alarms.map((alarm) => (
        <tr>
          <td class="short">{ALARMS[alarm.code].name}</td>
          <td>
            <Given text={alarmText(alarm)} />
          </td>
          <td class="date">
            {fill(WATCH_PAGE.since, { first: formatMoment(alarm.firstSeenAt), n: alarm.seenTimes })}
          </td>
          <td>
            <p>{ALARMS[alarm.code].todo}</p>
            <Repaired alarm={alarm} />
            {mayRepair ? <Repair alarm={alarm} frame={frame} /> : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Repaired({ alarm: { repairedBy, repairedAt } }: { readonly alarm: Alarm }) {
  if (!repairedBy || repairedAt === undefined) return null;
  const said = fill(WATCH_PAGE.repairedBy, { name: repairedBy.name, at: formatMoment(repairedAt) });
  return (
    <p>
      <Given text={said} />
    </p>
  );
}

function Repair({ alarm: { code, subject }, frame }: { readonly alarm: Alarm; readonly frame: Frame }) {
  const what = REPAIRS[code];
  if (what === undefined || subject === '') return null;
  const { path, field } = REPAIR_ASKS[what];
  return (
    <form method="post" action={path}>
      <TokenField frame={frame} />
      <input type="hidden" name={field} value={subject} />
      <button type="submit">{WATCH_PAGE.repair}</button>
    </form>
  );
}
