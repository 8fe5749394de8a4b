import type { ActType } from '../proposal/commands.ts';
import { labelled, type Labels } from './labels.ts';

/** What the buttons and refusals call each act (pack §3.2). */
const ACTS: Readonly<Record<ActType, string>> = {
  assign: '分派',
  signFor: '签收（局）',
  accept: '处室签收并明确经办人',
  reassign: '改派',
  changeOfficer: '更换经办人',
  requestReturn: '申请退办',
  answerReturn: '登记退办结果',
  raiseDispute: '提出分工异议',
  decideDispute: '登记分工异议的决定',
  confirmPlan: '确认倒排计划',
  adjustPlan: '调整时间节点',
  submitOpinion: '提交初步办理意见',
  reviewOpinion: '审核初步办理意见',
  recordCommunication: '登记沟通情况',
  submitDraft: '提交答复稿',
  submitForReview: '报送督查处审核',
  markStep: '登记节点完成',
  sendBack: '退回修改',
  issueReply: '登记印发并送达',
  draftOpinion: '提交{coHandler}意见稿',
  sendOpinionLetter: '函复牵头单位',
  recordEvaluation: '登记委员评价',
  file: '归档',
  reportProgress: '报送月度进展',
  submitWorkPlan: '报送重点提案工作方案',
  decideWorkPlan: '登记工作方案审批结果',
  recordSiteVisit: '登记现场调研',
  recordSymposium: '登记调研座谈会',
  recordHearing: '登记听取督办领导、督办单位指示',
  applyException: '申请例外审批',
  decideException: '登记例外审批结果',
  requestContributions: '征求会办意见',
  recordContribution: '登记会办意见',
  returnContribution: '退回会办意见',
  waiveContribution: '不再等候会办意见',
  recordInstruction: '登记批示指示',
  answerInstruction: '报告落实情况',
  recordMatter: '登记办理事项',
  addCommitment: '列入后续落实事项',
  lookBack: '登记“回头看”',
  settleCommitment: '办结后续落实事项',
  declineUrge: '注明不催办理由',
  correctDate: '更正办理日期',
  correctCommunication: '更正沟通情况',
  correctEntry: '更正台账登记',
  correctLetter: '更正文号、印发日期',
  correctEvaluation: '更正委员评价',
  reopen: '更正办结',
  endAgain: '恢复办结',
  applyExtension: '申请延期',
  decideExtension: '登记延期审批结果',
  undoExtension: '更正延期',
  pauseTerm: '中止计算期限',
  resumeTerm: '恢复计算期限',
  takePolicy: '改按另一版规则办理',
  takeCalendar: '按新的放假安排重排',
  mergeInto: '并案办理',
  undoMerge: '更正并案',
  withdraw: '登记提案者撤回',
};

/** Every act, in the order in which pages list them. */
export const ACT_TYPES = Object.keys(ACTS) as readonly ActType[];

/** What an act is called this year. */
export function actName(act: ActType, labels: Labels): string {
  return labelled(ACTS[act], labels);
}
