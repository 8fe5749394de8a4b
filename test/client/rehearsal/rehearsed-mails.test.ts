import { describe, expect, it } from 'vitest';
import { runCommand, type CommandPorts } from '../../../client/cli/program.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { OutboxState } from '../../../domain/notice/mail.ts';
import type { WrittenMail } from '../../../prisma/written-mails.ts';
import { mailReport, mailReportText, mailsAsked } from '../../../worker/rehearsed-mails.ts';
import { moment } from '../../support/cases.ts';

const LIVED = { from: civilDate('2020-04-07'), to: civilDate('2020-12-31') };

function written(at: string, name: string, subject: string, state: OutboxState = 'sent'): WrittenMail {
  return {
    kind: subject.startsWith('通知') ? 'supervision' : 'digest',
    to: { name, address: `${name}@example.test` },
    dueAt: moment(at),
    state,
    content: {
      subject,
      blocks: [{ type: 'paragraph', text: `正文：${subject}　{site}/` }],
      footer: ['页脚'],
    },
  };
}

const MAILS = [
  written('2020-04-08 08:30', '甲', '待办一'),
  written('2020-04-08 16:05', '乙', '通知一'),
  written('2020-04-09 08:30', '甲', '待办二'),
  written('2020-04-09 08:30', '乙', '没有发出的待办', 'superseded'),
  written('2020-04-10 08:30', '甲', '待办三'),
];

const reportOf = (asked: Readonly<Record<string, unknown>>) =>
  mailReport(MAILS, mailsAsked(asked), LIVED, 'http://pages.example');
const subjects = (asked: Readonly<Record<string, unknown>>) =>
  reportOf(asked).mails.map(({ subject }) => subject);

describe('what would have gone out', () => {
  it('is every mail that left between two days, both among them', () => {
    expect(subjects({})).toEqual(['待办一', '通知一', '待办二', '待办三']);
    expect(subjects({ from: '2020-04-09' })).toEqual(['待办二', '待办三']);
    expect(subjects({ from: '2020-04-08', to: '2020-04-08' })).toEqual(['待办一', '通知一']);
    expect(reportOf({ to: '2020-04-08' })).toMatchObject({ from: '2020-04-07', to: '2020-04-08' });
  });

  it('tells of each when, what kind, to whom, and the whole of it on demand', () => {
    const [, notice] = reportOf({}).mails;
    expect(notice).toEqual({
      day: '2020-04-08',
      time: '16:05',
      kind: 'supervision',
      kindName: '督办通知',
      to: { name: '乙', address: '乙@example.test' },
      subject: '通知一',
    });
    const [first] = reportOf({ full: true }).mails;
    expect(first?.text).toBe('甲同志：\n\n　　正文：待办一　http://pages.example/\n\n——\n页脚\n');
  });

  it('counts them by day, kind and person', () => {
    const { byDay, byKind, byPerson } = reportOf({});
    expect(byDay.map(({ name, count }) => [name, count])).toEqual([
      ['2020-04-08', 2],
      ['2020-04-09', 1],
      ['2020-04-10', 1],
    ]);
    expect(byKind.map(({ name, count }) => [name, count])).toEqual([
      ['每日待办', 3],
      ['督办通知', 1],
    ]);
    expect(byPerson.map(({ count }) => count)).toEqual([3, 1]);
  });

  it('is a page of text for people', () => {
    const lines = mailReportText(reportOf({ from: '2020-04-08', to: '2020-04-08' }));
    expect(lines.slice(0, 4)).toEqual([
      '2020-04-08至2020-04-08，将发出邮件2封',
      '日期        时间   种类      收件人  标题',
      '2020-04-08  08:30  每日待办  甲      待办一',
      '2020-04-08  16:05  督办通知  乙      通知一',
    ]);
  });

  it('needs days that exist, in their order', () => {
    expect(() => mailsAsked({ from: '2020-02-30' })).toThrow('from');
    expect(() => mailsAsked({ from: '2020-05-02', to: '2020-05-01' })).toThrow(
      '开始日期2020-05-02晚于结束日期2020-05-01',
    );
  });
});

describe('duban rehearse', () => {
  it.each([
    [['rehearse', 'x'], {}],
    [['rehearse', 'x', '--mails'], { mails: {} }],
    [['rehearse', 'x', '--from', '2020-04-07'], { mails: { from: '2020-04-07' } }],
    [['rehearse', 'x', '--to', '2020-04-07', '--full'], { mails: { to: '2020-04-07', full: true } }],
    [['rehearse', 'x', '--keep', 'folder', '--json'], { keep: 'folder' }],
  ])('%j wishes for %j', async (words, wishes) => {
    const asked: unknown[] = [];
    const ports: Partial<CommandPorts> = {
      out: () => undefined,
      err: () => undefined,
      dataFolder: () => '',
      rehearse: async (folder, _terminal, wished) => void asked.push(folder, wished),
    };
    expect(await runCommand(ports as CommandPorts, words)).toBe(0);
    expect(asked).toEqual(['x', wishes]);
  });
});
