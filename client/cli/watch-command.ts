import type { Command } from 'commander';
import { z } from 'zod';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { lastLookText, WATCHDOG_SILENT } from '../../domain/wording/watch.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

const answer = z.object({
  alarms: z.array(
    z.object({
      code: z.string(),
      subject: z.string(),
      name: z.string(),
      text: z.string(),
      todo: z.string(),
      firstSeenAt: z.number(),
      seenTimes: z.number(),
    }),
  ),
  lastLook: z.number().nullable(),
  silent: z.boolean(),
});
type WatchAnswer = z.output<typeof answer>;

const repaired = z.looseObject({ answer: z.string(), message: z.string() });

/** `duban watch`: the open alarms, with an exit code of its own while there are any; below it, the repair of a case or a notice. */
export function watchCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const watch = duban
    .command('watch')
    .description('列出尚未解除的运行告警；有告警时退出码为 5')
    .action(async () => {
      const told = await alarmsNow(dataFolder());
      const isWell = told.alarms.length === 0 && !told.silent;
      if (terminal.json && !isWell) throw new CommandFailure(EXIT.alarms, '', told);
      print(terminal, told, () => lines(told));
      if (!isWell) throw new CommandFailure(EXIT.alarms, '有告警尚未解除，见上。');
    });
  const repair = (usage: string, what: string, path: string, field: string) =>
    watch
      .command(usage)
      .description(what)
      .requiredOption('--as <person>', '由谁办理（督查处人员的电子邮箱或姓名）')
      .action(async (subject: string, options: { as: string }) => {
        const body = { [field]: subject };
        const done = repaired.parse(await officeApi(dataFolder()).post(path, body, options.as));
        print(terminal, done, () => [done.message]);
      });
  repair('repair <number>', '按办理过程记录恢复一件提案的办理流程', '/watch/repair', 'number');
  repair(
    'repair-notice <id>',
    '按通知登记簿恢复一份通知的流程；标识见 notice list',
    '/watch/repair-notice',
    'noticeId',
  );
}

/** What the watchdog of a running service has found. */
export async function alarmsNow(dataFolder: string): Promise<WatchAnswer> {
  return answer.parse(await officeApi(dataFolder).get('/watch'));
}

function lines({ alarms, lastLook, silent }: WatchAnswer): readonly string[] {
  const looked = lastLookText(lastLook === null ? undefined : instant(lastLook));
  return [
    `告警${alarms.length}项，${looked}`,
    ...(silent ? [`✗ ${WATCHDOG_SILENT}`] : []),
    ...alarms.flatMap(({ name, text, todo, firstSeenAt }) => [
      `✗ ${name}（${formatMoment(instant(firstSeenAt))}起）：${text}`,
      `  处理：${todo}`,
    ]),
  ];
}
