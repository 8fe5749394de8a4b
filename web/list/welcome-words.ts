/** What an office reads whose register is empty. */
export const WELCOME = {
  title: '欢迎使用督办',
  lead: '登记簿还是空的。可以先载入一个虚构的示例单位看看全过程，也可以直接导入本单位的提案分派表。',
  sampleTitle: '看一看示例',
  sample:
    '载入虚构的“示例市市场监督管理局”：64件提案，本月交办，人名、单位和邮箱都不存在，邮件寄不到任何人。',
  sampleButton: '一键载入示例单位',
  importTitle: '导入本单位的分派表',
  import: '上传 .xlsx 工作簿，先预览、再确认；逐行说明哪些没有导入、为什么。',
  importButton: '去导入',
  sampleDone: '已载入示例单位。请在右上角选择一个身份，再打开任意一件提案。',
  notEmpty: '登记簿中已有提案，不再载入示例单位。',
} as const;
