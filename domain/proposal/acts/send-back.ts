import type { Teller } from '../../office/outside-unit.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import { REVIEW_STEPS } from '../../policy/step-ids.ts';
import { currentDraft } from '../draft-facts.ts';
import { isSignedOnPaper, lacksDuty } from '../duties.ts';
import { accepted } from '../gates/accepted.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { signedOnPaper } from '../signed-on-paper.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { drafted, reviewable, reviewedByAnother } from './against-review.ts';
import { alreadyDone } from './already-done.ts';
import { factDate, latest } from './fact-dates.ts';
import { daysBefore } from './order-of-facts.ts';

/**
 * 退回修改: a review says no, with its reasons, by somebody who could have passed it. The draft is submitted anew; reviews that it had passed stand, unless the
 * next one changes its substance, which 督查处 can find beforehand.
 */
export const sendBack: ActRule<'sendBack'> = {
  lacking: (proposal) => [...accepted(proposal), ...drafted(proposal)],
  against: (proposal, act, { actor, today }) => {
    const planned = plannedStep(proposal, act.step);
    if (!planned) return [unmet('stepNotHere', { step: act.step })];
    if (!REVIEW_STEPS.includes(act.step)) return [unmet('notTheirTurn', { step: planned.title })];
    return [
      ...factDate(proposal, '退回日期', act.on, today, latest(daysBefore(proposal, act.step))),
      ...alreadyDone(proposal, act.step),
      ...reviewable(proposal, act.step),
      ...(isOfEdition(proposal.policy, 2) ? saidByAnother(proposal, act, actor) : []),
      ...(act.material === true ? lacksDuty(actor, proposal, ['supervisionOffice']) : []),
    ];
  },
  events: (proposal, { step, reasons, on, material, ...signed }, { by }) => [
    {
      type: 'DraftSentBack',
      sentBack: {
        step,
        draftNo: currentDraft(proposal)?.no ?? 0,
        reasons,
        on,
        by,
        ...signedOnPaper(signed),
        ...(material === true ? { material } : {}),
      },
    },
  ],
};

/** A no that somebody else tells of is shown by the paper, as a yes is. */
function saidByAnother(proposal: Proposal, act: ActOf<'sendBack'>, actor: Teller): readonly Unmet[] {
  const { step, onBehalfOf: signer = '', evidence } = act;
  const unproven = evidence === undefined && isSignedOnPaper(actor, proposal, step);
  return [
    ...reviewedByAnother(proposal, { step, signer }, actor),
    ...(unproven ? [unmet('evidenceMissing', { step: plannedStep(proposal, step)?.title ?? step })] : []),
  ];
}
