import type { Assignment } from '../proposal/assignment.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { ADVICE_RULE, type AdviceRule } from './advice-rule.ts';
import { divisionLoads, NO_LOAD, weighedLoad, withOneMore, type DivisionLoad } from './division-load.ts';
import { dutyIndex, type DivisionDuties, type DutyIndex } from './duty-index.ts';
import { itemShares, NO_ITEM, type ItemShare } from './item-shares.ts';
import { relevanceOf } from './relevance.ts';
import { sharedPhrases } from './shared-phrases.ts';

/** One division that could lead a proposal, with what speaks for it. */
export type DivisionAdvice = {
  readonly division: string;
  /** 0 to 1, the four principles together. */
  readonly score: number;
  /** 0 to 1 in hundredths, and the words that title and suggestions have in common with the duties. */
  readonly relevance: number;
  readonly phrases: readonly string[];
  readonly items: ItemShare;
  readonly load: DivisionLoad;
};

/** What is advised for one proposal by the four principles (分派建议); a person decides. */
export type AssignmentAdvice = {
  readonly number: string;
  /** `load`: nothing in the proposal matches anybody's duties, so only the load is left to go by. */
  readonly by: 'match' | 'load';
  /** Best first, at least one. */
  readonly divisions: readonly DivisionAdvice[];
  /** The lead division that the proposal was handed in with. */
  readonly named?: string;
  /** Whether another division matches better than the one named. */
  readonly differs: boolean;
};

type Proposed = Pick<Assignment, 'number' | 'title' | 'items' | 'leadDivision' | 'role' | 'inHand'>;

type Bureau = {
  readonly divisions: readonly DivisionDuties[];
  readonly index: DutyIndex;
  readonly loads: ReadonlyMap<string, DivisionLoad>;
  readonly heaviest: number;
  readonly rule: AdviceRule;
};

/**
 * Advises a lead division for each proposal, by the cases that the divisions have now. Those before it in the same
 * list count as cases of the division that each names or, where it names none, is advised:
 *
 *     score = weights.relevance × relevance + weights.items × own ÷ all suggestions
 *           + weights.firstItem (has the first one) + weights.load × (1 − load ÷ heaviest load of a division)
 *
 * Equal scores, to a ten-thousandth, stand in the order of the divisions' names. No advice without divisions.
 */
export function adviseAssignments(
  proposals: readonly Proposed[],
  divisions: readonly DivisionDuties[],
  cases: readonly Proposal[],
  rule: AdviceRule = ADVICE_RULE,
): readonly AssignmentAdvice[] {
  if (divisions.length === 0) return [];
  const texts = [...proposals, ...cases.map(({ assignment }) => assignment)].map(textOf);
  const index = dutyIndex(divisions, texts, rule);
  let loads = divisionLoads(cases);
  return proposals.map((proposed) => {
    const heaviest = Math.max(
      0,
      ...divisions.map(({ name }) => weighedLoad(loads.get(name) ?? NO_LOAD, rule)),
    );
    const advice = advise(proposed, { divisions, index, loads, heaviest, rule });
    const taker = proposed.leadDivision ?? advice.divisions[0]?.division;
    // One that was under way and has been answered burdens nobody any more.
    if (taker !== undefined && !proposed.inHand?.letter) loads = withOneMore(loads, taker, proposed.role);
    return advice;
  });
}

function textOf({ title, items }: Pick<Assignment, 'title' | 'items'>): string {
  return [title, ...items.map(({ text }) => text)].join('\n');
}

function advise(proposed: Proposed, bureau: Bureau): AssignmentAdvice {
  const { number, items, leadDivision } = proposed;
  const { divisions, index, loads, rule } = bureau;
  const text = textOf(proposed);
  const whole = relevanceOf(text, index, rule);
  const shares = itemShares(items, { index, whole, rule });
  const considered = divisions.map(({ name, duties }) => ({
    name,
    duties,
    relevance: whole.get(name) ?? 0,
    items: shares.get(name) ?? { ...NO_ITEM, total: items.length },
    load: loads.get(name) ?? NO_LOAD,
  }));
  const matching = considered.filter((each) => each.relevance > 0 || each.items.own > 0);
  const ranked = (matching.length > 0 ? matching : considered)
    .map((each) => ({ ...each, score: scoreOf(each, bureau) }))
    .toSorted((one, other) => other.score - one.score || byName(one, other));
  const best = ranked.filter(({ score }) => score === ranked[0]?.score).map(({ name }) => name);
  return {
    number,
    by: matching.length > 0 ? 'match' : 'load',
    differs: matching.length > 0 && leadDivision !== undefined && !best.includes(leadDivision),
    divisions: ranked.slice(0, rule.mostDivisions).map(({ name, duties, ...each }) => ({
      division: name,
      ...each,
      phrases: sharedPhrases(text, duties, index).slice(0, rule.mostPhrases),
    })),
    ...(leadDivision === undefined ? {} : { named: leadDivision }),
  };
}

function scoreOf(
  { relevance, items, load }: Pick<DivisionAdvice, 'relevance' | 'items' | 'load'>,
  { heaviest, rule }: Bureau,
): number {
  const { weights } = rule;
  const score =
    weights.relevance * relevance +
    weights.items * (items.own / Math.max(items.total, 1)) +
    weights.firstItem * (items.firstNo === undefined ? 0 : 1) +
    weights.load * (heaviest === 0 ? 1 : 1 - weighedLoad(load, rule) / heaviest);
  return Math.round(score * 10_000) / 10_000;
}

/** By the characters' codes, the same on every machine. */
function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}
