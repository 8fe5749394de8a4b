import type { Command } from 'commander';
import { z } from 'zod';
import { REFUSAL_GROUPS } from '../../domain/report/refusal-counts.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const answer = z.object({
  year: z.number(),
  total: z.number(),
  groups: z.array(
    z.object({
      by: z.string(),
      counts: z.array(z.object({ key: z.string(), name: z.string(), count: z.number() })),
    }),
  ),
});

/** `duban refusals [--year N] [--by GROUP]`: how many attempts the rules refused in a year. */
export function refusalsCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('refusals')
    .description('统计未予通过的登记；不写年度即本年')
    .option('--year <year>', '年度')
    .option('--by <group>', `统计口径：${REFUSAL_GROUPS.join('、')}；不写即全部`)
    .action(async ({ year, by }: { year?: string; by?: string }) => {
      const query = new URLSearchParams({ ...(year && { year }), ...(by && { by }) });
      const told = answer.parse(await officeApi(dataFolder()).get(`/refusals?${query.toString()}`));
      print(terminal, told, () => [
        `${told.year}年未予通过的登记共${told.total}次`,
        ...told.groups.flatMap((group) => [
          '',
          ...textTable([
            [group.by, '次数', ''],
            ...group.counts.map(({ key, name, count }) => [key, String(count), name === key ? '' : name]),
          ]),
        ]),
      ]);
    });
}
