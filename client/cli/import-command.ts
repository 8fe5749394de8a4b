import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { ADVICE } from '../../domain/wording/advice.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

const advice = z.object({
  number: z.string(),
  by: z.enum(['match', 'load']),
  named: z.string().optional(),
  differs: z.boolean(),
  divisions: z.array(z.object({ division: z.string(), score: z.number(), reasons: z.array(z.string()) })),
});

const answer = z.object({
  applied: z.boolean(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.array(
    z.object({ sheet: z.string(), row: z.number(), column: z.string(), message: z.string() }).partial(),
  ),
  notes: z.array(z.unknown()),
  advice: z.array(advice).optional(),
});

/** `duban import FILE [--dry-run]`: the year's assignments from a workbook. */
export function importCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('import <file>')
    .description('导入分派表（.xlsx）')
    .option('--dry-run', '只预览，不导入')
    .option('--as <person>', '以谁的名义（电子邮箱或姓名）')
    .action(async (file: string, options: { dryRun?: boolean; as?: string }) => {
      const bytes = await readFile(file).catch(() => {
        throw new CommandFailure(EXIT.badInput, `读不到文件：${file}`);
      });
      const api = officeApi(dataFolder());
      const query = options.dryRun ? '?dryRun=1' : '';
      const result = answer.parse(await api.post(`/import${query}`, new Uint8Array(bytes), options.as));
      print(terminal, result, () => [
        `${result.applied ? '已导入' : '预览'}：新增 ${result.new} 件，变化 ${result.changed} 件，未变 ${result.unchanged} 件，拒收 ${result.refused.length} 项`,
        ...result.refused.map(
          (row) => `  ${row.sheet ?? ''} 第${row.row ?? '—'}行 ${row.column ?? ''}：${row.message ?? ''}`,
        ),
        ...result.notes.map((note) => `  提示：${typeof note === 'string' ? note : JSON.stringify(note)}`),
        ...(result.advice ?? []).flatMap(adviceLines),
      ]);
    });
}

function adviceLines({ number, named, differs, divisions }: z.infer<typeof advice>): readonly string[] {
  const mark = differs ? `（${ADVICE.differs}）` : '';
  return [
    `  第${number}号提案分派建议，分派表所列：${named ?? ADVICE.noneNamed}${mark}`,
    ...divisions.map(({ division, reasons }, at) => `    ${at + 1}. ${division}：${reasons.join('；')}`),
  ];
}
