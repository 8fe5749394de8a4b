import type { Stage } from '../proposal/stage.ts';
import { labelled, type Labels } from './labels.ts';

type StageWording = { readonly name: string; readonly waiting: string };

/** The stages of a case and the sentence that says whom it waits for (pack §3.1). */
const STAGES: Readonly<Record<Stage, StageWording>> = {
  toAssign: { name: '待分派', waiting: '等督查处分派到处室（单位），{dueOn}前' },
  toSignFor: { name: '待签收', waiting: '等{divisionName}签收并明确经办人，{dueOn}前' },
  inDispute: { name: '分工异议待定', waiting: '等{deciderName}明确分工；期限照常计算' },
  merged: { name: '并案办理', waiting: '并入第{leadNumber}号，仍须分别答复' },
  formingOpinion: { name: '拟定初步办理意见', waiting: '等{officerName}提交初步办理意见，{dueOn}前' },
  opinionInReview: { name: '初步办理意见待审核', waiting: '等{headName}审核初步办理意见，{dueOn}前' },
  toContact: { name: '待办前联系', waiting: '等{officerName}联系领衔委员，{dueOn}前' },
  handling: { name: '办理中', waiting: '等{officerName}形成答复稿，{dueOn}前' },
  soliciting: { name: '征求意见中', waiting: '等{officerName}完成征求会办单位、配合处室意见，{dueOn}前' },
  inDivisionReview: { name: '处领导审核', waiting: '等{headName}审核，{dueOn}前' },
  toConsult: { name: '待征求委员意见', waiting: '等{officerName}就第{n}稿征求委员意见，{dueOn}前' },
  toSubmit: { name: '待报送', waiting: '等{officerName}报送督查处审核，{dueOn}前' },
  inContentReview: { name: '督查处审核', waiting: '等督查处审核内容和格式，{dueOn}前' },
  inWordingReview: { name: '办公室核稿', waiting: '等办公室审核文字，{dueOn}前' },
  inApproval: { name: '局领导审签', waiting: '等{leaderTitle}审签，{dueOn}前' },
  toIssue: { name: '待印发', waiting: '等{officerName}编号用印并送达，{dueOn}前' },
  toEvaluate: { name: '已答复待评价', waiting: '等领衔委员反馈评价，{dueOn}前' },
  handlingAgain: { name: '再次办理', waiting: '委员不满意，等{officerName}再次协商，{dueOn}前' },
  explaining: { name: '当面说明', waiting: '委员仍不满意，等{leaderTitle}当面说明，{dueOn}前' },
  implementing: { name: '跟踪落实', waiting: '尚有{owed}项待落实、待报告，最近一项{nextDue}' },
  coDrafting: { name: '拟写{coHandler}意见', waiting: '等{officerName}报送{coHandler}意见稿，{dueOn}前' },
  toEndAgain: { name: '更正办结中', waiting: '等督查处更正完毕后恢复办结' },
  closed: { name: '已办结', waiting: '等{officerName}归档，{dueOn}前' },
  filed: { name: '已归档', waiting: '——' },
  coSent: { name: '已函复牵头单位', waiting: '——' },
  returned: { name: '已退办', waiting: '——' },
  withdrawn: { name: '已撤案', waiting: '——' },
};

/** Every stage, in the order of the procedure. */
export const ALL_STAGES = Object.keys(STAGES) as readonly Stage[];

/** What a stage is called this year, and the sentence of whom it waits for, its other places still open. */
export function stageWords(stage: Stage, labels: Labels): StageWording {
  const { name, waiting } = STAGES[stage];
  return { name: labelled(name, labels), waiting: labelled(waiting, labels) };
}

/** Where a sentence names a day and there is none. */
export const NO_DATE = '未定期限';
