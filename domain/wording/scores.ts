import { classesWithMatters, type IndicatorId, type ScoreRule } from '../policy/score-rule.ts';
import type { MissingReason, TallyRemark } from '../report/tally.ts';
import { fill } from './fill.ts';
import { labelled, type Labels } from './labels.ts';

/** The words of the two sheets (pack §9). */
export const SCORES = {
  quality: '质量指标评价：沟通协商',
  performance: '“政协提案办理”绩效自评表',
  performanceNote: '分值与公式均为默认，需本地确认。',
  present: '现行分',
  proposed: '建议分',
  difference: '差额',
  concerned: '涉及件数',
  concernedCases: '涉及提案',
  noCase: '没有主办答复件。',
  indicator: '指标',
  points: '得分',
  maximum: '分值',
  fraction: '分子分母',
  total: '合计',
} as const;

type IndicatorWords = { readonly name: string; readonly formula: string };

const INDICATORS: Readonly<Record<IndicatorId, IndicatorWords>> = {
  leadershipMeeting: { name: '专题研究部署', formula: '有部署会议记录得满分' },
  dutyBreakdown: { name: '责任分工明确', formula: '已明确四级责任人的件数 ÷ 总件数' },
  leaderInvolved: {
    name: '领导参与重点提案',
    formula: '分管局领导到场的现场调研 ÷ 现场调研；无重点提案得满分',
  },
  signedOnTime: { name: '按时签收', formula: '按时签收 ÷ 总件数' },
  planConfirmed: { name: '倒排计划', formula: '按时确认倒排计划 ÷ 主办答复件' },
  gatesKept: { name: '先沟通后办理、后答复', formula: '1 −（例外件＋程序提示件）÷ 主办答复件' },
  reviewQuality: {
    name: '行文规范',
    formula: '一次通过督查处审核的件数 ÷ 送审件；每退回一次扣{offEachTime}件',
  },
  threePhases: { name: '办前、办中、办后沟通齐全', formula: '三阶段均有记录 ÷ 主办答复件' },
  faceToFace: { name: '面对面协商', formula: '质量指标评价各件得分平均 ÷ 5 × 5' },
  cppccContact: { name: '与市政协机关请示、沟通', formula: '有记录得满分；应请示未请示每次扣1分' },
  repliedOnTime: { name: '主办答复按时', formula: '按时答复 ÷ 主办答复件' },
  coOnTime: { name: '{coHandler}按时函复', formula: '按时函复 ÷ {coHandler}件' },
  satisfaction: { name: '委员评价', formula: '（满意×1＋基本满意×{mostlySatisfied}）÷ 已评价件' },
  itemsAnswered: { name: '全面回应建议', formula: '逐项回应的建议 ÷ 建议总数' },
  mattersRecorded: { name: '办理成效', formula: '有完成或推动事项的建议 ÷ {classes}类建议' },
  commitmentsKept: { name: '后续落实', formula: '到期已办结或已说明 ÷ 到期数；无到期得满分' },
  disputeOwned: {
    name: '分工分歧主动担当',
    formula: '无分歧，或按提案委要求承担；经决定后仍推诿每件扣{offEachShirked}分',
  },
};

/** What a row is called this year. */
export function indicatorName(id: IndicatorId, labels: Labels): string {
  return labelled(INDICATORS[id].name, labels);
}

/** What the rows' names and formulas are filled with. */
export type IndicatorTerms = { readonly labels: Labels; readonly rule: ScoreRule };

/** What a row is called this year, and how its points come about. */
export function indicatorWords(id: IndicatorId, { labels, rule }: IndicatorTerms): IndicatorWords {
  const { name, formula } = INDICATORS[id];
  const values = { ...rule.coefficients, classes: classesWithMatters(rule).join('、') };
  return { name: labelled(name, labels), formula: fill(labelled(formula, labels), values) };
}

const REASONS: Readonly<Record<MissingReason, string>> = {
  noDeploymentMeeting: '没有部署会议记录',
  notFourLevels: '四级责任人尚未全部明确',
  visitWithoutLeader: '有现场调研分管局领导未到场',
  noSiteVisit: '没有现场调研记录',
  notSignedOnTime: '没有按时签收',
  planNotConfirmedOnTime: '没有按时确认倒排计划',
  exceptionGranted: '经例外审批',
  procedureFlaw: '有程序提示（补录）',
  awaitsReview: '送审后尚未通过督查处审核',
  sentBackInReview: '经督查处退回修改',
  phasesMissing: '办前、办中、办后沟通记录不全',
  noTalk: '没有计入的沟通记录',
  otherWaysOnly: '没有面对面协商',
  noCppccContact: '没有与市政协机关沟通的记录',
  notRepliedOnTime: '没有按时答复',
  opinionNotOnTime: '没有按时函复',
  mostlySatisfied: '委员评价基本满意',
  unsatisfied: '委员评价不满意',
  itemsNotAnswered: '有建议尚未在答复中回应',
  itemsWithoutMatter: '有建议没有登记办理事项',
  commitmentsOwed: '后续落实事项到期未办结',
  shirked: '经决定后再提异议或申请退办',
};

/** Why something does not count. */
export function missingReason(reason: MissingReason): string {
  return REASONS[reason];
}

const REMARKS: Readonly<Record<TallyRemark, string>> = {
  noneOfKind: '无此类',
  yearLogNotKept: '年度大事记尚无本年度记录，按没有部署会议计',
  missedAskingNotKept: '系统不掌握应请示未请示的情况，未扣分',
};

/** What is to be known of a row beside its figures. */
export function tallyRemark(remark: TallyRemark): string {
  return REMARKS[remark];
}
