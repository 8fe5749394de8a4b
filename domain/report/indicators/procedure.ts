import { isGranted, type ExceptionKind } from '../../proposal/exception-facts.ts';
import type { Proposal } from '../../proposal/proposal.ts';
import { isProcedureFlaw } from '../../proposal/talk-counts.ts';
import type { StepId } from '../../policy/step-ids.ts';
import { answeredOnTime, planConfirmedOnTime, signedOnTime } from '../in-time.ts';
import { answeredByUs, coHandled } from '../scored-cases.ts';
import { tallyCases, tallyShares, type ScoredYear, type Tally } from '../tally.ts';

/** The exceptions to talking before handling and before replying; one for a key case’s conditions is none of them. */
const PAST_A_GATE: readonly ExceptionKind[] = ['gate1', 'unreachable', 'stillUnsatisfied'];

/** 按时签收, of all cases. */
export function signedForOnTime({ cases }: ScoredYear): Tally {
  const known = cases.filter((proposal) => signedOnTime(proposal) !== undefined);
  return tallyCases(known, (proposal) => (signedOnTime(proposal) ? undefined : 'notSignedOnTime'));
}

/** 倒排计划, confirmed by its day. */
export function planConfirmed({ cases }: ScoredYear): Tally {
  const known = answeredByUs(cases).filter((proposal) => planConfirmedOnTime(proposal) !== undefined);
  return tallyCases(known, (proposal) =>
    planConfirmedOnTime(proposal) ? undefined : 'planNotConfirmedOnTime',
  );
}

/** 先沟通后办理、后答复: a case with an exception or a 程序提示 falls out, once though it has both. */
export function gatesKept({ cases }: ScoredYear): Tally {
  return tallyCases(answeredByUs(cases), (proposal) => {
    const { exceptions = [], communications } = proposal;
    const excepted = exceptions.some((each) => isGranted(each) && PAST_A_GATE.includes(each.kind));
    if (excepted) return 'exceptionGranted';
    return communications.some((talk) => isProcedureFlaw(proposal, talk)) ? 'procedureFlaw' : undefined;
  });
}

/** 行文规范: what 督查处 passes at once counts whole, each time that it sends a draft back takes a part of the case away. */
export function reviewQuality({ cases, rule }: ScoredYear): Tally {
  const submitted = [...answeredByUs(cases), ...coHandled(cases)].filter(isReviewedHere).filter(wentToReview);
  return tallyShares(submitted, (proposal) => {
    const times = sentBackTimes(proposal);
    if (!everMet(proposal, 'contentFormatReview'))
      return { share: 0, reason: times > 0 ? 'sentBackInReview' : 'awaitsReview' };
    if (times === 0) return { share: 1 };
    return { share: Math.max(0, 1 - rule.coefficients.offEachTime * times), reason: 'sentBackInReview' };
  });
}

/** 主办答复按时: the first reply by the regulated date. */
export function repliedOnTime({ cases }: ScoredYear): Tally {
  return tallyCases(answeredByUs(cases), (proposal) =>
    answeredOnTime(proposal) ? undefined : 'notRepliedOnTime',
  );
}

/** 汇办按时函复: our opinion to the lead unit by its date. */
export function opinionOnTime({ cases }: ScoredYear): Tally {
  return tallyCases(coHandled(cases), (proposal) =>
    answeredOnTime(proposal) ? undefined : 'opinionNotOnTime',
  );
}

/** Whether 督查处 reviews the case at all: a policy may leave that to others. */
function isReviewedHere(proposal: Proposal): boolean {
  const steps = proposal.policy.plan.steps;
  return steps.some(({ id }) => id === 'contentFormatReview') || everMet(proposal, 'contentFormatReview');
}

function wentToReview(proposal: Proposal): boolean {
  return (
    everMet(proposal, 'submitForReview') ||
    everMet(proposal, 'contentFormatReview') ||
    sentBackTimes(proposal) > 0
  );
}

function sentBackTimes({ sentBack = [] }: Proposal): number {
  return sentBack.filter(({ step }) => step === 'contentFormatReview').length;
}

/** Whether a step was met in any round of handling. */
function everMet({ done, formerRounds = [] }: Proposal, step: StepId): boolean {
  return [...formerRounds.map((round) => round.done), done].some((each) => each[step] !== undefined);
}
