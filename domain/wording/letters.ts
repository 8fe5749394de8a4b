import type { NoticeKind } from '../notice/notice-kind.ts';

type LetterWording = {
  readonly issuer: string;
  readonly fileName: string;
  readonly numberToCome: string;
  readonly leadAndSupport: string;
  readonly nextStep: string;
  readonly titles: Readonly<Record<NoticeKind, string>>;
};

/** The words of letters as Word files, beside those that they share with the mails. */
export const LETTERS: LetterWording = {
  issuer: '{bureauName}督查处',
  numberToCome: '（下发时编号）',
  fileName: '{docNumber}{kind}（{division}）',
  leadAndSupport: '{lead}/{support}',
  nextStep: '{step}（{dueOn}）',
  titles: {
    supervision: '关于{topic}的督办通知',
    urge: '关于{topic}的催办通知',
    headReport: '关于{topic}的专报',
  },
};

/** What is said of a Word file that is to be a template. */
export const TEMPLATES = {
  actName: '保存文书模板',
  sample: '样例',
  savedMeanwhile: '刚有别的版本保存，请重新打开后再保存。',
  empty: '文件是空的，请重新选择。',
  tooLarge: '文件超过 2 MB。模板里请不要放图片等附带内容。',
  notWord: '这不是 .docx 文档。请用 WPS 文字或 Word 另存为 .docx 后再上传。',
  broken: '文件已损坏或者内部格式不规范，无法打开。请用 WPS 文字或 Word 打开后另存为 .docx，再重新上传。',
  bomb: '文件展开后过大（超过 20 MB 或内含部件过多），为安全起见未读取。',
  macros: '文件含有宏、嵌入对象或者可执行内容，未读取。请另存为不含这些内容的 .docx 后再上传。',
  outside: '文件引用了外部文件（如联机模板、网上图片），未保存。请去掉后再上传。',
  fields:
    '文件含有页码、日期、超链接以外的域（如引用图片、引用文字），未保存。请选中该处按 Ctrl+Shift+F9 转为文字后再上传。',
  unknownTag: '不认识标记“{tag}”，请对照标记表核对。',
  missingTag: '缺少必需的标记“{tag}”。',
  brokenTag: '标记“{tag}”不完整，或者首尾不配对，请在文档中重新输入。',
} as const;
