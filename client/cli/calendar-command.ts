import type { Command } from 'commander';
import { chineseWeekday } from '../../domain/calendar/chinese-dates.ts';
import { latestCalendar } from '../../domain/calendar/calendar-versions.ts';
import { civilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';
import { dayStatus, type DayStatus } from '../../domain/calendar/working-calendar.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { print, type Terminal } from './terminal.ts';

/** `duban calendar DATE…`: what each day is, and which paper says so. */
export function calendarCommand(duban: Command, _dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('calendar <dates...>')
    .description('查询某日是否为工作日及其依据')
    .action((dates: string[]) => {
      const wrong = dates.filter((date) => !isCivilDate(date));
      if (wrong.length > 0) {
        throw new CommandFailure(
          EXIT.badInput,
          `不是有效日期：${wrong.join('、')}（应如 2020-04-07，1992年以后）`,
        );
      }
      const days = dates.map((date) => dayStatus(latestCalendar(), civilDate(date)));
      const result = days.map(({ date, workday, reason, source, provisional }) => ({
        date,
        workday,
        reason,
        source: source ?? null,
        provisional,
      }));
      print(terminal, result, () => days.map(described));
    });
}

function described(day: DayStatus): string {
  const kinds = { workday: '工作日', weekend: '周末', holiday: '放假', makeUpWorkday: '调休上班日' };
  const holiday = day.holidayName === undefined ? '' : `（${day.holidayName}）`;
  const source = day.source === undefined ? '' : `　依据：${day.source}`;
  const provisional = day.provisional ? '　暂定：当年放假安排尚未公布' : '';
  return `${day.date} ${chineseWeekday(day.date)}　${kinds[day.reason]}${holiday}${source}${provisional}`;
}
