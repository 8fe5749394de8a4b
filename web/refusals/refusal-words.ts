import type { RefusalGroup } from '../../domain/report/refusal-counts.ts';

/** The words of the page of refused attempts. */
export const REFUSAL_PAGE = {
  title: '未予通过的登记',
  lead: '按规定未予通过的登记在此留存，供督查处掌握；本件的办理过程中没有这些记录。',
  columns: ['时间', '人员', '提案号', '事项', '未满足的条件'],
  countColumns: ['类别', '次数'],
  noCase: '—',
  none: '还没有未予通过的登记。',
  notAllowed: '本页供督查处和监督员使用。请切换到督查处人员的身份。',
  badYear: '年度应为 1992 年以后的四位数字，如 2020',
  badGroup: '统计口径应为 act、code、person、division、month 之一',
  total: '{year}年共{n}次（同一登记重复提交的计一次；一次有多项条件未满足的，在各项下分别计入）。',
  former: '上一年',
  later: '下一年',
  filtered: '以下为所选的{n}次。',
  all: '显示全部',
  most: '只列出最近的{n}次。',
} as const;

/** What attempts are counted by, as headings. */
export const GROUP_NAMES: Readonly<Record<RefusalGroup, string>> = {
  act: '按事项',
  code: '按未满足的条件',
  person: '按人员',
  division: '按处室（单位）',
  month: '按月份',
};
