/** The words of the templates of letters. */
export const TEMPLATE_PAGE = {
  title: '文书模板',
  lead: '通知按这里的 Word 模板生成文书。下载现行的，用 WPS 文字或 Word 改好版式、文字，再上传即可；花括号里的标记由系统填写，不要改名。',
  fileName: '{kind}模板.docx',
  current: '下载现行模板',
  upload: '新模板（.docx，不超过 2 MB，不含宏）',
  reason: '更换理由',
  save: '检查并采用',
  back: '恢复为软件自带的模板',
  shipped: '软件自带',
  shippedNow: '现行：软件自带的模板。',
  columns: ['版次', '文件', '理由', '保存人', '保存时间', ''],
  download: '下载',
  saved: '已采用，为第{version}版。',
  notSaved: '没有采用',
  noFile: '请选择文件。',
  notFound: '没有这个模板。',
  notYours: '文书模板由督查处保存、更换。',
  tagsTitle: '标记表',
  tagsLead:
    '单项写作 {编号}；只在有内容时出现的写作 {#抄送}……{/抄送}；清单写作 {#任务清单}……{/任务清单}，放在表格一行的首尾，行内写各栏的标记。',
  tagColumns: ['标记', '其中可用'],
} as const;
