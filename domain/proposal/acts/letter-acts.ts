import { laterOf } from '../../calendar/civil-date.ts';
import { isCoHandled } from '../co-handling.ts';
import { currentDraft } from '../draft-facts.ts';
import { accepted } from '../gates/accepted.ts';
import { disclosed } from '../gates/draft-complete.ts';
import { issueGate } from '../gates/reply-gate.ts';
import { notSentBack } from '../gates/not-sent-back.ts';
import { reviewChain } from '../gates/review-chain.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import { withAftermath } from '../../plan/plan-of.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { closing } from './closing.ts';
import { factDate } from './fact-dates.ts';

/**
 * 登记印发并送达: the reply to the proposer, under the number that the office system gave the letter. It leaves
 * with the class that was consulted on and reviewed, not before its approval.
 */
export const issueReply: ActRule<'issueReply'> = {
  lacking: (proposal) => [...issueGate(proposal), ...alreadyDone(proposal, 'issueReply')],
  against: (proposal, act, { today }) => [
    ...asDrafted(proposal, act),
    ...factDate(proposal, '印发日期', act.issuedOn, today, approved(proposal)),
  ],
  events: (proposal, act, { by }) => {
    const { letterNumber, issuedOn, resultClass, disclosure } = act;
    const draftNo = currentDraft(proposal)?.no ?? 0;
    const letter = { letterNumber, issuedOn, draftNo, resultClass, disclosure, by };
    const replied = { ...proposal, letters: [...proposal.letters, letter] };
    return [{ type: 'ReplyIssued', letter, plan: withAftermath(proposal.plan, replied) }];
  },
};

/** 函复牵头单位: our opinion leaves; with it a co-handled case ends, unless a leader still waits for an answer. */
export const sendOpinionLetter: ActRule<'sendOpinionLetter'> = {
  lacking: (proposal) => opinionLetterGate(proposal),
  against: (proposal, act, { today }) =>
    factDate(proposal, '函复日期', act.issuedOn, today, approved(proposal)),
  events: (proposal, { letterNumber, issuedOn }, { by }) => {
    const letter = { letterNumber, issuedOn, draftNo: currentDraft(proposal)?.no ?? 0, by };
    return closing(proposal, [{ type: 'OpinionLetterSent', letter }], issuedOn);
  },
};

function opinionLetterGate(proposal: Proposal): readonly Unmet[] {
  if (!isCoHandled(proposal)) return [unmet('onlyCoHandler')];
  const coHandler = proposal.policy.coHandlerLabel;
  return [
    ...alreadyDone(proposal, 'sendOpinionLetter'),
    ...accepted(proposal),
    ...(currentDraft(proposal) ? [] : [unmet('noOpinionDraft', { coHandler })]),
    ...notSentBack(proposal),
    ...reviewChain(proposal),
  ];
}

function asDrafted(proposal: Proposal, act: ActOf<'issueReply'>): readonly Unmet[] {
  const draft = currentDraft(proposal);
  const drafted = draft?.resultClass;
  return [
    ...(draft && drafted && drafted !== act.resultClass
      ? [unmet('classChanged', { given: act.resultClass, drafted, n: draft.no })]
      : []),
    ...(draft?.disclosure && draft.disclosure.kind !== act.disclosure.kind
      ? [unmet('disclosureChanged', { n: draft.no })]
      : []),
    ...disclosed(act.disclosure),
  ];
}

/** The last approval of the chain, before which no letter can have left. */
function approved(proposal: Proposal) {
  const days = proposal.policy.gates.reviewChain.flatMap((step) => proposal.done[step]?.on ?? []);
  return days.length > 0 ? { name: '审签日期', on: days.reduce(laterOf) } : undefined;
}
