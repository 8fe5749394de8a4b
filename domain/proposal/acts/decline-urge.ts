import { standingRungs, type StandingRung } from '../../notice/standing-rungs.ts';
import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Proposal } from '../proposal.ts';
import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';

/** 注明不催办理由: why a piece of work is not urged, though the ladder suggests it; holds for its date of today. */
export const declineUrge: ActRule<'declineUrge'> = {
  lacking: (proposal) => (wasSuggested(proposal) ? [] : [unmet('nothingSuggested')]),
  against: (proposal, { mark }, { today }) =>
    suggested(proposal, mark, today) || !wasSuggested(proposal) ? [] : [unmet('notSuggested', { mark })],
  events: (proposal, { mark, reason }, { today, by }) => {
    const work = suggested(proposal, mark, today);
    if (!work) return [];
    const { title, dueOn } = work;
    return [{ type: 'UrgeDeclined', declined: { mark, title, dueOn, reason, on: today, by } }];
  },
};

function wasSuggested({ reached }: Proposal): boolean {
  return reached.some(({ rung }) => rung === 'urgeCandidate');
}

function suggested(proposal: Proposal, mark: string, today: CivilDate): StandingRung | undefined {
  return standingRungs(proposal, 'urgeCandidate', today).find((work) => work.mark === mark);
}
