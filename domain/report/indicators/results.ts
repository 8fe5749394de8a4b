import { classesWithMatters } from '../../policy/score-rule.ts';
import { classOfItem } from '../../proposal/item-classes.ts';
import type { Proposal } from '../../proposal/proposal.ts';
import { answeredByUs } from '../scored-cases.ts';
import { tallyShares, type MissingReason, type ScoredYear, type Tally } from '../tally.ts';

/** 委员评价: the member’s last word. */
export function satisfaction({ cases, rule }: ScoredYear): Tally {
  const evaluated = answeredByUs(cases).filter(({ evaluations }) => evaluations.length > 0);
  return tallyShares(evaluated, ({ evaluations }) => {
    const word = evaluations.at(-1)?.overall;
    if (word === 'satisfied') return { share: 1 };
    return word === 'mostlySatisfied'
      ? { share: rule.coefficients.mostlySatisfied, reason: word }
      : { share: 0, reason: 'unsatisfied' };
  });
}

/** 全面回应建议: the suggestions that the draft of the last letter answers. */
export function itemsAnswered({ cases }: ScoredYear): Tally {
  return tallyShares(answeredByUs(cases), (proposal) => {
    const sent = proposal.letters.at(-1)?.draftNo;
    const answered = proposal.drafts.find(({ no }) => no === sent)?.answeredItems ?? [];
    return ofItems(itemNumbers(proposal), (no) => answered.includes(no), 'itemsNotAnswered');
  });
}

/** 办理成效: of the suggestions that the last letter puts into a class that counts, those with something done. */
export function mattersRecorded({ cases, rule }: ScoredYear): Tally {
  const counting = classesWithMatters(rule);
  return tallyShares(answeredByUs(cases), (proposal) => {
    const { letters, matters = [] } = proposal;
    const letter = letters.at(-1);
    const all = itemNumbers(proposal);
    const items = all.filter((no) => {
      const itsClass = letter && classOfItem(letter, no);
      return itsClass !== undefined && counting.includes(itsClass);
    });
    // Of a proposal with one suggestion, what is said of the whole is said of it.
    const hasMatter = (no: number) =>
      matters.some(({ itemNo }) => itemNo === no || (itemNo === undefined && all.length === 1));
    return ofItems(items, hasMatter, 'itemsWithoutMatter');
  });
}

/** 后续落实: of what was to be done by now, what is done or explained. */
export function commitmentsKept({ cases, today }: ScoredYear): Tally {
  return tallyShares(answeredByUs(cases), ({ commitments = [] }) => {
    const due = commitments.filter(({ dueOn }) => dueOn < today);
    const settled = due.filter(({ settlement }) => settlement).map(({ no }) => no);
    return ofItems(
      due.map(({ no }) => no),
      (no) => settled.includes(no),
      'commitmentsOwed',
    );
  });
}

function itemNumbers({ assignment }: Proposal): readonly number[] {
  return assignment.items.map(({ no }) => no);
}

function ofItems(items: readonly number[], counts: (no: number) => boolean, reason: MissingReason) {
  const missing = items.filter((no) => !counts(no));
  return {
    share: items.length - missing.length,
    of: items.length,
    ...(missing.length > 0 ? { reason, items: missing } : {}),
  };
}
