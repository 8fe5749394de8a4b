import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  calendarsAnswer,
  effectAnswer,
  progressAnswer,
  type ToldEffect,
  type ToldProgress,
} from './calendar-answers.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { followProgress } from './follow-progress.ts';
import { officeApi, type OfficeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

/** Cases that a preview names one by one; `--json` names all. */
const MOST_SHOWN = 20;

type Options = { readonly as: string; readonly yes?: boolean };

/** `duban calendar list|load|replan|stop`: the versions of the calendar, and what a newer one does to the cases. */
export function loadCommands(calendar: Command, dataFolder: () => string, terminal: Terminal): void {
  calendar
    .command('list')
    .description('列出放假安排的各版本及其来源')
    .action(async () => {
      const told = calendarsAnswer.parse(await officeApi(dataFolder()).get('/calendars'));
      print(terminal, told, () => [
        `放假安排已知至 ${told.knownThrough}，其后日期为暂定。`,
        ...(told.progress ? [lastLine(told.progress)] : []),
        ...textTable([
          ['年度', '文号', '公布日期', '现行', '来源'],
          ...told.versions.map((each) => [
            String(each.year),
            each.paper,
            each.publishedOn,
            each.inForce ? '是' : '已被替代',
            each.loadedBy === null ? '软件自带' : `${each.loadedBy}载入：${each.source ?? ''}`,
          ]),
        ]),
      ]);
    });
  calendar
    .command('load <file>')
    .description('载入放假安排（.json）：先列出会变动的节点，加 --yes 才载入并重排')
    .requiredOption('--as <person>', '由谁载入（督查处人员）')
    .option('--yes', '确认载入并重排在办提案')
    .action(async (file: string, options: Options) => {
      const bytes = await readFile(file).catch(() => {
        throw new CommandFailure(EXIT.badInput, `读不到文件：${file}`);
      });
      await carryOut(officeApi(dataFolder()), new Uint8Array(bytes), options, terminal);
    });
  calendar
    .command('replan')
    .description('按现行放假安排重排余下的在办提案，如上次中途停止')
    .requiredOption('--as <person>', '由谁办理（督查处人员）')
    .option('--yes', '确认重排')
    .action((options: Options) => carryOut(officeApi(dataFolder()), new Uint8Array(), options, terminal));
  calendar
    .command('stop')
    .description('停止正在进行的重排；再次载入或重排即从中断处继续')
    .requiredOption('--as <person>', '由谁停止（督查处人员）')
    .action(async (options: Options) => {
      const told = progressAnswer.parse(
        await officeApi(dataFolder()).post('/calendars/stop', {}, options.as),
      );
      print(terminal, told, () => ['已要求停止，正在办理的一批完成后停止。']);
    });
}

async function carryOut(
  api: OfficeApi,
  body: Uint8Array,
  { as, yes = false }: Options,
  terminal: Terminal,
): Promise<void> {
  // Asked for before anything is sent: who breaks off then means the work that he has just ordered.
  const brokenOff = yes ? terminal.interrupted?.() : undefined;
  const effect = effectAnswer.parse(await api.post(yes ? '/calendars' : '/calendars?dryRun=1', body, as));
  if (effect.answer !== 'started') return print(terminal, effect, () => effectLines(effect));
  const progress = await followProgress(api, as, terminal, brokenOff);
  const outcome = { ...effect, progress };
  if (progress.state === 'done' && progress.refused.length + progress.unreached.length === 0)
    return print(terminal, outcome, () => [doneLine(effect, progress)]);
  throw new CommandFailure(EXIT.refused, leftLine(progress), outcome);
}

function effectLines(effect: ToldEffect): readonly string[] {
  const { known, paper, year, workdays, open, concerned, cases } = effect;
  const head =
    paper === null
      ? []
      : [`${year ?? ''}年 ${paper}：全年${workdays ?? ''}个工作日${known ? '，已经载入' : ''}`];
  if (concerned === 0)
    return [
      ...head,
      known
        ? '在办提案均已按现行放假安排核算，没有需要办理的。'
        : `在办${open}件，没有受影响的；加 --yes 载入。`,
    ];
  const moving = cases.filter(({ moves }) => moves.length > 0);
  return [
    ...head,
    `在办${open}件，需重排${concerned}件，其中${moving.length}件节点有变动；规定期限均不变。`,
    ...cases.slice(0, MOST_SHOWN).flatMap(caseLines),
    ...(cases.length > MOST_SHOWN
      ? [`另有${cases.length - MOST_SHOWN}件，未逐一列出；加 --json 列出全部。`]
      : []),
    '以上只是预览，尚未变动。确认无误后加 --yes 办理。',
  ];
}

function caseLines({ number, title, dueOn, moves, firm, shortWorkdays }: ToldEffect['cases'][number]) {
  return [
    `  第${number}号 ${title}（规定期限 ${dueOn}）`,
    ...moves.map(({ step, from, to }) => `    ${step}：${from} → ${to}`),
    ...(firm.length > 0 ? [`    由暂定转为确定：${firm.join('、')}`] : []),
    ...(shortWorkdays === null ? [] : [`    提示：按最短用时尚差${shortWorkdays}个工作日`]),
  ];
}

function lastLine({ state, total, done }: ToldProgress): string {
  const states = { running: '正在重排', stopped: '上次重排已停止', done: '上次重排已完成' };
  return `${states[state]}：${done}/${total}件。`;
}

function doneLine({ known, paper }: ToldEffect, { done }: ToldProgress): string {
  const loaded = paper === null || known ? '' : `已载入${paper}；`;
  return `${loaded}已重排${done}件。`;
}

function leftLine({ state, total, done, refused, unreached }: ToldProgress): string {
  const left = total - done - refused.length;
  const named = [...refused, ...unreached].slice(0, MOST_SHOWN);
  const which = named.length > 0 ? `（${named.join('、')}）` : '';
  return state === 'stopped'
    ? `已停止：重排了${done}件，尚余${left}件。再次执行同一命令，即从中断处继续。`
    : `重排了${done}件，未能重排${refused.length + unreached.length}件${which}。排除原因后再次执行同一命令即可。`;
}
