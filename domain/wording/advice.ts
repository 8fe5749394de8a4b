import type { AssignmentAdvice, DivisionAdvice } from '../advice/assignment-advice.ts';
import { adviceTaken } from '../advice/advised.ts';
import type { Advised } from '../proposal/assignment-facts.ts';
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
  sameWorkbook: '，含同批在前的{n}件',
  byLoadOnly: '与各处室职责均无相符内容，仅按在办件数排列',
  differs: '与建议不同',
  noneNamed: '未列',
  unreasoned:
    '第{number}号提案拟分派到“{named}”，与建议的“{advised}”不同，表中没有写分派理由，请在“分派理由”栏补写。',
  advised: '{ranked}；{taken}',
  advisedOne: '{division}（{score}，现有在办{n}件）',
  taken: {
    followed: '按建议分派',
    overridden: '未按建议分派',
    loadOnly: '与各处室职责均无相符内容，仅按在办件数排列',
  },
} as const;

/** What was advised on an assignment, with its figures, and whether the office followed it. */
export function advisedText(advised: Advised, division: string): string {
  const ranked = advised.divisions.map((each) =>
    fill(ADVICE.advisedOne, { division: each.division, score: each.score.toFixed(2), n: each.openCases }),
  );
  return fill(ADVICE.advised, {
    ranked: ranked.join('、'),
    taken: ADVICE.taken[adviceTaken(advised, division)],
  });
}

/** Why a division is advised, in the order of the four principles. */
export function adviceReasons(
  { relevance, phrases, items, load }: DivisionAdvice,
  { by }: Pick<AssignmentAdvice, 'by'>,
  labels: Labels,
): readonly string[] {
  const { own, guessed, total, firstNo } = items;
  const { answeredByUs, coHandled, sameWorkbook } = load;
  const same = sameWorkbook === undefined ? '' : fill(ADVICE.sameWorkbook, { n: sameWorkbook });
  const n = answeredByUs + coHandled;
  return [
    ...(by === 'load' ? [ADVICE.byLoadOnly] : []),
    ...(relevance > 0
      ? [fill(ADVICE.relevance, { share: relevance.toFixed(2), phrases: phrases.join('、') })]
      : []),
    ...(own > 0 ? [fill(guessed > 0 ? ADVICE.itemsGuessed : ADVICE.items, { own, guessed, total })] : []),
    ...(firstNo === undefined ? [] : [fill(ADVICE.firstItem, { no: firstNo })]),
    (coHandled > 0
      ? fill(labelled(ADVICE.loadCoHandled, labels), { n, m: coHandled })
      : fill(ADVICE.load, { n })) + same,
  ];
}

/** The words of how far the office followed the advice. */
export const ADVICE_FIGURES = {
  title: '分派建议采纳情况',
  total: '{year}年度分派建议：采纳{followed}件，未采纳{overridden}件，仅按在办件数排列{loadOnly}件',
  columns: ['处室（单位）', '建议牵头', '采纳', '改由其他处室', '建议他处而由本处室'],
  overrides: '未按建议分派的提案',
  overrideColumns: ['提案号', '建议牵头', '分派到', '理由', '分派日期'],
  override: '  第{number}号提案：建议{advised}，分派{division}，理由：{reason}',
  noReason: '未写明',
} as const;
