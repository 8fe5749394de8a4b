import type { Command } from 'commander';
import { calendarAsOf, latestCalendar } from '../../domain/calendar/calendar-versions.ts';
import { chineseWeekday } from '../../domain/calendar/chinese-dates.ts';
import { civilDate, isCivilDate, laterOf } from '../../domain/calendar/civil-date.ts';
import { dayStatus, type DayStatus, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { calendarsAnswer } from './calendar-answers.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { loadCommands } from './load-calendar-command.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

/** `duban calendar DATE…`: what each day is, and which paper says so; below it, the commands that load a list. */
export function calendarCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const calendar = duban
    .command('calendar [dates...]')
    .description('查询某日是否为工作日及其依据；载入放假安排')
    .action(async (dates: string[]) => {
      const wrong = dates.filter((date) => !isCivilDate(date));
      if (wrong.length > 0 || dates.length === 0) {
        throw new CommandFailure(
          EXIT.badInput,
          dates.length === 0
            ? '请给出日期，如 duban calendar 2020-04-07；载入放假安排用 duban calendar load 文件'
            : `不是有效日期：${wrong.join('、')}（应如 2020-04-07，1992年以后）`,
        );
      }
      const inForce = await officeCalendar(dataFolder, terminal);
      const days = dates.map((date) => dayStatus(inForce, civilDate(date)));
      const result = days.map(({ date, workday, reason, source, provisional }) => ({
        date,
        workday,
        reason,
        source: source ?? null,
        provisional,
      }));
      print(terminal, result, () => days.map(described));
    });
  loadCommands(calendar, dataFolder, terminal);
}

/** The office's own calendar, or, while its service does not run, what this software brings along. */
async function officeCalendar(dataFolder: () => string, terminal: Terminal): Promise<WorkingCalendar> {
  try {
    const { versions } = calendarsAnswer.parse(await officeApi(dataFolder()).get('/calendars'));
    const own = versions.filter(({ loadedAt }) => loadedAt !== null).toSorted(byLoading);
    const newest = versions.map(({ publishedOn }) => publishedOn).reduce(laterOf);
    return calendarAsOf(newest, own);
  } catch (error) {
    if (!(error instanceof CommandFailure) || error.exitCode !== EXIT.serviceDown) throw error;
    terminal.err('督办服务没有运行，以下只依据软件自带的放假安排。');
    return latestCalendar();
  }
}

function byLoading(one: { loadedAt: number | null }, other: { loadedAt: number | null }): number {
  return (one.loadedAt ?? 0) - (other.loadedAt ?? 0);
}

function described(day: DayStatus): string {
  const kinds = { workday: '工作日', weekend: '周末', holiday: '放假', makeUpWorkday: '调休上班日' };
  const holiday = day.holidayName === undefined ? '' : `（${day.holidayName}）`;
  const source = day.source === undefined ? '' : `　依据：${day.source}`;
  const provisional = day.provisional ? '　暂定：当年放假安排尚未公布' : '';
  return `${day.date} ${chineseWeekday(day.date)}　${kinds[day.reason]}${holiday}${source}${provisional}`;
}
