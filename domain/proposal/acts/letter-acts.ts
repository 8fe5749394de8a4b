import { laterOf, type CivilDate } from '../../calendar/civil-date.ts';
import { evolve } from '../evolve.ts';
import type { ProposalEvent } from '../events.ts';
import { runningPause } from '../term-facts.ts';
import { movingPlan } from './moving-plan.ts';
import { isCoHandled } from '../co-handling.ts';
import { currentDraft } from '../draft-facts.ts';
import { accepted } from '../gates/accepted.ts';
import { knownClass } from '../gates/known-class.ts';
import { disclosed } from '../gates/draft-complete.ts';
import { issueGate } from '../gates/reply-gate.ts';
import { notSentBack } from '../gates/not-sent-back.ts';
import { reviewChain } from '../gates/review-chain.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import { withWhatFollows } from '../../plan/plan-of.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { closing } from './closing.ts';
import { factDate, latest } from './fact-dates.ts';
import { daysBeforeLetter } from './order-of-facts.ts';

/**
 * 登记印发并送达: the reply to the proposer, under the number that the office system gave the letter. It leaves
 * with the class that was consulted on and reviewed, not before its approval.
 */
export const issueReply: ActRule<'issueReply'> = {
  lacking: (proposal) => [...issueGate(proposal), ...alreadyDone(proposal, 'issueReply')],
  against: (proposal, act, { today }) => [
    ...knownClass(proposal, act.resultClass),
    ...asDrafted(proposal, act),
    ...factDate(proposal, '印发日期', act.issuedOn, today, latest(daysBeforeLetter(proposal))),
  ],
  events: (paused, act, { by, today }) => {
    const { type: _type, ...told } = act;
    const resumed = endOfPause(paused, act.issuedOn, today);
    const proposal = resumed.reduce(evolve, paused);
    const { no: draftNo = 0, itemsOfClass } = currentDraft(proposal) ?? {};
    const letter = { ...told, draftNo, ...(itemsOfClass ? { itemsOfClass } : {}), by };
    const replied = { ...proposal, letters: [...proposal.letters, letter] };
    return [...resumed, { type: 'ReplyIssued', letter, plan: withWhatFollows(proposal.plan, replied) }];
  },
};

/** 函复牵头单位: our opinion leaves; with it a co-handled case ends, unless a leader still waits for an answer. */
export const sendOpinionLetter: ActRule<'sendOpinionLetter'> = {
  lacking: (proposal) => opinionLetterGate(proposal),
  against: (proposal, act, { today }) =>
    factDate(proposal, '函复日期', act.issuedOn, today, latest(daysBeforeLetter(proposal))),
  events: (proposal, { type: _type, ...told }, { by, today }) => {
    const letter = { ...told, draftNo: currentDraft(proposal)?.no ?? 0, by };
    const resumed = endOfPause(proposal, letter.issuedOn, today);
    return closing(proposal, [...resumed, { type: 'OpinionLetterSent', letter }], letter.issuedOn);
  },
};

/** A term that stood still runs again, and ends, with the letter. */
function endOfPause(proposal: Proposal, issuedOn: CivilDate, today: CivilDate): readonly ProposalEvent[] {
  const pause = runningPause(proposal);
  if (!pause) return [];
  const until = laterOf(issuedOn, pause.from);
  return movingPlan(proposal, [{ type: 'TermResumed', until }], today, 'resumed');
}

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
