import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { calendarsAnswer } from '../client/cli/calendar-answers.ts';
import { CommandFailure, EXIT } from '../client/cli/exit-codes.ts';
import { officeApi } from '../client/cli/office-api.ts';
import { alarmsNow } from '../client/cli/watch-command.ts';
import { print, type Terminal } from '../client/cli/terminal.ts';
import { latestCalendar } from '../domain/calendar/calendar-versions.ts';
import { yearOf, type CivilDate } from '../domain/calendar/civil-date.ts';
import { civilDateAt, instant } from '../domain/calendar/instant.ts';
import { readSettings, type Settings } from './settings.ts';
import { findOnPath, isExecutable } from './temporal/executable.ts';
import { SERVER_VERSION } from './temporal/server-version.ts';

type Finding = { readonly what: string; readonly ok: boolean; readonly detail: string };

/** `duban doctor`: what the machine has and lacks, one line each; fails when something is in the way. */
export async function doctor(
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<void> {
  const settings = readSettings(env);
  const findings = [
    { what: '设置', ok: true, detail: '各项设置有效' },
    await dataFolder(settings),
    await temporalServer(settings),
    await calendar(settings),
    await service(settings),
    ...(await watch(settings)),
  ];
  const fails = findings.some(({ ok }) => !ok);
  if (terminal.json && fails) throw new CommandFailure(EXIT.serviceDown, '', findings);
  print(terminal, findings, () =>
    findings.map(({ what, ok, detail }) => `${ok ? '✓' : '✗'} ${what}：${detail}`),
  );
  if (fails) throw new CommandFailure(EXIT.serviceDown, '有不正常的项目，见上。');
}

async function dataFolder({ dataFolder: folder }: Settings): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return { what: '数据目录', ok: true, detail: `${folder} 可以写入` };
  } catch {
    return { what: '数据目录', ok: false, detail: `${folder} 不能写入，请改 DUBAN_DATA 或目录权限` };
  }
}

async function temporalServer({ temporal, cacheFolder }: Settings): Promise<Finding> {
  const what = 'Temporal 服务';
  if (temporal.address !== undefined) return { what, ok: true, detail: `使用 ${temporal.address}` };
  if (temporal.serverBinary !== undefined) {
    const ok = await isExecutable(temporal.serverBinary);
    return { what, ok, detail: ok ? temporal.serverBinary : 'DUBAN_TEMPORAL_SERVER 指向的文件不能执行' };
  }
  const cached = `${cacheFolder}/temporal-server-${SERVER_VERSION}/server`;
  if (await isExecutable(cached)) return { what, ok: true, detail: `缓存中已有 ${SERVER_VERSION}` };
  const onPath = await findOnPath('temporal-server', temporal.pathVariable);
  if (onPath !== undefined) return { what, ok: true, detail: onPath };
  const go = await findOnPath('go', temporal.pathVariable);
  return go === undefined
    ? { what, ok: false, detail: '没有服务器程序，也没有 Go；请安装 Go，或设置 TEMPORAL_ADDRESS' }
    : { what, ok: true, detail: '尚无服务器程序，首次启动时用 Go 编译（约需 4 分钟）' };
}

async function calendar(settings: Settings): Promise<Finding> {
  const knownThrough = await calendarKnownThrough(settings);
  const year = yearOf(civilDateAt(instant(Date.now())));
  const ok = yearOf(knownThrough) >= year;
  const detail = ok
    ? `放假安排已知至 ${knownThrough}，其后日期为暂定`
    : `缺少 ${year} 年放假安排，当年日期均为暂定`;
  return { what: '工作日历', ok, detail };
}

/** By the office's own lists too, where its service runs. */
async function calendarKnownThrough({ dataFolder: folder }: Settings): Promise<CivilDate> {
  try {
    return calendarsAnswer.parse(await officeApi(folder).get('/calendars')).knownThrough;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return latestCalendar().knownThrough;
  }
}

async function service({ dataFolder: folder }: Settings): Promise<Finding> {
  try {
    await officeApi(folder).get('/proposals');
    return { what: '督办服务', ok: true, detail: '正在运行' };
  } catch (error) {
    if (!(error instanceof CommandFailure) || error.exitCode !== EXIT.serviceDown) throw error;
    return { what: '督办服务', ok: true, detail: '没有运行；用 npm start 启动' };
  }
}

/** What the watchdog has found, where the service runs. */
async function watch({ dataFolder: folder }: Settings): Promise<readonly Finding[]> {
  try {
    const { alarms, silent } = await alarmsNow(folder);
    const found = alarms.length === 0 ? '没有告警' : `${alarms.length} 项告警，用 duban watch 查看`;
    return [{ what: '运行监视', ok: !silent, detail: silent ? '已停止，请确认办理进程在运行' : found }];
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return [];
  }
}
