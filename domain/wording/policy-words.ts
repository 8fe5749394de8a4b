import { NOTICE_KINDS } from '../notice/notice-kind.ts';
import { DEFAULT_POLICY } from '../policy/default-policy.ts';
import { INDICATOR_IDS } from '../policy/score-rule.ts';
import { labelled } from './labels.ts';
import { NOTICES } from './notices.ts';
import { RESPONSIBLE_NAMES } from './parties.ts';
import { indicatorName } from './scores.ts';
import { EXCEPTION_NAMES } from './terms.ts';

/** What the parts of a policy are called; a step is called by its title. */
const PARTS: Readonly<Record<string, string>> = {
  id: '规则代号',
  version: '版次',
  basedOn: '所依据的规则',
  title: '名称',
  coHandlerLabel: '汇办件的称谓',
  resultClasses: '办理结果类别',
  keyPlan: '重点提案所用倒排计划',
  terms: '各类提案的期限',
  ordinary: '普通提案',
  key: '重点提案',
  sole: '承办',
  lead: '主办',
  split: '分办',
  coHandler: '汇办',
  plans: '倒排计划',
  planLeadOrdinary: '主办答复件（普通）',
  planLeadKey3: '重点提案（3个月）',
  planLeadKey6: '重点提案（6个月）',
  planCoHandler: '汇办件',
  plan: '倒排计划',
  term: '期限',
  months: '月数',
  fixedOn: '统一日期',
  steps: '时间节点',
  responsible: '责任人',
  anchor: '日期算法',
  from: '起算点',
  workdays: '工作日数',
  calendarDays: '日历日数',
  minGap: '最短用时（工作日）',
  remindBefore: '提前提醒（工作日）',
  binding: '时限性质',
  basis: '依据',
  applies: '适用情形',
  kind: '节点性质',
  doneBy: '完成方式',
  compress: '压缩次序',
  after: '排在哪个节点之后',
  order: '先后次序',
  afterReply: '答复之后的节点',
  again: '再次办理',
  rounds: '最多次数',
  ladder: '逐级提醒',
  rung: '级别',
  overdueWorkdays: '逾期工作日数',
  onlyFor: '仅限责任人',
  deadlinesOnly: '仅限规定期限',
  checkpoints: '临期检查',
  beforeDueWorkdays: '期限前工作日数',
  whileOpen: '尚未完成的节点',
  monthly: '月度汇报',
  requestDay: '每月提请日',
  dueWorkdays: '报送期限（工作日）',
  lateWorkdays: '逾期提醒（工作日）',
  urgeWorkdays: '建议催办（工作日）',
  firstMonthWorkdays: '首月最少工作日',
  compilationWorkdays: '汇编初稿（工作日）',
  compilationIssueWorkdays: '汇编核发（工作日）',
  gates: '关口',
  gate1: '未形成初步办理意见不沟通',
  handlingGate: '先沟通后办理',
  gate2: '未沟通或不满意不答复',
  noSelfReview: '起草人不审核本稿',
  signersNamed: '他人登记审核的须写明审签人',
  promisingClasses: '须列入后续落实事项的类别',
  passingOutcomes: '可以答复的沟通结果',
  beforeReview: '报送审核前须完成的节点',
  advice: '重点提案的提示项',
  reviewChain: '审核审签环节',
  talks: '沟通方式',
  faceToFace: '面对面的方式',
  exceptions: '例外审批',
  attempts: '联系次数',
  channels: '联系方式种数',
  firstAttemptBeforeDueWorkdays: '首次联系距基准日（工作日）',
  unsatisfiedTalks: '不满意的沟通次数',
  unsatisfiedBeforeDueWorkdays: '距基准日（工作日）',
  rights: '提出和批准',
  proposers: '由谁提出',
  approvers: '至少由谁批准',
  approversOfKeyCases: '重点提案至少由谁批准',
  contributions: '会办意见',
  waiveAfterWorkdays: '逾期可不再等候（工作日）',
  mailUnits: '向会办单位发邮件',
  takeover: '在办件接续',
  graceWorkdays: '宽限（工作日）',
  followUps: '后续落实',
  lookBackMonths: '“回头看”间隔（月）',
  urgeAnswerWorkdays: '批示报告逾期建议催办（工作日）',
  termChanges: '延期、中止',
  extensions: '可延期次数',
  extensionMonths: '每次最多延长（月）',
  monthsInAll: '自交办起最长（月）',
  pauses: '可否中止计算',
  notices: '督办通知、催办通知',
  urgeIntervalWorkdays: '催办间隔（工作日）',
  acknowledgeWorkdays: '确认收悉期限（工作日）',
  answerSupervisionWorkdays: '督办反馈期限（工作日）',
  answerUrgeWorkdays: '催办反馈期限（工作日）',
  headReportAfterUrgeWorkdays: '催办后建议专报（工作日）',
  attachFormalLetters: '通知随附文书（Word）',
  supervision: '督查台',
  dueSoonWorkdays: '临期（工作日）',
  silentWorkdays: '无沟通（工作日）',
  urgeable: '可催办的责任人',
  urgeDivisionDays: '同一处室几日内至多一份催办通知',
  urgeAtOnce: '建议催办的按规定自动下发',
  autoToLeaders: '建议专报、自动下发的催办通知告知分管局领导',
  numbers: '通知编号',
  urge: '催办通知',
  mail: '邮件',
  digestAt: '每日待办发出时间',
  officeHours: '单发邮件的时段',
  hour: '时',
  minute: '分',
  titleInMail: '邮件中显示案由',
  titleLength: '案由最多字数',
  remind: '提醒发给谁',
  scores: '评分',
  quality: '质量指标评价',
  otherWay: '其他方式每次得分',
  cap: '每件最高分',
  capBasis: '最高分的依据',
  memberWishCountsFull: '委员意愿的方式计满分',
  performance: '绩效自评各项分值',
  coefficients: '计算系数',
  classesWithMatters: '办理成效计入的类别',
  mostlySatisfied: '基本满意折算',
  offEachTime: '每退回一次扣（件）',
  offEachShirked: '每推诿一件扣（分）',
};

/** What the parts are called that are named after something else. */
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  steps: stepTitles(),
  afterReply: stepTitles(),
  proposers: EXCEPTION_NAMES,
  approvers: EXCEPTION_NAMES,
  approversOfKeyCases: EXCEPTION_NAMES,
  remind: RESPONSIBLE_NAMES,
  notices: Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, NOTICES[kind].name])),
  performance: Object.fromEntries(INDICATOR_IDS.map((id) => [id, indicatorName(id, DEFAULT_POLICY)])),
  resultClasses: { A: 'A类', B: 'B类', C: 'C类', D: 'D类' },
};

/** Where something stands in a policy, part by part, in plain words; a place in a list by its number from 1. */
export function policyPlace(path: readonly (string | number)[]): string {
  return path.map((part, index) => partName(String(part), String(path[index - 1] ?? ''))).join(' › ');
}

/** What one part of a policy is called below another one; a part that no policy has, by itself. */
export function partName(part: string, within = ''): string {
  if (/^\d+$/.test(part)) return `第${Number(part) + 1}项`;
  return NAMED[within]?.[part] ?? PARTS[part] ?? part;
}

function stepTitles(): Readonly<Record<string, string>> {
  const { plans, again, afterReply } = DEFAULT_POLICY;
  const steps = [...Object.values(plans), ...(again ? [again.plan] : [])].flatMap((plan) => plan.steps);
  const titles = [...afterReply, ...steps].map(({ id, title }) => [id, labelled(title, DEFAULT_POLICY)]);
  return Object.fromEntries(titles.toReversed());
}
