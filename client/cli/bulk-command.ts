import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { BULK_ACT_TYPES, isBulkAct } from '../../domain/proposal/bulk-acts.ts';
import type { BulkOutcomeName } from '../../domain/wording/bulk.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { jsonObject } from './json-object.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

const answer = z.looseObject({
  bulkId: z.string(),
  preview: z.boolean(),
  cases: z.array(
    z.looseObject({
      number: z.string(),
      answer: z.string(),
      answerName: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
});

type Answer = z.output<typeof answer>;

type Options = {
  readonly as: string;
  readonly data: string;
  readonly numbers?: string;
  readonly file?: string;
  readonly all?: boolean;
  readonly light?: string;
  readonly role?: string;
  readonly key?: string;
  readonly division?: string;
  readonly q?: string;
  readonly preview?: boolean;
  readonly id?: string;
};

const FILTERS = ['light', 'role', 'key', 'division', 'q'] as const;

/** `duban bulk ACT --numbers a,b | --file FILE | --all`: one act on many proposals, each answering for itself. */
export function bulkCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('bulk <act>')
    .description(`整批办理一项：${BULK_ACT_TYPES.join('、')}`)
    .requiredOption('--as <person>', '以谁的名义（电子邮箱或姓名）')
    .option('--data <json>', '各件相同的办理内容', '{}')
    .option('--numbers <numbers>', '提案号，用逗号隔开')
    .option(
      '--file <file>',
      '提案号每行一个，或 JSON：[{"number":"20200001","data":{"letterNumber":"……"}}]，data 为各件不同的内容',
    )
    .option('--all', '全部未办结的提案，可用以下各项筛选')
    .option('--light <light>', '状态')
    .option('--role <role>', '办理类型')
    .option('--key <key>', '重点')
    .option('--division <division>', '牵头处室')
    .option('--q <text>', '提案号或案由中的文字')
    .option('--preview', '只预览，不办理')
    .option('--id <id>', '整批办理的标识；用同一标识再办，已登记的不会重复')
    .action(async (act: string, options: Options) => {
      if (!isBulkAct(act)) {
        const message = `“${act}”不能整批办理，可用：${BULK_ACT_TYPES.join('、')}`;
        throw new CommandFailure(EXIT.badInput, message);
      }
      const request = {
        act,
        data: jsonObject('--data', options.data),
        preview: options.preview ?? false,
        ...(options.id === undefined ? {} : { bulkId: options.id }),
        ...(await chosen(options)),
      };
      const result = answer.parse(await officeApi(dataFolder()).post('/acts/bulk', request, options.as));
      const exitCode = exitCodeOf(result);
      if (exitCode === EXIT.done) print(terminal, result, () => textOf(result));
      else throw new CommandFailure(exitCode, textOf(result).join('\n'), result);
    });
}

async function chosen(options: Options): Promise<object> {
  const ways = [options.numbers, options.file, options.all].filter((way) => way !== undefined);
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
  if (ways.length !== 1 || (!options.all && Object.keys(filter).length > 0)) {
    const message = '请在 --numbers、--file、--all 中写明一种；筛选只与 --all 同用';
    throw new CommandFailure(EXIT.badInput, message);
  }
  if (options.all) return { filter };
  return { cases: options.file === undefined ? words(options.numbers ?? '') : await listed(options.file) };
}

async function listed(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailure(EXIT.badInput, `读不到文件：${file}`);
  });
  if (!text.trimStart().startsWith('[')) return words(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure(EXIT.badInput, `${file} 不是 JSON`);
  }
}

function words(text: string): readonly string[] {
  return text.split(/[\s,，、]+/).filter((word) => word !== '');
}

function textOf({ bulkId, preview, cases }: Answer): readonly string[] {
  const names = [...new Set(cases.map(({ answerName }) => answerName))];
  const tally = names.map((name) => {
    const n = cases.filter(({ answerName }) => answerName === name).length;
    return `${name} ${n} 件`;
  });
  return [
    `${preview ? '预览' : '整批办理'}：${tally.join('，')}（标识 ${bulkId}）`,
    ...cases.flatMap(({ number, answerName, reasons }) => [
      `  第${number}号 ${answerName}`,
      ...reasons.map((reason) => `    ${reason}`),
    ]),
  ];
}

/** What weighs most for a script: that something is unknown, then its own mistake, then a rule’s no. */
function exitCodeOf({ cases }: Answer): number {
  const came = (...outcomes: readonly BulkOutcomeName[]) =>
    cases.some(({ answer: outcome }) => outcomes.some((each) => each === outcome));
  if (came('busy', 'down')) return EXIT.serviceDown;
  if (came('invalid')) return EXIT.badInput;
  return came('refused', 'unknownCase') ? EXIT.refused : EXIT.done;
}
