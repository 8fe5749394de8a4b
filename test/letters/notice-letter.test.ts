import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { letterOf } from '../../domain/notice/letter.ts';
import type { NoticeKind } from '../../domain/notice/notice-kind.ts';
import { noticeTerms, type NoticeWords } from '../../domain/notice/notice-terms.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { createLetters } from '../../letters/create-letters.ts';
import { toAccepted } from '../support/acts.ts';
import { aCase, at, DIVISION, PEOPLE, type Story } from '../support/cases.ts';
import { partOf, wordLines } from './word-text.ts';

const letters = createLetters({ current: async () => undefined });
const late = aCase().after(...toAccepted, at('2020-05-15 10:00'));

function termsOf(kind: NoticeKind, topic: string, words: NoticeWords) {
  return noticeTerms(
    {
      office: 'sample',
      noticeId: 'n1',
      kind,
      topic,
      bureauName: '样例局',
      issuedBy: PEOPLE.supervisor,
      contactPhone: '0000-0000',
      issuedOn: civilDate('2020-05-15'),
      words,
    },
    late.proposal.calendar,
    DEFAULT_POLICY,
  );
}

async function letter(
  kind: NoticeKind,
  stories: readonly Story[] = [late],
  { topic = '办结时限', words = {} }: { readonly topic?: string; readonly words?: NoticeWords } = {},
) {
  const terms = termsOf(kind, topic, words);
  const cases = stories.map(({ proposal }) => proposal);
  return letters.write('sample', letterOf(terms, '督办〔2020〕1号', DIVISION, cases));
}

/** A case that no leader is in charge of. */
function unled(): Story {
  const { leaderInCharge: _none, ...assignment } = late.proposal.assignment;
  const { leaderInCharge: _neither, ...rest } = late.proposal;
  return { ...late, proposal: { ...rest, assignment } };
}

describe('whom a letter says it is copied to', () => {
  const copiesIn = async (...given: Parameters<typeof letter>) =>
    wordLines((await letter(...given)).bytes).filter((line) => line.startsWith('抄送'));

  it.each(['supervision', 'urge'] as const)(
    'are the leaders in charge to whom a notice (%s) goes, unless its issuer wrote otherwise',
    async (kind) => {
      expect(await copiesIn(kind)).toEqual(['抄送：分管局领导。']);
      expect(await copiesIn(kind, [late], { words: { copyTo: '样例办' } })).toEqual(['抄送：样例办。']);
      expect(await copiesIn(kind, [unled()])).toEqual([]);
    },
  );
});

describe('a supervision notice as a Word file', () => {
  it('says what pack §6.1 has: number, title, requirements, due days, contact, seal, task list', async () => {
    const other = aCase({ number: '2020T002', title: '关于别的事项的提案' }).after(...toAccepted);
    const words = { issueNo: 2, basis: '根据局领导要求。', copyTo: '分管局领导' };
    const { fileName, bytes } = await letter('supervision', [late, other], { words });
    const lines = wordLines(bytes);

    expect(fileName).toBe(`督办〔2020〕1号督办通知（${DIVISION}）.docx`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '样例局督查处',
        '督办通知',
        '督办〔2020〕1号',
        '关于办结时限的督办通知',
        '（第2次）',
        `${DIVISION}：`,
        '根据局领导要求。',
        '请于2020年5月18日前确认收悉，于2020年5月22日前反馈落实情况。',
        `联系人：${PEOPLE.supervisor.name}　　电话：0000-0000`,
        `附件：${DIVISION}提案办理任务清单（2件）`,
        '2020年5月15日',
        '抄送：分管局领导。',
      ]),
    );
    expect(lines.some((line) => line.startsWith('一、落实责任分工。'))).toBe(true);
    expect(lines.slice(lines.indexOf('2020T002'), lines.indexOf('2020T002') + 2)).toEqual([
      '2020T002',
      '关于别的事项的提案',
    ]);
    expect(lines.join('\n')).not.toMatch(/[{}]/);
    expect(lines.filter((line) => line === '提案号')).toHaveLength(1);
  });

  it('sets the point of a requirement apart by its typeface', async () => {
    const xml = partOf((await letter('supervision')).bytes, 'word/document.xml');
    expect(xml).toMatch(/w:eastAsia="黑体"[^>]*\/>(?:(?!<w:r>).)*一、落实责任分工。</);
  });

  it('takes requirements of the issuer’s own, a line each, and leaves out what was not given', async () => {
    const words = { requirements: '一、先办急件。加紧办理。\n二、如实登记。' };
    const lines = wordLines((await letter('supervision', [unled()], { words })).bytes);
    expect(lines).toContain('一、先办急件。加紧办理。');
    expect(lines.join('\n')).not.toContain('落实责任分工');
    expect(lines.join('\n')).not.toContain('抄送');
    expect(lines.join('\n')).not.toContain('次）');
  });

  it.each([
    ['XML', '<w:p/>&amp;]]>"\'<script>'],
    ['tags of templates', '{编号}{#任务清单}{/任务清单}{@raw}'],
    ['control characters and turned text', 'a\u0000b\u000Bc\u202Ed\uFFFFe\uD800f'],
    ['ten thousand characters', '长'.repeat(10_000)],
  ])('holds %s in a title as text', async (_what, title) => {
    const odd = aCase({ title }).after(...toAccepted);
    const xml = partOf((await letter('supervision', [odd], { topic: title })).bytes, 'word/document.xml');
    for (const unfit of ['\u0000', '\u000B', '\u202E', '\uFFFF']) expect(xml).not.toContain(unfit);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml).toMatch(/<\/w:body><\/w:document>$/);
    if (title.startsWith('<')) expect(xml).toContain('&lt;w:p/&gt;&amp;amp;]]&gt;');
    if (title.startsWith('{')) expect(xml).toContain('{编号}{#任务清单}');
    if (title.startsWith('a')) expect(xml).toContain('abcdef');
  });
});

it('an urge notice lists what is late by the columns of pack §6.2', async () => {
  const lines = wordLines((await letter('urge')).bytes);
  const first = lines.indexOf('2020T001');
  expect(lines.slice(first - 1, first + 8)).toEqual([
    '1',
    '2020T001',
    '关于样例事项的提案',
    '承办',
    '牵头处室确认倒排计划',
    '2020年4月17日',
    '19',
    '2020年7月7日',
    '36',
  ]);
  expect(lines.join('\n')).toContain('由处领导签署书面说明报督查处');
});

it('names a title only where a mail may', async () => {
  const mail = { ...DEFAULT_POLICY.mail, titleInMail: false };
  const silent = aCase({ policy: { ...DEFAULT_POLICY, mail } }).after(...toAccepted);
  expect(wordLines((await letter('supervision', [silent])).bytes).join()).not.toContain('样例事项');
});

it('writes a list of thousands', async () => {
  const many = Array.from({ length: 2_000 }, () => late);
  const lines = wordLines((await letter('supervision', many)).bytes);
  expect(lines.filter((line) => line === '2020T001')).toHaveLength(2_000);
});
