import type { Command } from 'commander';
import { z } from 'zod';
import { signerOf } from '../../domain/notice/signer-of.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICE_STANDING } from '../../domain/wording/notices.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const mark = z.looseObject({ by: z.looseObject({ name: z.string() }) });
const shown = z.looseObject({
  notice: z.looseObject({
    docNumber: z.string(),
    topic: z.string(),
    issuedByName: z.string(),
    byRule: z.boolean().optional(),
    state: z
      .looseObject({
        ackDue: z.string(),
        answerDue: z.string(),
        closed: mark.extend({ reason: z.string() }).optional(),
        divisions: z.array(
          z.looseObject({
            name: z.string(),
            cases: z.number(),
            acknowledged: mark.optional(),
            answers: z.array(mark.extend({ text: z.string() })),
            foundLate: z.looseObject({}).optional(),
          }),
        ),
      })
      .optional(),
  }),
  progress: z
    .looseObject({
      state: z.string(),
      made: z.number(),
      divisions: z.number(),
      written: z.number(),
      recipients: z.number(),
      told: z.number(),
      untold: z.array(z.string()),
      cases: z.number(),
    })
    .nullable(),
});
const register = z.looseObject({
  notices: z.array(
    z.looseObject({
      noticeId: z.string(),
      docNumber: z.string(),
      topic: z.string(),
      issuedOn: z.string(),
      cases: z.array(z.string()),
    }),
  ),
});
const taken = z.looseObject({ docNumber: z.string(), over: z.boolean() });

/** `duban notice list|show|acknowledge|answer|close`: the register, how one notice stands, and the acts about it. */
export function noticeActCommands(notice: Command, dataFolder: () => string, terminal: Terminal): void {
  const path = (noticeId: string, act = '') => `/notices/${encodeURIComponent(noticeId)}${act}`;
  notice
    .command('list')
    .description('列出通知登记簿')
    .action(async () => {
      const answer = register.parse(await officeApi(dataFolder()).get('/notices'));
      print(terminal, answer, () =>
        textTable([
          ['编号', '日期', '件数', '事由', '标识'],
          ...answer.notices.map((each) => [
            each.docNumber,
            each.issuedOn,
            String(each.cases.length),
            each.topic,
            each.noticeId,
          ]),
        ]),
      );
    });
  notice
    .command('show <id>')
    .description('查看一份通知：下发进度，各处室确认、反馈情况')
    .action(async (noticeId: string) => {
      const answer = shown.parse(await officeApi(dataFolder()).get(path(noticeId)));
      print(terminal, answer, () => linesOf(answer));
    });
  const act = (name: string, what: string, option?: readonly [flag: string, help: string, field: string]) => {
    const command = notice
      .command(`${name} <id>`)
      .description(what)
      .requiredOption('--as <person>', '由谁办理');
    if (option) command.requiredOption(option[0], option[1]);
    command.action(async (noticeId: string, options: Record<string, string>) => {
      const body = option ? { [option[2]]: options[option[2]] } : {};
      const answer = taken.parse(
        await officeApi(dataFolder()).post(path(noticeId, `/${name}`), body, options['as']),
      );
      print(terminal, answer, () => [
        `${answer.docNumber} 已登记。${answer.over ? '各处室均已反馈或通知已办结。' : ''}`,
      ]);
    });
  };
  act('acknowledge', '确认收悉（主送处室的处领导、联络员）');
  act('answer', '反馈落实情况；再次执行即为更正', ['--text <text>', '反馈内容', 'text']);
  act('close', '办结通知，不再等候（督查处）', ['--reason <reason>', '理由', 'reason']);
}

function linesOf({ notice, progress }: z.output<typeof shown>): readonly string[] {
  const { state, docNumber, topic } = notice;
  if (!state) return [`${docNumber} ${topic}`, NOTICE_STANDING.former];
  const issuing =
    progress?.state === 'issuing'
      ? [
          `正在下发：文书 ${progress.made}/${progress.divisions}，邮件 ${progress.written}/${progress.recipients}，已告知提案 ${progress.told + progress.untold.length}/${progress.cases}`,
        ]
      : [];
  return [
    `${docNumber} ${topic}　签发人 ${signerOf(notice)}　确认期限 ${state.ackDue}，反馈期限 ${state.answerDue}`,
    ...issuing,
    ...(state.closed
      ? [fill(NOTICE_STANDING.closed, { name: state.closed.by.name, reason: state.closed.reason })]
      : []),
    ...textTable([
      ['处室', '件数', '确认收悉', '逾期', '反馈'],
      ...state.divisions.map(({ name, cases, acknowledged, answers, foundLate }) => [
        name,
        String(cases),
        acknowledged?.by.name ?? NOTICE_STANDING.notYet,
        foundLate && Object.keys(foundLate).length > 0 ? '是' : '',
        answers.at(-1)?.text.replaceAll('\n', ' ') ?? NOTICE_STANDING.notYet,
      ]),
    ]),
  ];
}
