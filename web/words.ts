import type { MailKind } from '../domain/notice/mail.ts';
import type { NoticeKind } from '../domain/notice/notice.ts';
import type { Post } from '../domain/office/person.ts';

/** The words of the screens; those of the field itself come from the domain. */

export const APP_NAME = '督办';

export const SHARED = {
  classifiedWarning: '不得录入涉密信息。',
  nothing: '——',
  yes: '是',
  number: '第{number}号提案',
  listJoin: '、',
} as const;

export const NAVIGATION = {
  list: '提案',
  notices: '通知',
  import: '导入',
  outbox: '发件',
  refusals: '未予通过',
  skip: '跳到正文',
} as const;

export const SESSION = {
  label: '当前身份',
  nobody: '未选择（只能查看）',
  choose: '切换',
  askTitle: '请先选择当前身份',
  ask: '办理和登记须有经办人的姓名。请在页面右上角“当前身份”中选择本人，再继续。',
  trial: '本页只在本机使用，身份由使用者自行选择，登记时如实记名。',
  unknownPerson: '机构人员表中没有这名在岗人员',
} as const;

export const POSTS: Readonly<Record<Post, string>> = {
  officer: '经办人员',
  liaison: '提案联络员',
  divisionHead: '处领导',
  leaderInCharge: '分管局领导',
  bureauHead: '局主要领导',
};

export const LIST = {
  title: '提案办理情况',
  asOf: '截至{today}',
  columns: [
    '状态',
    '提案号',
    '案由',
    '办理类型',
    '重点',
    '办理阶段',
    '卡在谁',
    '规定期限',
    '牵头处室',
    '经办人',
  ],
  total: '共{n}件',
  answeredByUs: '主办答复{n}件（{parts}）',
  part: '{role}{n}件',
  coHandled: '{role}{n}件',
  key: '重点{n}件',
  filters: {
    light: '状态',
    role: '办理类型',
    key: '重点',
    division: '牵头处室',
    text: '提案号或案由',
    any: '全部',
    keyAny: '全部重点',
    keyNone: '非重点',
    apply: '筛选',
    clear: '清除筛选',
  },
  found: '筛选出{n}件',
  none: '没有符合条件的提案。',
} as const;

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

export const CASE = {
  waiting: '卡在谁',
  ended: '本件{stage}。',
  whyDue: '期限依据',
  overdue: '已逾期的时间节点',
  overdueStep: '■ {title}：应于{dueOn}完成，已逾期{n}个工作日，{responsible}',
  facts: '基本情况',
  factNames: {
    session: '会议届次',
    year: '办理年度',
    role: '办理类型',
    key: '重点',
    stage: '办理阶段',
    dueOn: '规定期限',
    handOverOn: '交办日期',
    division: '牵头处室',
    supportDivisions: '配合处室',
    officer: '经办人',
    leaderInCharge: '分管局领导',
    outsideLeadUnit: '牵头单位（外单位）',
    outsideCoUnits: '会办单位（外单位）',
  },
  proposer: '提案者',
  proposerNote: '以下只在登记簿中保存和显示，任何邮件都不含委员姓名和电话。',
  phoneHidden: '仅本件承办处室、督查处、办公室和局领导可见',
  items: '建议事项',
  acts: '办理事项',
  issueNotice: '就本件下发督办、催办通知',
  actsNone: '本件已办结，不再办理新的事项。',
  next: '下一事项',
  blockedTitle: '下一事项的条件',
  blockedNone: '目前没有未满足的条件。',
  blockedColumns: ['事项', '尚缺条件', '由谁办理'],
  ready: '条件已齐',
  lacking: '尚缺{n}项条件',
  notYours: '不属当前身份办理',
  timeline: '时间节点',
  timelineTable: '时间节点表',
  milestoneColumns: ['时间节点', '计划日期', '完成日期', '逾期（工作日）', '责任人', '日期依据', '登记'],
  provisional: '暂定',
  mark: '登记完成',
  journal: '办理过程',
  journalColumns: ['序号', '时间', '事项', '办理人'],
  system: '系统',
  notFound: '没有第{number}号提案。',
  back: '返回提案列表',
} as const;

export const TIMELINE = {
  label: '第{number}号提案时间节点图，今天是{today}',
  today: '今天 {date}',
  done: '{date} 完成',
  doneLate: '{date} 完成（计划{planned}）',
  due: '{date} 前',
  overdue: '应于{date}，已逾期{n}个工作日',
  passed: '{date} 已过',
  legend: '图例：✓ 已完成　● 未到期　■ 已逾期　○ 计划日期或已过的期限',
  month: '{month}月',
  yearMonth: '{year}年{month}月',
} as const;

export const ACT = {
  submit: '提交登记',
  cancel: '返回本件',
  lackingTitle: '提交前请留意',
  lackingLead: '按现有登记，下列条件尚未满足：',
  accepted: '已登记。下一步：{waitingFor}',
  acceptedLast: '已登记。本件{stage}。',
  recordingTitle: '已受理，正在写入记录',
  recording: '本次登记已经生效，正在写入记录，稍后打开本件即可看到。不必重复提交。',
  kept: '您填写的内容已保留。',
  busyTitle: '暂时不能保存',
  busy: '本件正有多人同时登记，本次没有登记成功。您填写的内容已保留，请稍后再提交。',
  down: '系统暂时不能保存，未能确认本次是否登记成功。您填写的内容已保留，请稍后再提交；如果其实已经登记，再次提交不会重复。',
  invalidTitle: '有{n}处需要更正',
  refusedTitle: '暂不能办理',
  optional: '（可不填）',
  fillIn: '请填写{label}',
  choose: '请选择{label}',
  chooseListed: '请从列出的选项中选择',
  wholeNumber: '应为正整数',
  pleaseChoose: '请选择',
  noOptions: '没有可选的项目。',
} as const;

export const IMPORT = {
  title: '导入提案分派表',
  lead: '上传 .xlsx 工作簿（不超过 10 MB）。先预览：只查看会发生什么，不写入任何内容。',
  file: '工作簿',
  preview: '预览',
  previewTitle: '预览：{file}',
  counts: { new: '新增', changed: '有变化', unchanged: '未变化', refused: '未导入' },
  dryRun: '以上只是预览，尚未写入。',
  confirm: '确认导入',
  confirmLead: '确认后登记新增的提案并开始办理；未导入的行不写入，更正后可以再次导入。',
  confirmNothing: '没有新增的提案；确认后更新机构人员等信息，并补齐上次未开始办理的提案。',
  again: '另选文件',
  refusedTitle: '未导入的行',
  refusedColumns: ['工作表', '行', '列', '原因'],
  changedTitle: '有变化的提案',
  newTitle: '新增的提案',
  newColumns: ['提案号', '案由', '办理类型', '交办日期'],
  newMore: '另有{n}件，未逐一列出。',
  notesTitle: '提示',
  done: '已导入：新增{new}件，未变化{unchanged}件，有变化{changed}件（未改动），未导入{refused}行。',
  noFile: '请选择一个 .xlsx 文件',
  gone: '预览已过期（15分钟）或已被替换，请重新上传。',
  notAllowed: '导入由督查处人员办理。请切换到督查处人员的身份。',
  tooLarge: '文件超过 10 MB，未读取。',
  refusedFile: '文件未导入',
} as const;

export const NOTICE_PAGE = {
  title: '督办通知、催办通知',
  registerTitle: '通知登记簿',
  columns: ['编号', '文种', '事由', '下发日期', '签发人', '提案', '收件人数'],
  none: '还没有下发过通知。',
  formTitle: '下发通知',
  kind: '文种',
  topic: '事由',
  topicHint: '督办通知写明面上的要求；催办通知写明催办的事项。标题和正文不要写委员姓名。',
  scope: '范围',
  scopeAll: '全部在办提案',
  scopeChosen: '只选下列提案',
  cases: '在办提案',
  casesHint: '选“只选下列提案”时勾选；逾期的排在前面。',
  submit: '核定下发',
  warning: '下发后按处室分别发给处领导和联络员，编号由系统顺序给出，不能收回。',
  issued: '已下发{kind}{docNumber}，涉及{n}件提案。',
  caseCount: '{n}件',
  noneChosen: '请至少勾选一件提案，或改选“全部在办提案”',
} as const;

export const NOTICE_KINDS: Readonly<Record<NoticeKind, string>> = {
  supervision: '督办通知',
  urge: '催办通知',
};

export const OUTBOX = {
  title: '发件箱',
  columns: ['状态', '种类', '收件人', '标题', '发送时间', '说明'],
  none: '还没有邮件。',
  notBefore: '{at}后发送',
  keptTitle: '本机信箱',
  keptLead: '没有设置邮件服务器，系统发出的邮件都留在本机信箱里，不会寄到外面。',
  keptColumns: ['时间', '收件人', '标题'],
  keptNone: '信箱里还没有邮件。',
  mailTitle: '邮件',
  headers: '信头',
  text: '纯文本',
  html: '网页格式',
  noText: '（没有纯文本部分）',
  noHtml: '（没有网页格式部分）',
  notFound: '没有这封邮件。',
  back: '返回发件箱',
  open: '查看',
} as const;

/** States of the outbox as the sender keeps them. */
export const MAIL_STATES: Readonly<Record<string, string>> = {
  queued: '待发',
  sending: '发送中',
  sent: '已发出',
  failed: '被拒收',
  ambiguous: '存疑，待人工核对',
  superseded: '未发，已由次日待办代替',
};

export const MAIL_KINDS: Readonly<Record<MailKind, string>> = {
  digest: '每日待办',
  assigned: '提案分派',
  officerDesignated: '经办通知',
  progressAsked: '月度汇报提请',
  supervision: '督办通知',
  urge: '催办通知',
};

export const REFUSAL_PAGE = {
  title: '未予通过的登记',
  lead: '按规定未予通过的登记在此留存，供督查处掌握；本件的办理过程中没有这些记录。',
  columns: ['时间', '人员', '提案号', '事项', '未满足的条件'],
  none: '还没有未予通过的登记。',
  notAllowed: '本页供督查处使用。请切换到督查处人员的身份。',
} as const;

export const ERRORS = {
  foreignHost: '只能从本机以 127.0.0.1 或 localhost 访问。',
  foreignFormTitle: '页面已过期',
  foreignForm: '这张表单不是当前身份的页面，或页面打开已久，本次没有登记。请返回上一页刷新后再提交。',
  notFoundTitle: '没有这个页面',
  notFound: '请核对网址，或从导航进入。',
  invalidTitle: '提交的内容有误',
  unavailableTitle: '系统暂时不能使用',
  unavailable: '系统暂时不能保存，本次没有登记成功，请稍后再试。',
  defectTitle: '系统出错',
  defect: '本次没有完成。请把编号 {id} 告诉系统管理员。',
  tooLarge: '提交的内容过大，未读取。',
  forbiddenTitle: '不能办理',
  home: '返回首页',
} as const;

export const API_WORDS = {
  unauthorized: '访问令牌不对。',
  nobody: '请用 X-Duban-As 写明办理人（人员标识或姓名，按网址编码）。',
  badName: 'X-Duban-As 不是按网址编码的文字',
  badKey: 'Idempotency-Key 只能用字母、数字和“._:-”，最多100个',
  badJson: '正文不是 JSON',
  noAct: '没有“{act}”这一办理事项。',
  noNotice: '没有“{kind}”这一文种。',
  noPath: '没有这个接口。',
  busy: '本件正有多人同时登记，本次没有登记成功，请稍后再试。',
  down: '系统暂时不能保存，未能确认本次是否登记成功；用同一 Idempotency-Key 再试不会重复登记。',
} as const;
