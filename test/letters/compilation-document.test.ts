import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { COMPILATION } from '../../domain/wording/compilations.ts';
import { compilationDocument } from '../../letters/compilation-document.ts';
import { isWellFormed } from '../../letters/is-well-formed.ts';

const section = (number: string, text: string) => ({
  id: `case/${number}`,
  title: `第${number}号《样例<一>》`,
  mailTitle: '',
  text,
});
const paper = {
  title: COMPILATION.title,
  issue: '（2020年第3期）',
  office: '示例局督查处',
  issuedOn: '2020年4月24日',
  addressed: COMPILATION.addressed,
  summary: '截至2020年4月24日。',
  coordination: { heading: '一、需局领导协调的事项（1项）', text: '第1号：样例 & 困难{x}' },
  progressHeading: COMPILATION.progress,
  cases: [section('1', '进展：甲\n沟通：乙'), section('2', '进展：未报。')],
  milestones: {
    heading: COMPILATION.milestones,
    columns: COMPILATION.milestoneColumns,
    rows: [
      ['1', '4月1日／——', '', '', '', '', '', '丙'],
      ['2', '', '', '', '', '', '', '丁'],
    ],
  },
  arrangements: { heading: COMPILATION.arrangements, text: '继续督办。' },
};

/** The paragraphs of a Word file's body, as text. */
function paragraphsOf(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '').join(''))
    .filter((text) => text !== '');
}

it('sets a compilation out on paper, every part in its place and every sign as it is', () => {
  const paragraphs = paragraphsOf(compilationDocument(paper));
  expect(paragraphs.slice(0, 12)).toEqual([
    '重点提案办理进展情况',
    '（2020年第3期）',
    '示例局督查处2020年4月24日',
    '报：局主要领导、各分管局领导',
    '截至2020年4月24日。',
    '一、需局领导协调的事项（1项）',
    '第1号：样例 &amp; 困难{x}',
    '二、逐件进展',
    '第1号《样例&lt;一&gt;》',
    '进展：甲',
    '沟通：乙',
    '第2号《样例&lt;一&gt;》',
  ]);
  expect(paragraphs).toContain(COMPILATION.milestones);
  expect(paragraphs.filter((text) => ['丙', '丁'].includes(text))).toHaveLength(2);
  expect(paragraphs.slice(-2)).toEqual(['四、后续督办安排', '继续督办。']);
});

it('keeps to the page and the faces of the standard, and gives the same bytes for the same words', () => {
  const bytes = compilationDocument(paper);
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(Object.keys(files)).toContain('word/footer1.xml');
  expect(xml).toContain('w:top="2098"');
  expect(xml).toContain('仿宋_GB2312');
  expect(xml).toContain('<w:tblHeader/>');
  expect(isWellFormed(bytes)).toBe(true);
  expect(Buffer.from(compilationDocument(paper)).equals(Buffer.from(bytes))).toBe(true);
});
