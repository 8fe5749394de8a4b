import { describe, expect, it } from 'vitest';
import { ACT_SCHEMAS } from '../../../client/gateway/acts-schema.ts';
import { checkedCommandId } from '../../../client/gateway/command-key.ts';
import { InvalidInput, readInput, type InputIssue } from '../../../client/gateway/invalid-input.ts';
import { checkedNoticeAsk } from '../../../client/gateway/notice-ask.ts';
import { ACT_TYPES } from '../../../domain/wording/acts.ts';
import { PEOPLE } from '../../support/cases.ts';

const ODD: readonly unknown[] = [
  undefined,
  null,
  '',
  'x',
  '2020-02-30',
  -1,
  1.5,
  true,
  [],
  {},
  'x'.repeat(6000),
];

function issuesOf(attempt: () => unknown): readonly InputIssue[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues;
    throw error;
  }
  return [];
}

describe('what is said of data that is not of an act’s form', () => {
  it.each(ACT_TYPES)('is plain Chinese for %s, whatever comes', (act) => {
    const schema = ACT_SCHEMAS[act];
    const fields = Object.keys(schema.shape);
    const datas = [
      ...ODD,
      ...ODD.map((odd) => Object.fromEntries(fields.map((field) => [field, odd]))),
      { odd: 1 },
    ];
    for (const data of datas) {
      const result = readInput(schema, data);
      const said = result.success ? [] : result.issues;
      for (const { message } of said) {
        expect(message.replace(/“[^”]*”|YYYY|JSON/g, '')).not.toMatch(/[A-Za-z]{2}|\{/);
        expect(message).toMatch(/\p{Script=Han}/u);
      }
    }
    expect(readInput(schema, { odd: 1 })).toMatchObject({
      success: false,
      issues: expect.arrayContaining([{ field: '', message: '没有“odd”这样的字段' }]),
    });
  });

  it('tells the field, and what is wrong with each', () => {
    const data = {
      phase: 'later',
      occurredOn: '2020-02-30',
      channel: 'telephone',
      counterpart: 3,
      draftNo: 'two',
    };
    expect(readInput(ACT_SCHEMAS.recordCommunication, data)).toEqual({
      success: false,
      issues: [
        { field: 'phase', message: '请从列出的选项中选择' },
        { field: 'occurredOn', message: '日期应为实际存在的日期，如 2020-04-07' },
        { field: 'counterpart', message: '请从列出的选项中选择' },
        { field: 'draftNo', message: '应为正整数' },
        { field: 'outcome', message: '没有填写' },
      ],
    });
    expect(readInput(ACT_SCHEMAS.submitOpinion, { summary: '' })).toMatchObject({
      issues: [{ field: 'summary', message: '不能为空' }],
    });
    expect(readInput(ACT_SCHEMAS.submitOpinion, { summary: '长'.repeat(5001) })).toMatchObject({
      issues: [{ field: 'summary', message: '不能超过5000字' }],
    });
  });
});

describe('texts of an act', () => {
  const letter = (letterNumber: string) =>
    readInput(ACT_SCHEMAS.sendOpinionLetter, { letterNumber, issuedOn: '2020-06-12' });

  it('may run over lines but hold no control characters, which not every database keeps', () => {
    expect(readInput(ACT_SCHEMAS.submitOpinion, { summary: '一、采纳\n二、另复' })).toMatchObject({
      success: true,
    });
    expect(readInput(ACT_SCHEMAS.submitOpinion, { summary: '采纳\u0000' })).toMatchObject({
      issues: [{ field: 'summary', message: '不能含有控制字符' }],
    });
    expect(letter('示例函〔2020〕1号')).toMatchObject({ success: true });
    for (const number of ['示例函\u0000〔2020〕1号', '示例函\n〔2020〕1号'])
      expect(letter(number)).toMatchObject({ issues: [{ field: 'letterNumber' }] });
  });
});

describe('what a notice is asked with', () => {
  const ask = (topic: string, noticeId?: string) => () =>
    checkedNoticeAsk({ kind: 'urge', topic, actor: PEOPLE.supervisor, ...(noticeId ? { noticeId } : {}) });

  it('is a topic of one line, since it stands in a subject', () => {
    expect(ask('  办结时限 ')()).toMatchObject({ topic: '办结时限' });
    expect(issuesOf(ask('办结\n抄送：别人'))).toMatchObject([
      { field: 'topic', message: expect.stringContaining('不能换行') },
    ]);
    expect(issuesOf(ask(' '))).toEqual([{ field: 'topic', message: '不能为空' }]);
    expect(issuesOf(ask('长'.repeat(101)))).toEqual([{ field: 'topic', message: '不能超过100字' }]);
  });

  it('has an id that may stand in other ids, given or new', () => {
    expect(ask('时限', 'n:1')()).toMatchObject({ noticeId: 'n:1' });
    expect(ask('时限')().noticeId).toMatch(/^[0-9a-f-]{36}$/);
    expect(issuesOf(ask('时限', 'a b')).map(({ field }) => field)).toEqual(['noticeId']);
    expect(issuesOf(() => checkedCommandId('a/b')).map(({ field }) => field)).toEqual(['commandId']);
  });
});
