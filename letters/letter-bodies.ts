import type { NoticeKind } from '../domain/notice/notice-kind.ts';
import { fill } from '../domain/wording/fill.ts';
import { NOTICES } from '../domain/wording/notices.ts';
import { bodyText, listTable, paragraph, run, sectionPage } from './ooxml.ts';
import { INDENT, SIZES, TITLE_LINE } from './page-measures.ts';

const blank = paragraph('');

const heading = [
  paragraph('{发文机关}', { font: 'title', size: SIZES.two, align: 'center', line: TITLE_LINE }),
  paragraph('{文种}', { font: 'title', size: SIZES.two, align: 'center', line: TITLE_LINE }),
  paragraph('{编号}', { align: 'right', right: INDENT / 2 }),
  blank,
];

/** Paragraphs for each entry of a list, or for a text where there is one; the marks' own paragraphs vanish. */
const listOf = (list: string, content: string) => [paragraph(`{#${list}}`), content, paragraph(`{/${list}}`)];

const title = [
  paragraph('{标题}', { font: 'title', size: SIZES.two, align: 'center', line: TITLE_LINE }),
  ...listOf('次数', paragraph('{次数}', { align: 'center' })),
  blank,
];

const requirements = listOf('工作要求', bodyText(`${run('{要点}', { font: 'first' })}${run('{段落}')}`));

/** What a kind of notice asks of a division, as its mails do. */
const asked = (kind: Exclude<NoticeKind, 'headReport'>) =>
  fill(NOTICES[kind].closing[0], { ackDue: '{确认期限}', answerDue: '{反馈期限}' });

const contact = bodyText('联系人：{联系人}{#联系电话}　　电话：{联系电话}{/联系电话}');

/** The issuer centred over the date, four characters from the edge; the seal covers both. */
const seal = [
  blank,
  blank,
  paragraph('{发文机关}', { align: 'right', right: INDENT, keepWithNext: true }),
  paragraph('{落款日期}', { align: 'right', right: INDENT * 2 }),
];

const copies = listOf('抄送', paragraph('抄送：{抄送}。', { size: SIZES.four, firstLine: SIZES.four * 10 }));

const annex = listTable(
  '任务清单',
  [
    { head: '序号', place: '序号', width: 520 },
    { head: '提案号', place: '提案号', width: 1050 },
    { head: '案由', place: '案由', width: 2650 },
    { head: '办理类型', place: '办理类型', width: 760 },
    { head: '重点类别', place: '重点类别', width: 760 },
    { head: '牵头/配合', place: '牵头配合', width: 1300 },
    { head: '经办人', place: '经办人', width: 900 },
    { head: '规定期限', place: '规定期限', width: 1150 },
    { head: '局内时限', place: '局内时限', width: 1150 },
    { head: '下一节点及时限', place: '下一节点', width: 1430 },
    { head: '目前进展', place: '目前进展', width: 700 },
    { head: '备注', place: '备注', width: 380 },
  ],
  'Cell',
);

const lateTable = listTable(
  '逾期事项',
  [
    { head: '序号', place: '序号', width: 440 },
    { head: '提案号', place: '提案号', width: 860 },
    { head: '案由', place: '案由', width: 1480 },
    { head: '办理类型', place: '办理类型', width: 560 },
    { head: '逾期节点', place: '逾期节点', width: 900 },
    { head: '应完成日期', place: '应完成日期', width: 860 },
    { head: '已逾期（工作日）', place: '已逾期', width: 600 },
    { head: '规定期限', place: '规定期限', width: 860 },
    { head: '剩余（工作日）', place: '剩余', width: 600 },
    { head: '尚缺事项', place: '尚缺事项', width: 1040 },
    { head: '经办人', place: '经办人', width: 640 },
  ],
  'SmallCell',
);

/** The XML between `<w:body>` and its end of the shipped template of each kind (pack §6.1, §6.2, §6.5). */
export const LETTER_BODIES: Readonly<Record<NoticeKind, string>> = {
  supervision: [
    ...heading,
    ...title,
    paragraph('{主送}：'),
    ...listOf('正文', bodyText('{段落}')),
    ...requirements,
    bodyText(asked('supervision')),
    contact,
    blank,
    bodyText('附件：{处室}提案办理任务清单（{件数}件）'),
    ...seal,
    ...copies,
    paragraph('', { section: sectionPage(false) }),
    paragraph('附件', { font: 'first', align: 'left' }),
    paragraph('{处室}提案办理任务清单（{件数}件）', {
      font: 'title',
      size: SIZES.two,
      align: 'center',
      line: TITLE_LINE,
      keepWithNext: true,
    }),
    annex,
    paragraph('截至{截至}。', { size: SIZES.five, align: 'left' }),
    sectionPage(true),
  ].join(''),
  urge: [
    ...heading,
    ...title,
    paragraph('{主送}：'),
    ...listOf('正文', bodyText('{段落}')),
    lateTable,
    ...requirements,
    bodyText(asked('urge')),
    contact,
    ...seal,
    ...copies,
    sectionPage(false),
  ].join(''),
  headReport: [
    ...heading,
    ...title,
    paragraph('{主送}：'),
    ...listOf('正文', bodyText('{段落}')),
    contact,
    ...seal,
    ...copies,
    sectionPage(false),
  ].join(''),
};
