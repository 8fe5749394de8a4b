import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

const inForce = z.looseObject({
  base64: z.string(),
  versions: z.array(z.looseObject({ version: z.number(), shipped: z.boolean() })),
});
const saved = z.looseObject({ saved: z.looseObject({ version: z.number() }) });

type Options = { readonly as: string; readonly reason: string };

/** `duban template save|load|shipped`: the Word templates of notices (supervision, urge), out of the office and back in. */
export function templateCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const template = duban
    .command('template')
    .description('通知的 Word 文书模板：supervision（督办）、urge（催办）');
  const path = (kind: string) => `/templates/${encodeURIComponent(kind)}`;
  template
    .command('save <kind> <file>')
    .description('把现行模板存为文件')
    .action(async (kind: string, file: string) => {
      const answer = inForce.parse(await officeApi(dataFolder()).get(path(kind)));
      await writeFile(file, Buffer.from(answer.base64, 'base64'));
      const [newest] = answer.versions;
      const which = newest && !newest.shipped ? `第${newest.version}版` : '软件自带';
      print(terminal, { kind, file, version: newest?.version ?? null }, () => [`已存为 ${file}（${which}）`]);
    });
  const put = async (kind: string, { as, reason }: Options, file: object) => {
    const body = { reason, ...file };
    const answer = saved.parse(await officeApi(dataFolder()).post(path(kind), body, as));
    print(terminal, answer, () => [`已采用，为第${answer.saved.version}版`]);
  };
  const steered = (command: Command) =>
    command
      .requiredOption('--as <person>', '由谁更换（督查处人员）')
      .requiredOption('--reason <reason>', '更换理由');
  steered(template.command('load <kind> <file>').description('检查并采用一个模板（.docx）')).action(
    async (kind: string, file: string, options: Options) => {
      const bytes = await readFile(file).catch(() => {
        throw new CommandFailure(EXIT.badInput, `读不到文件：${file}`);
      });
      await put(kind, options, { fileName: basename(file), base64: bytes.toString('base64') });
    },
  );
  steered(template.command('shipped <kind>').description('恢复为软件自带的模板')).action(
    (kind: string, options: Options) => put(kind, options, { fileName: '软件自带' }),
  );
}
