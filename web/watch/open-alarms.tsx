import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { Alarm } from '../../domain/watch/alarm.ts';
import { CASE_CODES } from '../../domain/watch/alarm-codes.ts';
import { ALARMS, alarmText } from '../../domain/wording/alarms.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { WATCH_PAGE } from './watch-words.ts';

type Props = { readonly alarms: readonly Alarm[]; readonly frame: Frame; readonly mayRepair: boolean };

/** Every open alarm, what is to be done, and for a case the way to have it repaired. */
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
            {mayRepair && isRepairable(alarm) ? <RepairForm number={alarm.subject} frame={frame} /> : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function isRepairable({ code, subject }: Alarm): boolean {
  return subject !== '' && code !== 'wakeWrong' && CASE_CODES.includes(code);
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

function RepairForm({ number, frame }: { readonly number: string; readonly frame: Frame }) {
  return (
    <form method="post" action="/watch/repair">
      <TokenField frame={frame} />
      <input type="hidden" name="number" value={number} />
      <button type="submit">{WATCH_PAGE.repair}</button>
    </form>
  );
}
