import type { Command } from 'commander';
import { z } from 'zod';
import { OUTSIDE_KIND_NAMES, YEAR_LOG_KIND_NAMES } from '../../domain/wording/books.ts';
import { CHANNEL_NAMES } from '../../domain/wording/terms.ts';
import { CHANNELS } from '../../domain/proposal/facts.ts';
import { OUTSIDE_KINDS } from '../../domain/yearbook/outside-details.ts';
import { YEAR_LOG_KINDS } from '../../domain/yearbook/year-log-note.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const entryOf = <T extends z.ZodType>(content: T) =>
  z.looseObject({
    entryId: z.string(),
    now: z.looseObject({ revision: z.number(), voided: z.boolean(), content }),
  });

const yearLog = z.looseObject({
  handlingYear: z.number(),
  entries: z.array(
    entryOf(
      z.looseObject({
        happenedOn: z.string(),
        kind: z.enum(YEAR_LOG_KINDS),
        title: z.string(),
        paper: z.string().optional(),
      }),
    ),
  ),
});

const memberTalks = z.array(
  z.looseObject({
    member: z.string(),
    numbers: z.array(z.string()),
    caseTalks: z.array(z.looseObject({ number: z.string(), on: z.string(), channel: z.enum(CHANNELS) })),
    contacts: z.array(
      entryOf(z.looseObject({ happenedOn: z.string(), channel: z.enum(CHANNELS), subject: z.string() })),
    ),
  }),
);

const parties = z.array(
  z.looseObject({
    name: z.string(),
    kind: z.enum(OUTSIDE_KINDS),
    cases: z.array(z.looseObject({ number: z.string() })),
    instructions: z.array(z.looseObject({ answers: z.array(z.looseObject({ settled: z.boolean() })) })),
    hearings: z.array(z.unknown()),
    gatherings: z.array(z.unknown()),
  }),
);

const silent = z.looseObject({
  asOf: z.string(),
  limit: z.number(),
  cases: z.array(
    z.looseObject({
      number: z.string(),
      title: z.string(),
      since: z.string(),
      workdays: z.number(),
      division: z.string().optional(),
      officer: z.string().optional(),
      lastTalk: z.unknown(),
    }),
  ),
});

const similar = z.array(
  z.looseObject({
    number: z.string(),
    title: z.string(),
    handlingYear: z.number(),
    likeness: z.number(),
    phrases: z.array(z.string()),
    division: z.string().optional(),
    resultClass: z.string().optional(),
    letterNumber: z.string().optional(),
  }),
);

/** `duban year-log`, `contacts`, `outside`, `silent` and `similar`: the books, and what is read out of all cases. */
export function bookCommands(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const api = () => officeApi(dataFolder());
  duban
    .command('year-log [year]')
    .description('列出年度大事记；不写年度即本年度')
    .action(async (year: string | undefined) => {
      const query = year === undefined ? '' : `?year=${encodeURIComponent(year)}`;
      const told = yearLog.parse(await api().get(`/year-log${query}`));
      print(terminal, told, () => [
        `${told.handlingYear}年度大事记${told.entries.length}条`,
        ...textTable([
          ['日期', '类别', '事项', '文件、依据', '标识', '稿次'],
          ...told.entries.map(({ entryId, now: { revision, voided, content } }) => [
            content.happenedOn,
            YEAR_LOG_KIND_NAMES[content.kind],
            `${voided ? '［作废］' : ''}${content.title}`,
            content.paper ?? '—',
            entryId,
            String(revision),
          ]),
        ]),
      ]);
    });
  duban
    .command('contacts [member]')
    .description('列出与委员的全部联系：提案办理中的沟通和案外联系')
    .requiredOption('--as <person>', '由谁查看（电子邮箱或姓名）')
    .action(async (member: string | undefined, options: { as: string }) => {
      const all = memberTalks.parse(await api().get('/member-talks', options.as));
      const told = member === undefined ? all : all.filter((each) => each.member === member);
      print(terminal, told, () =>
        told.flatMap((each) => [
          `${each.member}：提案${each.numbers.length}件，案内沟通${each.caseTalks.length}次，案外联系${each.contacts.length}次`,
          ...each.caseTalks.map(
            ({ on, number, channel }) => `  ${on} ${CHANNEL_NAMES[channel]} 第${number}号提案`,
          ),
          ...each.contacts.map(
            ({ now: { voided, content } }) =>
              `  ${content.happenedOn} ${CHANNEL_NAMES[content.channel]} ${voided ? '［作废］' : ''}${content.subject}`,
          ),
        ]),
      );
    });
  duban
    .command('outside')
    .description('列出督办领导、督办单位和受委托人，以及督办的提案、批示指示')
    .requiredOption('--as <person>', '由谁查看（电子邮箱或姓名）')
    .action(async (options: { as: string }) => {
      const told = parties.parse(await api().get('/outside-parties', options.as));
      print(terminal, told, () =>
        textTable([
          ['名称', '类别', '提案', '批示指示', '未办结', '听取汇报', '调研座谈'],
          ...told.map((each) => [
            each.name,
            OUTSIDE_KIND_NAMES[each.kind],
            each.cases.map(({ number }) => number).join('、') || '—',
            String(each.instructions.length),
            String(each.instructions.filter(({ answers }) => !answers.at(-1)?.settled).length),
            String(each.hearings.length),
            String(each.gatherings.length),
          ]),
        ]),
      );
    });
  duban
    .command('silent')
    .description('列出长时间未与委员沟通的主办答复件')
    .action(async () => {
      const told = silent.parse(await api().get('/silent'));
      print(terminal, told, () => [
        `截至${told.asOf}，超过${told.limit}个工作日无沟通${told.cases.length}件`,
        ...textTable([
          ['提案号', '工作日', '自', '处室', '经办人', '案由'],
          ...told.cases.map((each) => [
            each.number,
            String(each.workdays),
            `${each.since}${each.lastTalk ? '' : '（交办）'}`,
            each.division ?? '—',
            each.officer ?? '—',
            each.title,
          ]),
        ]),
      ]);
    });
  duban
    .command('similar <number>')
    .description('列出与某一提案相似的往年和本年提案')
    .action(async (number: string) => {
      const told = similar.parse(await api().get(`/proposals/${encodeURIComponent(number)}/similar`));
      print(terminal, told, () => [
        ...(told.length === 0 ? [`没有与第${number}号提案相似的提案`] : []),
        ...textTable([
          ['相似度', '年度', '提案号', '处室', '类别', '文号', '共同用语', '案由'],
          ...told.map((each) => [
            `${Math.round(each.likeness * 100)}%`,
            String(each.handlingYear),
            each.number,
            each.division ?? '—',
            each.resultClass ?? '—',
            each.letterNumber ?? '—',
            each.phrases.join('、'),
            each.title,
          ]),
        ]),
      ]);
    });
}
