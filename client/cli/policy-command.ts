import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const name = { id: z.string(), version: z.number(), title: z.string() };
const versions = z.object({
  inForce: z.object(name),
  versions: z.array(
    z.looseObject({
      ...name,
      fromYear: z.number().nullable(),
      adoptedAt: z.string().nullable(),
      adoptedBy: z.string().nullable(),
    }),
  ),
});
const adoption = z.object({
  policy: z.object(name),
  former: z.object(name),
  fromYear: z.number(),
  differences: z.array(z.object({ place: z.string(), from: z.string(), to: z.string() })),
  outcome: z.enum(['preview', 'adopted', 'already']),
});
const moved = z.object({
  policy: z.object(name),
  cases: z.array(
    z.looseObject({
      number: z.string(),
      outcome: z.string(),
      due: z.object({ from: z.string(), to: z.string() }).optional(),
      moves: z.array(z.object({ step: z.string(), from: z.string(), to: z.string() })),
      refused: z.looseObject({ message: z.string() }).optional(),
    }),
  ),
});
type Moved = z.output<typeof moved>['cases'][number];

const OUTCOMES: Readonly<Record<string, string>> = {
  preview: '将更换',
  unknown: '没有这件提案',
  ended: '已办结，不变',
  same: '已是该版',
  accepted: '已更换',
  recording: '已生效，正在登记',
  refused: '未予通过',
  busy: '正忙，请再执行一次',
  unknownCase: '没有这件提案',
  down: '未能确认，请再执行一次',
};

/** So many cases in one request, so that a long move shows how far it is. */
const BATCH = 50;

/** `duban policy …`: the office's rules as documents, their versions, and cases that move between them. */
export function policyCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const policy = duban.command('policy').description('办理规则：查看、核对、采用，在办件换版');
  policy
    .command('list')
    .description('列出各版规则')
    .action(async () => {
      const answer = versions.parse(await officeApi(dataFolder()).get('/policies'));
      print(terminal, answer, () => [
        `现行：${titled(answer.inForce)}`,
        ...textTable([
          ['规则', '版次', '名称', '起用年度', '采用人', '采用时间'],
          ...answer.versions.map((each) => [
            each.id,
            String(each.version),
            each.title,
            each.fromYear === null ? '随软件' : String(each.fromYear),
            each.adoptedBy ?? '',
            each.adoptedAt?.slice(0, 10) ?? '',
          ]),
        ]),
      ]);
    });
  policy
    .command('show [id] [version]')
    .description('打印一版规则的全文（带说明的 YAML），不写即现行的')
    .action(async (id: string | undefined, version: string | undefined) => {
      const api = officeApi(dataFolder());
      const { inForce } = versions.parse(await api.get('/policies'));
      const wanted = id === undefined ? inForce : { id, version: version ?? '1' };
      const path = `/policies/${encodeURIComponent(wanted.id)}/${encodeURIComponent(String(wanted.version))}`;
      const answer = z.object({ document: z.string() }).parse(await api.get(path));
      print(terminal, answer, () => [answer.document.trimEnd()]);
    });
  for (const [verb, says] of [
    ['check', '核对一份规则文件，列出与现行规则的不同，不采用'],
    ['adopt', '采用一份规则文件：此后该办理年度起的新提案按它办理'],
  ] as const) {
    policy
      .command(`${verb} <file>`)
      .description(says)
      .requiredOption('--as <person>', '由谁采用（督查处人员）')
      .option('--from-year <year>', '起用的办理年度，不写即今年')
      .action(async (file: string, options: { as: string; fromYear?: string }) => {
        const document = await readFile(file).catch(() => {
          throw new CommandFailure(EXIT.badInput, `读不到文件：${file}`);
        });
        const year = options.fromYear ?? String(new Date().getFullYear());
        const query = `fromYear=${encodeURIComponent(year)}&dryRun=${verb === 'check' ? 1 : 0}`;
        const api = officeApi(dataFolder());
        const answer = adoption.parse(
          await api.post(`/policies?${query}`, new Uint8Array(document), options.as),
        );
        print(terminal, answer, () => adoptionText(answer));
      });
  }
  policy
    .command('move <id> <version> [numbers...]')
    .description('在办提案改按另一版规则办理；先列出各件日期的变化，加 --yes 才更换；不列提案号即全部在办件')
    .requiredOption('--as <person>', '由谁更换（督查处人员）')
    .requiredOption('--reason <reason>', '更换的理由')
    .option('--yes', '确认更换')
    .action(async (id: string, version: string, numbers: string[], options: MoveOptions) => {
      const api = officeApi(dataFolder());
      const chosen = numbers.length > 0 ? numbers : await openNumbers(api);
      const cases: Moved[] = [];
      for (let at = 0; at < chosen.length; at += BATCH) {
        const body = {
          numbers: chosen.slice(at, at + BATCH),
          id,
          version: Number(version),
          reason: options.reason,
          dryRun: options.yes !== true,
        };
        cases.push(...moved.parse(await api.post('/policies/moves', body, options.as)).cases);
        if (chosen.length > BATCH) terminal.err(`${Math.min(at + BATCH, chosen.length)}/${chosen.length} 件`);
      }
      print(terminal, { cases }, () => [
        ...cases.flatMap(movedText),
        ...(options.yes === true ? [] : ['以上为预览，没有更换；加 --yes 更换。']),
      ]);
    });
}

type MoveOptions = { readonly as: string; readonly reason: string; readonly yes?: boolean };

async function openNumbers(api: ReturnType<typeof officeApi>): Promise<readonly string[]> {
  const lines = z
    .array(z.looseObject({ number: z.string(), light: z.string() }))
    .parse(await api.get('/proposals'));
  return lines.filter(({ light }) => light !== 'closed').map(({ number }) => number);
}

function adoptionText(answer: z.output<typeof adoption>): readonly string[] {
  const { policy, former, fromYear, differences, outcome } = answer;
  const said = {
    preview: `${titled(policy)}可以采用，以上为与${titled(former)}的不同；没有采用。`,
    adopted: `已采用${titled(policy)}，${fromYear}办理年度起的新提案按它办理；在办提案不变。`,
    already: `${titled(policy)}此前已经采用，没有变化。`,
  };
  return [...differences.map(({ place, from, to }) => `  ${place}：${from} → ${to}`), said[outcome]];
}

function movedText({ number, outcome, due, moves, refused }: Moved): readonly string[] {
  const term = due && due.from !== due.to ? `，规定期限 ${due.from} → ${due.to}` : '';
  const said = refused === undefined ? (OUTCOMES[outcome] ?? outcome) : refused.message;
  return [`第${number}号：${said}${term}${moves.length > 0 ? `，${moves.length}个时间节点变动` : ''}`];
}

function titled({ id, version, title }: { id: string; version: number; title: string }): string {
  return `“${title}”（${id} 第${version}版）`;
}
