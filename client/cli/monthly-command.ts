import type { Command } from 'commander';
import { z } from 'zod';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const released = z.looseObject({ issue: z.string(), recipients: z.number() });
const month = z.looseObject({
  month: z.string(),
  due: z.number(),
  received: z.number(),
  missing: z.array(z.string()),
  releaseBy: z.string(),
  drafted: z.boolean(),
  released: released.nullable(),
});
const list = z.looseObject({ months: z.array(month) });
const part = z.looseObject({ heading: z.string(), text: z.string() });
const shown = month.extend({
  revision: z.number().nullable(),
  lines: z.array(
    z.looseObject({ number: z.string(), division: z.string().optional(), sentence: z.string() }),
  ),
  compilation: z
    .looseObject({
      summary: z.string(),
      coordination: part,
      progressHeading: z.string(),
      cases: z.array(z.looseObject({ title: z.string(), text: z.string() })),
      arrangements: part,
    })
    .nullable(),
});

type Shown = z.output<typeof shown>;

/** `duban monthly list|show|draft|release`: the monthly reports on key proposals and their compilations. */
export function monthlyCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const monthly = duban.command('monthly').description('重点提案月报：报送情况、汇编、核发');
  const api = () => officeApi(dataFolder());
  const show = async (of: string) => shown.parse(await api().get(`/monthly/${encodeURIComponent(of)}`));
  monthly
    .command('list')
    .description('各月应报、实报、未报和汇编情况；写明月份即逐件列出')
    .option('--month <month>', '月份，如 2020-04')
    .action(async (options: { month?: string }) => {
      if (options.month !== undefined) {
        const answer = await show(options.month);
        print(terminal, answer, () => linesText(answer));
        return;
      }
      const answer = list.parse(await api().get('/monthly'));
      print(terminal, answer, () => listText(answer.months));
    });
  monthly
    .command('show <month>')
    .description('一个月的报送情况和汇编全文')
    .action(async (of: string) => {
      const answer = await show(of);
      print(terminal, answer, () => [...linesText(answer), ...compilationText(answer)]);
    });
  monthly
    .command('draft <month>')
    .description('生成或者更新一个月的汇编初稿；人工修改的文字保留')
    .requiredOption('--as <person>', '由谁办理（督查处人员）')
    .action(async (of: string, options: { as: string }) => {
      const path = `/monthly/${encodeURIComponent(of)}/draft`;
      const answer = z.looseObject({ revision: z.number() }).parse(await api().post(path, {}, options.as));
      print(terminal, answer, () => [`已生成${of}汇编第 ${answer.revision} 版`]);
    });
  monthly
    .command('release <month>')
    .description('核发一个月的汇编，发局主要领导和各分管局领导')
    .requiredOption('--as <person>', '由谁核发（督查处人员）')
    .option('--revision <n>', '核发第几版；不写即现在的一版', Number)
    .option('--reason <reason>', '未报齐、未到汇编日即核发的理由')
    .option('--id <id>', '重复执行时不重复核发的标识')
    .action(async (of: string, options: { as: string; revision?: number; reason?: string; id?: string }) => {
      const seen = options.revision ?? (await show(of)).revision ?? 1;
      const body = {
        seen,
        ...(options.reason === undefined ? {} : { reason: options.reason }),
        ...(options.id === undefined ? {} : { issueId: options.id }),
      };
      const path = `/monthly/${encodeURIComponent(of)}/release`;
      const answer = z.looseObject({ released }).parse(await api().post(path, body, options.as));
      print(terminal, answer, () => [
        `已核发${of}汇编（${answer.released.issue}），发 ${answer.released.recipients} 位局领导`,
      ]);
    });
}

function listText(months: z.output<typeof list>['months']): readonly string[] {
  if (months.length === 0) return ['还没有需要报送月度进展的重点提案'];
  return textTable([
    ['月份', '应报', '实报', '未报', '汇编', '核发期限'],
    ...months.map(({ month: of, due, received, missing, drafted, released: issue, releaseBy }) => [
      of,
      String(due),
      String(received),
      String(missing.length),
      issue?.issue ?? (drafted ? '初稿待核发' : '尚未生成'),
      releaseBy,
    ]),
  ]);
}

function linesText({ month: of, due, received, lines }: Shown): readonly string[] {
  return [
    `${of}：应报${due}件，实报${received}件`,
    ...textTable(lines.map(({ number, division = '', sentence }) => [number, division, sentence])),
  ];
}

function compilationText({ compilation, revision }: Shown): readonly string[] {
  if (!compilation) return ['', '汇编初稿尚未生成'];
  const { summary, coordination, progressHeading, cases, arrangements } = compilation;
  return [
    '',
    `汇编（第${revision ?? 1}版）`,
    summary,
    coordination.heading,
    coordination.text,
    progressHeading,
    ...cases.flatMap(({ title, text }) => [title, text]),
    arrangements.heading,
    arrangements.text,
  ];
}
