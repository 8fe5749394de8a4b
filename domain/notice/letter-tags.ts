import type { NoticeKind } from './notice-kind.ts';

/** The places of a letter's template for one text each, written `{编号}` in it; `{#抄送}…{/抄送}` stands only where there is one. */
export const LETTER_FIELDS = [
  '发文机关',
  '文种',
  '编号',
  '标题',
  '事由',
  '次数',
  '主送',
  '处室',
  '件数',
  '截至',
  '确认期限',
  '反馈期限',
  '联系人',
  '联系电话',
  '签发人',
  '落款日期',
  '抄送',
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];

/** The lists of a letter's template, `{#任务清单}…{/任务清单}` around a row or a paragraph, with the places within. */
export const LETTER_LISTS = {
  正文: ['段落'],
  工作要求: ['要点', '段落'],
  任务清单: [
    '序号',
    '提案号',
    '案由',
    '办理类型',
    '重点类别',
    '牵头配合',
    '经办人',
    '规定期限',
    '局内时限',
    '下一节点',
    '目前进展',
    '备注',
  ],
  逾期事项: [
    '序号',
    '提案号',
    '案由',
    '办理类型',
    '逾期节点',
    '应完成日期',
    '已逾期',
    '规定期限',
    '剩余',
    '尚缺事项',
    '经办人',
  ],
} as const;

/** The place names within each list. */
export type LetterList = {
  readonly [name in keyof typeof LETTER_LISTS]: (typeof LETTER_LISTS)[name][number];
};
export type LetterLists = {
  readonly [name in keyof LetterList]: readonly Readonly<Record<LetterList[name], string>>[];
};

/** What no template of a kind may lack: without it the letter would be none. */
export const NEEDED_TAGS: Readonly<Record<NoticeKind, readonly string[]>> = {
  supervision: ['编号', '主送', '落款日期', '任务清单'],
  urge: ['编号', '主送', '落款日期', '逾期事项'],
  headReport: ['编号', '主送', '落款日期', '正文'],
};
