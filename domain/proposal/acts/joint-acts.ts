import { replanned } from '../../plan/replan.ts';
import { agenda } from '../agenda.ts';
import { evolve } from '../evolve.ts';
import type { ProposalEvent } from '../events.ts';
import { newsOfLead } from '../following.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import type { Merger } from '../joint-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { factDate } from './fact-dates.ts';
import { neverAnswered } from './not-answered.ts';

/** 并案办理: handled once with an open case that we answer and that is merged into no other; each is answered by itself. */
export const mergeInto: ActRule<'mergeInto'> = {
  lacking: (proposal) =>
    notCoHandled(proposal) ?? [
      ...neverAnswered(proposal),
      ...(proposal.mergedInto
        ? [unmet('alreadyMerged', { leadNumber: proposal.mergedInto.leadNumber })]
        : []),
    ],
  against: (proposal, act, { today }) => [
    ...factDate(proposal, '并案日期', act.on, today),
    ...againstLead(proposal, act),
  ],
  events: (proposal, { leadNumber, lead, reason, on }, { by }) => {
    if (!lead) return [];
    const merger: Merger = { leadNumber, leadTitle: lead.title, steps: lead.handles, reason, on, by };
    const merged: ProposalEvent = { type: 'MergedInto', merger };
    return [merged, ...newsOfLead(evolve(proposal, merged), lead.facts)];
  },
};

/** 更正并案: the case goes on by itself; what both did as one stays done, and nobody is reminded of days gone by. */
export const undoMerge: ActRule<'undoMerge'> = {
  lacking: (proposal) => (proposal.mergedInto ? neverAnswered(proposal) : [unmet('notMerged')]),
  events: (proposal, { reason }, { by, today }) => {
    if (!proposal.mergedInto) return [];
    const { leadNumber, steps } = proposal.mergedInto;
    const undone = { type: 'MergeUndone', leadNumber, reason, on: today, by, passedOver: [] } as const;
    const parted = evolve(proposal, undone);
    const moved = { type: 'Replanned', ...replanned(parted, today, 'mergeUndone', steps) } as const;
    const passedOver = agenda(evolve(parted, moved))
      .filter(({ step, on }) => step !== undefined && steps.includes(step) && on < today)
      .map(({ key }) => key);
    return [{ ...undone, passedOver }, moved];
  },
};

function againstLead(
  { assignment }: Proposal,
  { leadNumber, lead, followers = [] }: ActOf<'mergeInto'>,
): readonly Unmet[] {
  if (leadNumber === assignment.number) return [unmet('leadIsItself')];
  if (!lead) return [unmet('caseUnknown', { number: leadNumber })];
  return [
    ...(lead.ended === undefined ? [] : [unmet('leadEnded', { leadNumber, stage: lead.ended })]),
    ...(lead.isCoHandled ? [unmet('leadNotOurs', { leadNumber })] : []),
    ...(lead.mergedInto === undefined ? [] : [unmet('leadMerged', { leadNumber, number: lead.mergedInto })]),
    ...(followers.length > 0 ? [unmet('leadsOthers', { numbers: followers.join('、') })] : []),
  ];
}
