import { namesPerson } from '../../office/names-person.ts';
import { EXCEPTION_RIGHTS, leastApprover } from '../../policy/exception-rights.ts';
import { APPROVER_NAMES } from '../../wording/terms.ts';
import { currentDraft } from '../draft-facts.ts';
import {
  APPROVER_LEVELS,
  exceptionsOfRound,
  pendingExceptions,
  type CaseException,
} from '../exception-facts.ts';
import { accepted } from '../gates/accepted.ts';
import { exceptionEvidence } from '../gates/exception-evidence.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import { unmet } from '../unmet.ts';
import { roundsBefore } from '../round-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import type { ActOf, ActRule } from './act-rule.ts';
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
  events: (proposal, { type: _type, ...told }, { by, today }) => {
    const no = (proposal.exceptions?.length ?? 0) + 1;
    const asked = { ...told, no, askedOn: today, by, round: roundsBefore(proposal) };
    const draft = currentDraft(proposal);
    const exception = draft ? { ...asked, materialNo: draft.materialNo } : asked;
    return [{ type: 'ExceptionRequested', exception }];
  },
};

/** 登记例外审批结果, with the approver whom the rule names. */
export const decideException: ActRule<'decideException'> = {
  lacking: (proposal) => (pendingExceptions(proposal).length > 0 ? [] : [unmet('noExceptionAsked')]),
  against: (proposal, act, { today, by }) => {
    const asked = pendingExceptions(proposal).find(({ no }) => no === act.no);
    if (!asked)
      return pendingExceptions(proposal).length > 0 ? [unmet('exceptionUnknown', { n: act.no })] : [];
    return [
      ...(isOwn(asked, act, by.id) ? [unmet('ownException')] : []),
      ...approvedTooLow(proposal, asked, act),
      ...factDate(proposal, '审批日期', act.on, today, { name: '申请日期', on: asked.askedOn }),
    ];
  },
  events: (_proposal, { no, granted, on, approver, approverLevel, evidence }, { by }) => [
    {
      type: 'ExceptionDecided',
      no,
      decision: { granted, on, approver, ...(approverLevel ? { approverLevel } : {}), evidence, by },
    },
  ],
};

/** Whoever asks for an exception neither grants it nor tells that it was granted. */
function isOwn(asked: CaseException, act: ActOf<'decideException'>, teller: string): boolean {
  const { by, onBehalfOf } = asked;
  if (by.id === teller || namesPerson(act.approver, by.name)) return true;
  if (onBehalfOf === undefined) return false;
  return namesPerson(act.approver, onBehalfOf) || namesPerson(onBehalfOf, act.approver);
}

function approvedTooLow(
  { assignment, policy }: Proposal,
  { kind }: CaseException,
  { granted, approverLevel }: ActOf<'decideException'>,
): readonly Unmet[] {
  const rights = policy.exceptions?.rights ?? EXCEPTION_RIGHTS;
  const least = leastApprover(rights, kind, assignment.keyKind !== undefined);
  const isHighEnough =
    approverLevel === undefined || APPROVER_LEVELS.indexOf(approverLevel) >= APPROVER_LEVELS.indexOf(least);
  return granted && !isHighEnough ? [unmet('approverTooLow', { who: APPROVER_NAMES[least] })] : [];
}
