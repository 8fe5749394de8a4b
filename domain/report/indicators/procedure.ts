import { MEMBERS, type Communication } from '../../proposal/facts.ts';
import type { ExceptionKind } from '../../proposal/exception-facts.ts';
import type { Proposal } from '../../proposal/proposal.ts';
import type { StepId } from '../../policy/step-ids.ts';
import { answeredOnTime, planConfirmedOnTime, signedOnTime } from '../in-time.ts';
import { answeredByUs, coHandled } from '../scored-cases.ts';
import { tallyCases, tallyShares, type ScoredYear, type Tally } from '../tally.ts';

/** The exceptions to talking before handling and before replying; one for a key case’s conditions is none of them. */
const PAST_A_GATE: readonly ExceptionKind[] = ['gate1', 'unreachable', 'stillUnsatisfied'];

/** 按时签收, of all cases. */
export function signedForOnTime({ cases }: ScoredYear): Tally {
  return tallyCases(cases, (proposal) => (signedOnTime(proposal) ? undefined : 'notSignedOnTime'));
}

/** 倒排计划, confirmed by its day. */
export function planConfirmed({ cases }: ScoredYear): Tally {
  return tallyCases(answeredByUs(cases), (proposal) =>
    planConfirmedOnTime(proposal) ? undefined : 'planNotConfirmedOnTime',
  );
}

/** 先沟通后办理、后答复: a case with an exception or a talk entered as 补录 falls out, once though it has both. */
export function gatesKept({ cases }: ScoredYear): Tally {
  return tallyCases(answeredByUs(cases), ({ exceptions = [], communications }) => {
    const excepted = exceptions.some(({ kind, decision }) => decision?.granted && PAST_A_GATE.includes(kind));
    if (excepted) return 'exceptionGranted';
    return communications.some(isFlaw) ? 'procedureFlaw' : undefined;
  });
}

/** 行文规范: what 督查处 passes at once counts whole, each time that it sends a draft back takes a part of the case away. */
export function reviewQuality({ offEachTime }: { readonly offEachTime: number }) {
  return ({ cases }: ScoredYear): Tally => {
    const submitted = [...answeredByUs(cases), ...coHandled(cases)].filter(wentToReview);
    return tallyShares(submitted, (proposal) => {
      const times = sentBackTimes(proposal);
      if (!everMet(proposal, 'contentFormatReview'))
        return { share: 0, reason: times > 0 ? 'sentBackInReview' : 'awaitsReview' };
      if (times === 0) return { share: 1 };
      return { share: Math.max(0, 1 - offEachTime * times), reason: 'sentBackInReview' };
    });
  };
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

/** 程序提示: a talk with a member that gate 1 would have stopped and that was entered all the same. */
function isFlaw({ counterpart, phase, lateReason }: Communication): boolean {
  return (
    lateReason !== undefined && (phase === 'before' || phase === 'during') && MEMBERS.includes(counterpart)
  );
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
