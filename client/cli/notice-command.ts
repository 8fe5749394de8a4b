import type { Command } from 'commander';
import { z } from 'zod';
import { NOTICE_KINDS, type NoticeKind } from '../../domain/notice/notice-kind.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

const issued = z.looseObject({
  issued: z.looseObject({ docNumber: z.string(), cases: z.array(z.string()) }),
});

/** What a person tells the command line to do, for each kind. */
const VERBS: Readonly<Record<NoticeKind, string>> = {
  supervision: 'supervise',
  urge: 'urge',
  headReport: 'report',
};

/** `duban notice supervise|urge`: one issue of a notice, over the cases named or every open one. */
export function noticeCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const notice = duban.command('notice').description('由督查处下发督办通知、催办通知');
  for (const kind of NOTICE_KINDS) {
    const { name } = NOTICES[kind];
    notice
      .command(`${VERBS[kind]} [numbers...]`)
      .description(`下发${name}；不列提案号即全部在办件`)
      .requiredOption('--as <person>', '由谁核发（督查处人员）')
      .requiredOption('--topic <topic>', '事由')
      .option('--id <id>', '重复执行时不重复下发的标识')
      .action(async (numbers: string[], options: { as: string; topic: string; id?: string }) => {
        const body = {
          topic: options.topic,
          ...(numbers.length > 0 ? { cases: numbers } : {}),
          ...(options.id === undefined ? {} : { noticeId: options.id }),
        };
        const answer = issued.parse(await officeApi(dataFolder()).post(`/notices/${kind}`, body, options.as));
        print(terminal, answer, () => [
          `已下发${name} ${answer.issued.docNumber}，涉及 ${answer.issued.cases.length} 件提案`,
        ]);
      });
  }
}
