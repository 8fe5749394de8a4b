import type { CivilDate } from '../calendar/civil-date.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { Binding, Recipient } from '../policy/policy.ts';
import { REVIEW_STEPS } from '../policy/step-ids.ts';
import { currentDraft, unansweredSendBack } from '../proposal/draft-facts.ts';
import type { ReachedOccasion } from '../proposal/facts.ts';
import { followUps } from '../proposal/follow-ups.ts';
import { monthNumber, owedReports } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageOf, stageStep } from '../proposal/stage.ts';
import { runningPause } from '../proposal/term-facts.ts';
import { openSteps, openWindows, plannedStep } from '../proposal/step-facts.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { FOLLOW_UP_NAMES } from '../wording/terms.ts';
import { draftName, reviewTurn } from './review-turn.ts';

/** Work with a date, as a morning mail names it: a step of the plan, or a monthly report that has been asked for. */
export type DigestWork = {
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly to: readonly Recipient[];
  readonly review: boolean;
  /** Of steps of the plan: who can move their date. */
  readonly binding?: Binding;
  /** Reached occasions of this work are found under it. */
  readonly mark: string;
};

/** The open work of a case whose term runs; of the reviews only the one whose turn it is. */
export function openWork(proposal: Proposal): readonly DigestWork[] {
  if (runningPause(proposal)) return [];
  return [...stepWork(proposal), ...reportWork(proposal), ...opinionReview(proposal), ...owedWork(proposal)];
}

/** Rights that may still be used today; once their day has passed nothing is said of them. */
export function usableRights(proposal: Proposal, today: CivilDate): readonly DigestWork[] {
  return openWindows(proposal)
    .filter((step) => step.dueOn >= today)
    .map(({ id, title, dueOn, responsible }) => ({
      title,
      dueOn,
      to: proposal.policy.remind[responsible],
      review: false,
      mark: id,
    }));
}

/** What time has reached for a piece of work; after another reply, what followed the reply before it is past. */
export function reachedFor(
  proposal: Proposal,
  { mark }: Pick<DigestWork, 'mark'>,
): readonly ReachedOccasion[] {
  const repliedOn = proposal.letters.at(-1)?.issuedOn;
  return proposal.reached.filter((occasion) =>
    occasion.step === mark
      ? repliedOn === undefined || occasion.on > repliedOn
      : [occasion.month, occasion.followUp?.mark].includes(mark),
  );
}

function owedWork(proposal: Proposal): readonly DigestWork[] {
  return followUps(proposal).map(({ mark, kind, dueOn }) => ({
    title: FOLLOW_UP_NAMES[kind],
    dueOn,
    to: proposal.policy.remind.officer,
    review: false,
    mark,
  }));
}

function stepWork(proposal: Proposal): readonly DigestWork[] {
  const current = stageStep(proposal);
  const turn = reviewTurn(proposal);
  const isSentBack = unansweredSendBack(proposal) !== undefined;
  return openSteps(proposal)
    .filter((step) => !REVIEW_STEPS.includes(step.id) || step.id === current)
    .map((step) => {
      const { id, title, dueOn, responsible, binding } = step;
      const isReview = REVIEW_STEPS.includes(id);
      if (isReview && isSentBack) return mending(proposal, step);
      const to = proposal.policy.remind[responsible];
      return { title, dueOn, binding, to, review: isReview && turn?.step === id, mark: id };
    });
}

/** A draft that a review has sent back is its officer's to mend, by the day of that review. */
function mending(proposal: Proposal, { id, title, dueOn, binding }: PlannedStep): DigestWork {
  const docKind = draftName(proposal, currentDraft(proposal)?.no ?? 1);
  return {
    title: fill(MAILS.mendStep, { docKind, step: title }),
    dueOn,
    binding,
    to: proposal.policy.remind.officer,
    review: false,
    mark: id,
  };
}

function reportWork(proposal: Proposal): readonly DigestWork[] {
  return owedReports(proposal).map(({ month, dueOn }) => ({
    title: fill(MAILS.monthlyStep, { month: monthNumber(month) }),
    dueOn,
    to: proposal.policy.remind.officer,
    review: false,
    mark: month,
  }));
}

function opinionReview(proposal: Proposal): readonly DigestWork[] {
  if (stageOf(proposal) !== 'opinionInReview') return [];
  const step = plannedStep(proposal, 'preliminaryOpinion');
  return [
    {
      title: step?.title ?? '',
      dueOn: step?.dueOn ?? proposal.plan.due.dueOn,
      to: proposal.policy.remind.divisionHead,
      review: true,
      mark: 'opinionReview',
    },
  ];
}
