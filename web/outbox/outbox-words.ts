import type { MailAct } from '../../domain/notice/decide-mail-act.ts';
import type { MailKind } from '../../domain/notice/mail.ts';
import { NOTICES } from '../../domain/wording/notices.ts';

/** The words of the outbox and of our own mailbox. */
export const OUTBOX = {
  title: '发件箱',
  columns: ['状态', '种类', '收件人', '标题', '发送时间', '说明', '经过'],
  all: '全部',
  count: '{name} {n}',
  most: '只列最近{n}封。',
  noState: '没有这种状态，请从上面选择。',
  addresses: '邮箱退信、失效',
  dryRun: '试运行',
  reason: '理由',
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

/** What each mail is for. */
export const MAIL_KIND_NAMES: Readonly<Record<MailKind, string>> = {
  digest: '每日待办',
  assigned: '提案分派',
  officerDesignated: '经办通知',
  roleChanged: '分工变更',
  sentBack: '退回修改',
  reviewAsked: '请审核',
  approved: '已审签',
  instruction: '批示办理',
  unsatisfied: '再次办理',
  contributionAsked: '征求会办意见',
  progressAsked: '月度汇报提请',
  alarm: '运行告警',
  compilation: '重点提案月报',
  supervision: NOTICES.supervision.name,
  urge: NOTICES.urge.name,
  headReport: NOTICES.headReport.name,
};

/** The words of the page of one mail. */
export const MAIL_PAGE = {
  kept: '查看发出的原文',
  markAddress: '核对收件地址',
  state: '状态',
  kind: '种类',
  to: '收件人',
  addressee: '称呼',
  attachments: '附件',
  notBefore: '最早发送时间',
  sentAt: '发出时间',
  attempts: '发送次数',
  lastError: '说明',
  key: '标识',
  messageId: 'Message-ID',
  life: '发送经过',
  lifeColumns: ['时间', '经过'],
  queued: '列入发件箱（{kind}）',
  says: '正文',
  done: '已登记。邮件现为：{state}。',
  acts: {
    resent: {
      title: '重发',
      hint: '同一封邮件（同一 Message-ID）再发一次。对方可能因此收到两次，请写明理由。',
      submit: '重发',
    },
    foundDelivered: {
      title: '核对为已送达',
      hint: '已向收件人核实收到的，在此登记；不再发送。',
      submit: '已送达',
    },
    foundUndelivered: {
      title: '核对为未送达',
      hint: '已核实没有收到的，在此登记；邮件重新列入待发。',
      submit: '未送达，再发',
    },
  } satisfies Record<MailAct, { title: string; hint: string; submit: string }>,
} as const;

/** The words of the page of addresses. */
export const ADDRESS_PAGE = {
  title: '邮箱退信、失效',
  lead: '标记为失效的邮箱不再发信；有在办件的人员邮箱退信、失效的，每天列入督查处的待办邮件。在机构人员表中更换邮箱，或者核对后恢复使用，即不再列出。',
  none: '没有退信或者标记过的邮箱。',
  columns: ['姓名', '邮箱', '现在', '最近一次标记'],
  reached: '正常使用',
  formTitle: '标记邮箱',
  hint: '标记为失效后，发往该邮箱的邮件（包括督办通知、催办通知）不再发出，列为未发出。',
  address: '邮箱',
  mark: '标记为',
  bad: '失效',
  good: '恢复使用',
  marked: '{at} {name}：{mark}（{reason}）',
  submit: '标记',
  done: '已标记。',
} as const;

/** The words of the page of the dry run. */
export const DRY_RUN_PAGE = {
  title: '试运行',
  isOn: '正在试运行：邮件照常生成、列入发件箱，到时不发出，标为“试运行，未发出”。',
  isOff: '不在试运行：邮件照常发出。',
  turn: { on: '开始试运行', off: '结束试运行' },
  hint: {
    on: '开始后，到时的邮件不再发出；正在发送的可能发完。',
    off: '结束后，此后到时的邮件照常发出；试运行期间未发出的不补发，需要的可在发件箱逐封重发。',
  },
  done: { on: '已开始试运行，邮件不再发出。', off: '已结束试运行，此后到时的邮件照常发出。' },
  turned: { on: '开始', off: '结束' },
  history: '开关记录',
  never: '没有开关过。',
  columns: ['时间', '开关', '由谁', '理由'],
  software: '系统',
} as const;
