import type { ActType } from '../proposal/commands.ts';
import { labelled, type Labels } from './labels.ts';

/** What the buttons and refusals call each act (pack §3.2). */
const ACTS: Readonly<Record<ActType, string>> = {
  assign: '分派',
  signFor: '签收（局）',
  accept: '处室签收并明确经办人',
  submitOpinion: '提交初步办理意见',
  reviewOpinion: '审核初步办理意见',
  recordCommunication: '登记沟通情况',
  submitDraft: '提交答复稿',
  submitForReview: '报送督查处审核',
  markStep: '登记节点完成',
  issueReply: '登记印发并送达',
  draftOpinion: '提交{coHandler}意见稿',
  sendOpinionLetter: '函复牵头单位',
  recordEvaluation: '登记委员评价',
  reportProgress: '报送月度进展',
  withdraw: '登记提案者撤回',
};

/** Every act, in the order in which pages list them. */
export const ACT_TYPES = Object.keys(ACTS) as readonly ActType[];

/** What an act is called this year. */
export function actName(act: ActType, labels: Labels): string {
  return labelled(ACTS[act], labels);
}
