import type { Command } from 'commander';
import { z } from 'zod';
import { NOTICES } from '../../domain/wording/notices.ts';
import { RELEASED } from '../../domain/wording/suggestions.ts';
import { isNoticeKind } from '../../domain/notice/notice-kind.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const unmet = z.looseObject({ message: z.string() });

const listed = z.looseObject({
  suggestions: z.array(
    z.looseObject({
      kind: z.string(),
      number: z.string(),
      division: z.string().optional(),
      work: z.array(
        z.looseObject({ title: z.string(), dueOn: z.string(), reason: z.string(), since: z.string() }),
      ),
      against: z.array(unmet),
    }),
  ),
});

const released = z.looseObject({
  preview: z.boolean(),
  notices: z.array(
    z.looseObject({
      kind: z.string(),
      division: z.string(),
      cases: z.array(z.string()),
      answer: z.enum(['allowed', 'issued', 'refused', 'down']),
      docNumber: z.string().optional(),
      refused: z.looseObject({ unmet: z.array(unmet) }).optional(),
    }),
  ),
});

type Released = z.output<typeof released>;

type Options = {
  readonly as: string;
  readonly urge: readonly string[];
  readonly report: readonly string[];
  readonly topic?: string;
  readonly reason?: string;
  readonly advice?: string;
  readonly id?: string;
  readonly preview?: boolean;
};

/** A preview may also find nothing against a notice. */
const ANSWERS = { allowed: '可以下发', ...RELEASED.answers } as const;

/** `duban desk list|release`: what the ladder suggests to urge and to report, and its release by a person. */
export function deskCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const desk = duban.command('desk').description('督查台：建议催办、建议专报');
  desk
    .command('list')
    .description('列出建议催办、建议专报')
    .requiredOption('--as <person>', '由谁查看（督查处人员、监督员）')
    .action(async ({ as }: { readonly as: string }) => {
      const told = listed.parse(await officeApi(dataFolder()).get('/desk', as));
      print(terminal, told, () =>
        textTable([
          ['文种', '提案号', '处室', '事项', '应完成', '由来', '可否下发'],
          ...told.suggestions.flatMap(({ kind, number, division = '', work, against }) =>
            work.map(({ title, dueOn, reason }) => [
              nameOf(kind),
              number,
              division,
              title,
              dueOn,
              reason,
              against.map(({ message }) => message).join('；') || '可以',
            ]),
          ),
        ]),
      );
    });
  desk
    .command('release')
    .description('核定下发：催办通知每处室一份，督办专报每件一份')
    .requiredOption('--as <person>', '由谁核发（督查处人员）')
    .option('--urge <numbers>', '催办的提案号，用逗号隔开', split, [])
    .option('--report <numbers>', '专报的提案号，用逗号隔开', split, [])
    .option('--topic <topic>', '催办事由')
    .option('--reason <reason>', '专报所写原因')
    .option('--advice <advice>', '专报所提建议')
    .option('--preview', '只预览，不下发')
    .option('--id <id>', '重复执行时不重复下发的标识')
    .action(async ({ as, urge, report, id, preview, ...texts }: Options) => {
      const body = {
        urge,
        headReports: report,
        ...texts,
        preview: preview ?? false,
        ...(id === undefined ? {} : { releaseId: id }),
      };
      const told = released.parse(await officeApi(dataFolder()).post('/desk/release', body, as));
      const answers = new Set(told.notices.map(({ answer }) => answer));
      if (answers.has('down')) throw new CommandFailure(EXIT.serviceDown, textOf(told).join('\n'), told);
      if (answers.has('refused')) throw new CommandFailure(EXIT.refused, textOf(told).join('\n'), told);
      print(terminal, told, () => textOf(told));
    });
}

function textOf({ notices }: Released): readonly string[] {
  return textTable([
    RELEASED.columns,
    ...notices.map(({ kind, division, cases, answer, docNumber, refused }) => [
      nameOf(kind),
      division,
      cases.join('、'),
      ANSWERS[answer],
      docNumber ?? (refused?.unmet ?? []).map(({ message }) => message).join('；'),
    ]),
  ]);
}

function split(text: string): readonly string[] {
  return text.split(/[,，、\s]+/).filter((part) => part !== '');
}

function nameOf(kind: string): string {
  return isNoticeKind(kind) ? NOTICES[kind].name : kind;
}
