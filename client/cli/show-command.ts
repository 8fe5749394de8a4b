import type { Command } from 'commander';
import { z } from 'zod';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const shown = z.looseObject({
  number: z.string(),
  title: z.string(),
  waitingFor: z.string(),
  whyDue: z.string().optional(),
  notFeasible: z.string().nullish(),
  departures: z.array(z.string()).optional(),
  milestones: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      dueOn: z.string(),
      doneOn: z.string().nullable(),
      provisional: z.boolean(),
      why: z.string(),
    }),
  ),
  blocked: z.array(
    z.looseObject({
      actName: z.string(),
      unmet: z.array(z.looseObject({ message: z.string() })),
    }),
  ),
  journal: z.array(z.unknown()),
});

/** `duban show NUMBER`: one proposal with its milestones, what blocks it, and its record. */
export function showCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('show <number>')
    .description('查看一件提案')
    .action(async (number: string) => {
      const api = officeApi(dataFolder());
      const result = shown.parse(await api.get(`/proposals/${encodeURIComponent(number)}`));
      print(terminal, result, () => [
        `第${result.number}号 ${result.title}`,
        result.waitingFor,
        ...(result.departures ?? []),
        ...(result.whyDue === undefined ? [] : [result.whyDue]),
        ...(result.notFeasible ? [result.notFeasible] : []),
        '',
        ...textTable([
          ['时间节点', '计划', '完成', '依据'],
          ...result.milestones.map((each) => [
            each.title,
            each.dueOn + (each.provisional ? '（暂定）' : ''),
            each.doneOn ?? '—',
            each.why,
          ]),
        ]),
        ...result.blocked.flatMap(({ actName, unmet }) => [
          '',
          `尚不能${actName}：`,
          ...unmet.map(({ message }) => `  · ${message}`),
        ]),
      ]);
    });
}
