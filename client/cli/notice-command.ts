import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { NOTICE_KINDS, type NoticeKind } from '../../domain/notice/notice-kind.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { noticeActCommands } from './notice-act-commands.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const issued = z.looseObject({
  issued: z.looseObject({ docNumber: z.string(), noticeId: z.string(), cases: z.array(z.string()) }),
});
const previewed = z.looseObject({
  preview: z.looseObject({
    cases: z.number(),
    recipients: z.number(),
    ackDue: z.string(),
    answerDue: z.string(),
    copies: z.array(z.string()),
    divisions: z.array(
      z.looseObject({ name: z.string(), cases: z.array(z.string()), recipients: z.array(z.string()) }),
    ),
  }),
});

/** What a person tells the command line to do, for each kind. */
const VERBS: Readonly<Record<NoticeKind, string>> = {
  supervision: 'supervise',
  urge: 'urge',
  headReport: 'report',
};

type Options = {
  readonly as: string;
  readonly topic: string;
  readonly id?: string;
  readonly basis?: string;
  readonly require?: readonly string[];
  readonly issueNo?: number;
  readonly copyTo?: string;
  readonly division?: string;
  readonly role?: string;
  readonly key?: string;
  readonly light?: string;
  readonly stage?: string;
  readonly year?: number;
};

/**
 * `duban notice …`: previews and issues a notice over the cases named, found or every open one; shows how one stands;
 * acknowledges, answers, closes.
 */
export function noticeCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const notice = duban
    .command('notice')
    .description('督办通知、催办通知：预览、下发、查看、确认、反馈、办结');
  for (const kind of NOTICE_KINDS) {
    const { name } = NOTICES[kind];
    choosing(
      notice.command(`${VERBS[kind]} [numbers...]`).description(`下发${name}；不列提案号、条件即全部在办件`),
    )
      .option('--id <id>', '重复执行时不重复下发的标识')
      .action(async (numbers: string[], options: Options) => {
        const body = bodyOf(numbers, options);
        const answer = issued.parse(await officeApi(dataFolder()).post(`/notices/${kind}`, body, options.as));
        print(terminal, answer, () => [
          `已下发${name} ${answer.issued.docNumber}，涉及 ${answer.issued.cases.length} 件提案`,
          `查看反馈：duban notice show ${answer.issued.noticeId}`,
        ]);
      });
  }
  choosing(
    notice
      .command('preview <kind> [numbers...]')
      .description('预览 supervise（督办）或 urge（催办），不下发'),
  ).action(async (word: string, numbers: string[], options: Options) => {
    const kind = NOTICE_KINDS.find((each) => VERBS[each] === word) ?? word;
    const answer = previewed.parse(
      await officeApi(dataFolder()).post(
        `/notices/${encodeURIComponent(kind)}?dryRun=1`,
        bodyOf(numbers, options),
        options.as,
      ),
    );
    const { preview } = answer;
    print(terminal, answer, () => [
      `共 ${preview.cases} 件，主送 ${preview.divisions.length} 个处室，${preview.recipients} 人收件；确认期限 ${preview.ackDue}，反馈期限 ${preview.answerDue}`,
      ...textTable([
        ['处室', '件数', '收件人'],
        ...preview.divisions.map((each) => [
          each.name,
          String(each.cases.length),
          each.recipients.join('、'),
        ]),
      ]),
      ...(preview.copies.length > 0 ? [`抄送（只列其分管的提案）：${preview.copies.join('、')}`] : []),
      '以上只是预览，没有下发。',
    ]);
  });
  noticeActCommands(notice, dataFolder, terminal);
}

function choosing(command: Command): Command {
  return command
    .requiredOption('--as <person>', '由谁核发（督查处人员）')
    .requiredOption('--topic <topic>', '事由')
    .option('--basis <text>', '依据')
    .option('--require <line...>', '工作要求，一条一个；不给即用默认的')
    .option('--issue-no <n>', '第几次', wholeNumber)
    .option('--copy-to <whom>', '抄送')
    .option('--division <name>', '只选这个牵头处室的')
    .option('--role <role>', '只选这种办理类型的（sole、lead、split、coHandler）')
    .option('--key <key>', '只选重点的（main、related、any、none）')
    .option('--light <light>', '只选这种灯号的（overdue、dueSoon、normal）')
    .option('--stage <stage>', '只选这一办理阶段的')
    .option('--year <year>', '只选这一办理年度的', wholeNumber);
}

function bodyOf(numbers: readonly string[], options: Options) {
  const {
    topic,
    id,
    basis,
    require: lines,
    issueNo,
    copyTo,
    division,
    role,
    key,
    light,
    stage,
    year,
  } = options;
  const words = given({ basis, requirements: lines?.join('\n'), issueNo, copyTo });
  const filter = given({ division, role, key, light, stage, handlingYear: year });
  return {
    topic,
    words,
    ...(numbers.length > 0 ? { cases: numbers } : {}),
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...(id === undefined ? {} : { noticeId: id }),
  };
}

function given(fields: Readonly<Record<string, string | number | undefined>>) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('应为整数');
  return Number(text);
}
