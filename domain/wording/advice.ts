import type { AssignmentAdvice, DivisionAdvice } from '../advice/assignment-advice.ts';
import { fill } from './fill.ts';
import { labelled, type Labels } from './labels.ts';

/** The words of the advice on assignment. */
export const ADVICE = {
  title: '分派建议',
  relevance: '与职责关联度{share}（“{phrases}”）',
  items: '{total}项建议中{own}项属本处室',
  itemsGuessed: '{total}项建议中{own}项属本处室（{guessed}项按内容判断）',
  firstItem: '承担第{no}项建议',
  load: '现有在办{n}件',
  loadCoHandled: '现有在办{n}件（其中{coHandler}{m}件）',
  byLoadOnly: '与各处室职责均无相符内容，仅按在办件数排列',
  differs: '与建议不同',
  noneNamed: '未列',
} as const;

/** Why a division is advised, in the order of the four principles. */
export function adviceReasons(
  { relevance, phrases, items, load }: DivisionAdvice,
  { by }: Pick<AssignmentAdvice, 'by'>,
  labels: Labels,
): readonly string[] {
  const { own, guessed, total, firstNo } = items;
  const { answeredByUs, coHandled } = load;
  const n = answeredByUs + coHandled;
  return [
    ...(by === 'load' ? [ADVICE.byLoadOnly] : []),
    ...(relevance > 0
      ? [fill(ADVICE.relevance, { share: relevance.toFixed(2), phrases: phrases.join('、') })]
      : []),
    ...(own > 0 ? [fill(guessed > 0 ? ADVICE.itemsGuessed : ADVICE.items, { own, guessed, total })] : []),
    ...(firstNo === undefined ? [] : [fill(ADVICE.firstItem, { no: firstNo })]),
    coHandled > 0
      ? fill(labelled(ADVICE.loadCoHandled, labels), { n, m: coHandled })
      : fill(ADVICE.load, { n }),
  ];
}
