/** The words of the page of a year. */
export const YEAR_PAGE = {
  title: '年度情况',
  asOf: '{year}年度，截至{today}。',
  otherYear: '{year}年度',
  figures: '基本情况',
  figureColumns: ['项目', '数量'],
  lead: '例外、更正、补录逐件列出，供年度总结采用；原值和经过见各件办理过程。',
  group: '{name}（{n}项）',
} as const;
