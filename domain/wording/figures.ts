import type { YearFigures } from '../report/year-figures.ts';
import { labelled, type Labels } from './labels.ts';

const FIGURES: Readonly<Record<keyof YearFigures, string>> = {
  total: '交办提案',
  signedOnTime: '按时签收',
  answered: '已答复或函复',
  answeredByUs: '主办答复件',
  sole: '其中承办',
  lead: '其中主办',
  split: '其中分办',
  satisfied: '委员评价满意',
  mostlySatisfied: '委员评价基本满意',
  unsatisfied: '委员评价不满意',
  coHandled: '{coHandler}件',
  coHandledOnTime: '{coHandler}件按时函复',
  repliedOnTime: '主办答复件按时答复',
  keyMainLed: '主办重点主提案',
  keyRelatedLed: '主办重点相关提案',
  keyCoHandled: '会办重点提案',
  instructions: '领导批示指示',
  instructionsSettled: '已报告落实情况',
  progressReports: '重点提案月度进展',
  filed: '已归档',
  supervisionNotices: '督办通知（次）',
  urgeNotices: '催办通知（次）',
};

/** What the year's figures are called this year. */
export function figureNames(labels: Labels): Readonly<Record<keyof YearFigures, string>> {
  return {
    ...FIGURES,
    coHandled: labelled(FIGURES.coHandled, labels),
    coHandledOnTime: labelled(FIGURES.coHandledOnTime, labels),
  };
}

/** The year's figures one by one, in their order, named as they are called this year. */
export function figureLines(
  figures: YearFigures,
  labels: Labels,
): readonly { readonly id: keyof YearFigures; readonly name: string; readonly count: number }[] {
  const names = figureNames(labels);
  const ids = Object.keys(FIGURES) as (keyof YearFigures)[];
  return ids.map((id) => ({ id, name: names[id], count: figures[id] }));
}
