import type { KeyKind } from '../proposal/assignment.ts';
import type {
  Channel,
  CommunicationPhase,
  Counterpart,
  Disclosure,
  OccasionKind,
  Outcome,
  Proposer,
  Satisfaction,
  TalkLevel,
} from '../proposal/facts.ts';
import type { Correction } from '../proposal/correction-facts.ts';
import type { ContributorKind } from '../proposal/contribution-facts.ts';
import type { ApproverLevel, ExceptionKind } from '../proposal/exception-facts.ts';
import type { FollowUpKind, InstructionForm, Matter, Settlement } from '../proposal/follow-up-facts.ts';
import type { Light } from '../proposal/view.ts';
import type { Advice } from '../policy/policy.ts';
import type { Gathering, Supervisor, WorkPlanLevel } from '../proposal/key-facts.ts';

/** The field's words for the identifiers of the domain (pack §2). */

export const KEY_NAMES: Readonly<Record<KeyKind, string>> = {
  main: '重点主提案',
  related: '重点相关提案',
  undifferentiated: '重点（未区分）',
};

/** A light is a word and a shape; the colour only helps. */
export const LIGHTS: Readonly<Record<Light, { readonly word: string; readonly shape: string }>> = {
  normal: { word: '正常', shape: '●' },
  dueSoon: { word: '临期', shape: '▲' },
  overdue: { word: '逾期', shape: '■' },
  closed: { word: '已办结', shape: '✓' },
};

export const PHASE_NAMES: Readonly<Record<CommunicationPhase, string>> = {
  before: '办前联系',
  during: '办中协商',
  after: '办后回访',
  contactOnly: '联系记录',
};

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  telephone: '电话',
  wechat: '微信',
  interview: '面谈',
  visit: '走访',
  fieldwork: '调研',
  symposium: '座谈',
  letter: '书面',
  other: '其他',
};

export const COUNTERPART_NAMES: Readonly<Record<Counterpart, string>> = {
  leadMember: '领衔委员',
  coSigner: '联名委员',
  proposerUnit: '提案单位',
  supervisingLeader: '督办领导',
  supervisingUnit: '督办单位',
  cppcc: '市政协机关',
  coUnit: '会办单位',
};

export const APPROVER_NAMES: Readonly<Record<ApproverLevel, string>> = {
  supervisionOfficeHead: '督查处负责人',
  leaderInCharge: '分管局领导',
  bureauHead: '局主要领导',
};

export const TALK_LEVEL_NAMES: Readonly<Record<TalkLevel, string>> = {
  officer: '经办人员',
  divisionHead: '处领导',
  leader: '局领导',
};

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  satisfied: '满意',
  mostlySatisfied: '基本满意',
  noObjection: '无意见',
  unsatisfied: '不满意',
  notReached: '未联系上',
  toStudy: '待研究',
};

/** What a key case should have, as a person would miss it. */
export const ADVICE_NAMES: Readonly<Record<Advice, string>> = {
  monthlyReports: '月度汇报未报齐',
  siteVisitWithLeader: '分管局领导未参加现场调研',
  symposiumWithParties: '领衔委员（提案单位）或者会办单位未参加调研座谈会',
  workPlanConfirmed: '督办领导未批复工作方案',
  supervisingLeaderHeard: '未向督办领导汇报、听取指示',
};

export const WORK_PLAN_LEVEL_NAMES: Readonly<Record<WorkPlanLevel, string>> = {
  bureau: '局领导审定',
  supervisingLeader: '督办领导批复',
};

export const GATHERING_NAMES: Readonly<Record<Gathering['kind'], string>> = {
  siteVisit: '现场调研',
  symposium: '调研座谈会',
};

export const SUPERVISOR_NAMES: Readonly<Record<Supervisor, string>> = {
  supervisingLeader: COUNTERPART_NAMES.supervisingLeader,
  supervisingUnit: COUNTERPART_NAMES.supervisingUnit,
};

/** Those whose word on a reply it is. */
export const PROPOSER_NAMES: Readonly<Record<Proposer, string>> = {
  leadMember: COUNTERPART_NAMES.leadMember,
  proposerUnit: COUNTERPART_NAMES.proposerUnit,
};

export const SATISFACTION_NAMES: Readonly<Record<Satisfaction, string>> = {
  satisfied: '满意',
  mostlySatisfied: '基本满意',
  unsatisfied: '不满意',
};

export const DISCLOSURE_NAMES: Readonly<Record<Disclosure['kind'], string>> = {
  open: '主动公开',
  onRequest: '依申请公开',
  closed: '不予公开',
};

export const OCCASION_NAMES: Readonly<Record<OccasionKind, string>> = {
  dueSoon: '到期提醒',
  overdueOfficer: '逾期提醒经办人',
  overdueDivisionHead: '逾期提醒处领导',
  urgeCandidate: '列入建议催办',
  headReportCandidate: '列入建议专报',
  coordinate: '请协调审签',
  coordinateHead: '协调审签提醒督查处负责人',
  monthlyRequest: '提请月度汇报',
  monthlyLate: '月度汇报未报',
};

export const INSTRUCTION_FORM_NAMES: Readonly<Record<InstructionForm, string>> = {
  approval: '批复',
  note: '批示',
  spoken: '听取汇报时的指示',
};

export const MATTER_KIND_NAMES: Readonly<Record<Matter['kind'], string>> = {
  done: '当年完成事项',
  advanced: '当年推动事项',
};

export const SETTLEMENT_NAMES: Readonly<Record<Settlement['how'], string>> = {
  done: '已完成',
  explained: '书面说明',
};

/** Where the CPPCC keeps proposals and what becomes of them, as a source is named. */
export const CPPCC_SYSTEM = '市政协提案系统';

/** What is owed beside the plan. */
export const FOLLOW_UP_NAMES: Readonly<Record<FollowUpKind, string>> = {
  instruction: '报告批示指示落实情况',
  commitment: '后续落实事项“回头看”',
  contribution: '收齐会办意见、配合处室意见',
};

export const CONTRIBUTOR_KIND_NAMES: Readonly<Record<ContributorKind, string>> = {
  outsideUnit: '会办单位意见',
  supportDivision: '配合处室意见',
};

export const EXCEPTION_NAMES: Readonly<Record<ExceptionKind, string>> = {
  gate1: '紧急或上级要求先行沟通',
  unreachable: '委员联系不上',
  stillUnsatisfied: '多次协商，委员仍不满意',
  key: '重点提案条件确不能完成',
};

/** What a correction is of. */
export const CORRECTION_NAMES: Readonly<Record<Correction['what'], string>> = {
  date: '办理日期',
  communication: '沟通记录',
  letter: '文号、印发日期',
  evaluation: '委员评价',
  ending: '办结情况',
  entry: '台账登记',
};
