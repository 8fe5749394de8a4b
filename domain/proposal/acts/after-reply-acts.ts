import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import { planOf, withWhatFollows } from '../../plan/plan-of.ts';
import { formScanned } from '../gates/form-scanned.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import { stillOwed } from '../gates/still-owed.ts';
import { formerRound, isReplied, mayBeHandledAgain, wordOnReply } from '../round-facts.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { closing } from './closing.ts';
import { factDate, latest } from './fact-dates.ts';
import { daysBeforeFiling } from './order-of-facts.ts';

/**
 * 登记委员评价, transcribed from the form. A word of not satisfied opens another round, as often as the policy lets; after
 * that the leader in charge explains in person.
 */
export const recordEvaluation: ActRule<'recordEvaluation'> = {
  lacking: (proposal) =>
    notCoHandled(proposal) ??
    (isReplied(proposal) ? alreadyDone(proposal, 'evaluationDue') : [unmet('notReplied')]),
  against: (proposal, act, { today }) => {
    const issuedOn = proposal.letters.at(-1)?.issuedOn;
    const issued = issuedOn && { name: '印发日期', on: issuedOn };
    return [...formScanned(proposal, act), ...factDate(proposal, '评价日期', act.receivedOn, today, issued)];
  },
  events: (proposal, act, { by, today }) => {
    const { type: _type, ...told } = act;
    const evaluation = { ...told, ...(today > act.receivedOn ? { registeredOn: today } : {}), by };
    const evaluated = { ...proposal, evaluations: [...proposal.evaluations, evaluation] };
    if (evaluation.overall !== 'unsatisfied' || !mayBeHandledAgain(proposal))
      return closing(
        proposal,
        [{ type: 'EvaluationRecorded', evaluation, plan: withWhatFollows(proposal.plan, evaluated) }],
        evaluation.receivedOn,
      );
    const again = { ...evaluated, formerRounds: [...(proposal.formerRounds ?? []), formerRound(proposal)] };
    return [
      { type: 'EvaluationRecorded', evaluation },
      { type: 'HandlingAgainStarted', plan: planOf(again) },
    ];
  },
};

/** 归档: the end of a case that is evaluated and owes nothing, or on which no word came in its time. */
export const file: ActRule<'file'> = {
  lacking: (proposal, act) =>
    notCoHandled(proposal) ??
    (isReplied(proposal)
      ? [
          ...(wordOnReply(proposal) || act?.unevaluated !== undefined ? [] : [unmet('notEvaluated')]),
          ...stillOwed(proposal),
        ]
      : [unmet('notReplied')]),
  against: (proposal, act, { today }) => {
    const awaited = plannedStep(proposal, 'evaluationDue');
    const tooEarly = act.unevaluated !== undefined && awaited !== undefined && today <= awaited.dueOn;
    return [
      ...(tooEarly ? [unmet('evaluationAwaited', { dueOn: formatChineseDate(awaited.dueOn) })] : []),
      ...factDate(proposal, '归档日期', act.on, today, latest(daysBeforeFiling(proposal))),
    ];
  },
  events: (_proposal, { on, archiveNumber, unevaluated }) => [
    {
      type: 'Ended',
      ending: {
        kind: 'filed',
        on,
        archiveNumber,
        ...(unevaluated === undefined ? {} : { unevaluated }),
      },
    },
  ],
};

/** 登记提案者撤回: handling stops; what was answered is not withdrawn, and stays in the year's sheets. */
export const withdraw: ActRule<'withdraw'> = {
  lacking: ({ letters }) => {
    const last = letters.at(-1);
    return last ? [unmet('answered', { on: formatChineseDate(last.issuedOn) })] : [];
  },
  against: (proposal, act, { today }) => factDate(proposal, '撤回日期', act.on, today),
  events: (_proposal, { on, reason, evidence }) => [
    {
      type: 'Ended',
      ending: { kind: 'withdrawn', on, reason, ...(evidence === undefined ? {} : { evidence }) },
    },
  ],
};
