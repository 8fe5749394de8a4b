import { exceptionsOfRound, pendingExceptions } from '../exception-facts.ts';
import { accepted } from '../gates/accepted.ts';
import { exceptionEvidence } from '../gates/exception-evidence.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import { unmet } from '../unmet.ts';
import { roundsBefore } from '../round-facts.ts';
import type { ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { factDate } from './fact-dates.ts';

/** 申请例外审批: the exit that each blocking condition has, with what shows that it is needed. */
export const applyException: ActRule<'applyException'> = {
  lacking: (proposal) =>
    notCoHandled(proposal) ?? [...accepted(proposal), ...alreadyDone(proposal, 'issueReply')],
  against: (proposal, act, { today }) => [
    ...(exceptionsOfRound(proposal).some(
      ({ kind, decision }) => kind === act.kind && (decision === undefined || decision.granted),
    )
      ? [unmet('exceptionAlready')]
      : []),
    ...exceptionEvidence(proposal, act.kind, today),
  ],
  events: (proposal, { kind, reason, evidence }, { by, today }) => {
    const no = (proposal.exceptions?.length ?? 0) + 1;
    const round = roundsBefore(proposal);
    return [
      { type: 'ExceptionRequested', exception: { no, kind, reason, evidence, askedOn: today, by, round } },
    ];
  },
};

/** 登记例外审批结果, with the approver whom the rule names. */
export const decideException: ActRule<'decideException'> = {
  lacking: (proposal) => (pendingExceptions(proposal).length > 0 ? [] : [unmet('noExceptionAsked')]),
  against: (proposal, act, { today }) => {
    const asked = pendingExceptions(proposal).find(({ no }) => no === act.no);
    if (!asked)
      return pendingExceptions(proposal).length > 0 ? [unmet('exceptionUnknown', { n: act.no })] : [];
    return factDate(proposal, '审批日期', act.on, today, { name: '申请日期', on: asked.askedOn });
  },
  events: (_proposal, { no, granted, on, approver, evidence }, { by }) => [
    { type: 'ExceptionDecided', no, decision: { granted, on, approver, evidence, by } },
  ],
};
