import { planOf } from '../../plan/plan-of.ts';
import type { StepId } from '../../policy/step-ids.ts';
import type { Correction } from '../correction-facts.ts';
import { needsNewDraft } from '../draft-facts.ts';
import type { ProposalEvent } from '../events.ts';
import { MEMBERS, type Communication, type Evaluation } from '../facts.ts';
import { gate1 } from '../gates/gate1.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { formerRound, isReplied, mayBeHandledAgain, roundsBefore, wordOnReply } from '../round-facts.ts';
import { isMarked, plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActContext, ActOf, ActRule } from './act-rule.ts';
import { factDate, notInFuture } from './fact-dates.ts';
import { movingPlan } from './moving-plan.ts';

/** Steps with an act of their own whose day can be corrected as such; the others follow from a letter, a talk, a word. */
const DATED: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'confirmPlan',
  'preliminaryOpinion',
];

/** 更正办理日期: the day on which a step was met. */
export const correctDate: ActRule<'correctDate'> = {
  lacking: () => [],
  against: (proposal, act, { today }) => {
    const title = plannedStep(proposal, act.step)?.title ?? act.step;
    const done = proposal.done[act.step];
    if (!done) return [unmet('notDoneYet', { step: title })];
    if (!DATED.includes(act.step) && !isMarked(proposal, act.step))
      return [unmet('correctElsewhere', { step: title })];
    return [...changed(done.on === act.on), ...factDate(proposal, '更正后的日期', act.on, today)];
  },
  events: (proposal, { step, on, reason }, context) => [
    {
      type: 'DateCorrected',
      step,
      from: proposal.done[step]?.on ?? on,
      to: on,
      correction: correction('date', reason, context),
    },
  ],
};

/** 更正沟通情况: what it met is told anew, and a talk that lay before gate 1 no longer counts. */
export const correctCommunication: ActRule<'correctCommunication'> = {
  lacking: (proposal) => (proposal.communications.length > 0 ? [] : [unmet('noCommunication')]),
  against: (proposal, act, { today }) => {
    const former = proposal.communications[act.no - 1];
    if (!former)
      return proposal.communications.length > 0 ? [unmet('communicationUnknown', { n: act.no })] : [];
    const to = corrected(proposal, former, act);
    return [
      ...changed(JSON.stringify(to) === JSON.stringify(former)),
      ...(former.lateReason === undefined
        ? factDate(proposal, '沟通日期', to.occurredOn, today)
        : notInFuture('沟通日期', to.occurredOn, today)),
    ];
  },
  events: (proposal, act, context) => {
    const from = proposal.communications[act.no - 1];
    if (!from) return [];
    return [
      {
        type: 'CommunicationCorrected',
        no: act.no,
        from,
        to: corrected(proposal, from, act),
        correction: correction('communication', act.reason, context),
      },
    ];
  },
};

/** 更正文号、印发日期 of the letter of this round; what follows it is dated anew. */
export const correctLetter: ActRule<'correctLetter'> = {
  lacking: (proposal) => (isReplied(proposal) ? [] : [unmet('noLetter')]),
  against: (proposal, { letterNumber, issuedOn }, { today }) => {
    const letter = proposal.letters.at(-1);
    return [
      ...changed(
        (letterNumber ?? letter?.letterNumber) === letter?.letterNumber &&
          (issuedOn ?? letter?.issuedOn) === letter?.issuedOn,
      ),
      ...(issuedOn === undefined ? [] : factDate(proposal, '印发日期', issuedOn, today)),
    ];
  },
  events: (proposal, { letterNumber, issuedOn, reason }, context) => {
    const from = proposal.letters.at(-1);
    if (!from) return [];
    const to = {
      ...from,
      ...(letterNumber === undefined ? {} : { letterNumber }),
      ...(issuedOn === undefined ? {} : { issuedOn }),
    };
    const event: ProposalEvent = {
      type: 'LetterCorrected',
      from,
      to,
      correction: correction('letter', reason, context),
    };
    return movingPlan(proposal, [event], context.today, 'corrected');
  },
};

/** 更正委员评价: one that was not one of not satisfied takes another round back, as long as nothing was drafted in it. */
export const correctEvaluation: ActRule<'correctEvaluation'> = {
  lacking: (proposal) => {
    if (wordOnReply(proposal)) return [];
    if (roundsBefore(proposal) === 0 || isReplied(proposal)) return [unmet('noEvaluation')];
    return needsNewDraft(proposal) ? [] : [unmet('roundUnderWay')];
  },
  against: (proposal, act, { today }) => {
    const former = proposal.evaluations.at(-1);
    const issued = proposal.letters.at(-1)?.issuedOn;
    return [
      ...changed(former?.overall === act.overall && former.receivedOn === act.receivedOn),
      ...factDate(proposal, '评价日期', act.receivedOn, today, issued && { name: '印发日期', on: issued }),
    ];
  },
  events: (proposal, { overall, receivedOn, reason }, context) => {
    const from = proposal.evaluations.at(-1);
    if (!from) return [];
    const to = { ...from, overall, receivedOn };
    const event: ProposalEvent = {
      type: 'EvaluationCorrected',
      from,
      to,
      correction: correction('evaluation', reason, context),
    };
    if (!wordOnReply(proposal)) {
      const undone: readonly ProposalEvent[] =
        overall === 'unsatisfied' ? [] : [{ type: 'HandlingAgainUndone' }];
      return movingPlan(proposal, [event, ...undone], context.today, 'corrected');
    }
    return overall === 'unsatisfied' && mayBeHandledAgain(proposal)
      ? [event, { type: 'HandlingAgainStarted', plan: planOf(openedAgain(proposal, to)) }]
      : movingPlan(proposal, [event], context.today, 'corrected');
  },
};

function openedAgain(proposal: Proposal, to: Evaluation): Proposal {
  return {
    ...proposal,
    evaluations: [...proposal.evaluations.slice(0, -1), to],
    formerRounds: [...(proposal.formerRounds ?? []), formerRound(proposal)],
  };
}

function corrected(
  proposal: Proposal,
  former: Communication,
  { occurredOn, channel, counterpart, outcome, opinions }: ActOf<'correctCommunication'>,
): Communication {
  const to = {
    ...former,
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ...(channel === undefined ? {} : { channel }),
    ...(counterpart === undefined ? {} : { counterpart }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(opinions === undefined ? {} : { opinions }),
  };
  const gated = to.phase !== 'after' && MEMBERS.includes(to.counterpart);
  return { ...to, counts: to.counts && !(gated && gate1(proposal, to.occurredOn).length > 0) };
}

function correction(what: Correction['what'], reason: string, { today, by }: ActContext): Correction {
  return { what, reason, on: today, by };
}

function changed(isSame: boolean): readonly Unmet[] {
  return isSame ? [unmet('nothingChanged')] : [];
}
