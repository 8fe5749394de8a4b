import type { Command } from 'commander';
import { z } from 'zod';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { reasoned } from './mail-command.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

const standing = z.looseObject({
  on: z.boolean(),
  reason: z.string().nullable(),
  at: z.number().nullable(),
  by: z.looseObject({ name: z.string() }).nullable(),
});

const TURNS = [
  ['on', '开始试运行：邮件照常生成，不发出', '已开始试运行，邮件不再发出'],
  ['off', '结束试运行：此后到时的邮件照常发出', '已结束试运行，此后到时的邮件照常发出'],
] as const;

/** `duban dry-run status|on|off`: whether mail leaves. */
export function dryRunCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const dryRun = duban.command('dry-run').description('试运行：邮件照常生成、列入发件箱，但不发出');
  dryRun
    .command('status')
    .description('是否正在试运行')
    .action(async () => {
      const told = standing.parse(await officeApi(dataFolder()).get('/dry-run'));
      print(terminal, told, () => [
        told.on ? '正在试运行，邮件不会发出' : '不在试运行，邮件照常发出',
        ...(told.at === null
          ? []
          : [`${formatMoment(instant(told.at))}　${told.by?.name ?? '系统'}：${told.reason ?? ''}`]),
      ]);
    });
  for (const [turn, description, turned] of TURNS) {
    reasoned(dryRun.command(turn).description(description)).action(
      async ({ as, reason, id }: { as: string; reason: string; id?: string }) => {
        const body = { reason, ...(id === undefined ? {} : { commandId: id }) };
        const told = await officeApi(dataFolder()).post(`/dry-run/${turn}`, body, as);
        print(terminal, told, () => [turned]);
      },
    );
  }
}
