/** The words of the page of refused attempts. */
export const REFUSAL_PAGE = {
  title: '未予通过的登记',
  lead: '按规定未予通过的登记在此留存，供督查处掌握；本件的办理过程中没有这些记录。',
  columns: ['时间', '人员', '提案号', '事项', '未满足的条件'],
  none: '还没有未予通过的登记。',
  notAllowed: '本页供督查处使用。请切换到督查处人员的身份。',
} as const;
