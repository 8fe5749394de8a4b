import { gate1 } from '../gates/gate1.ts';
import { accepted } from '../gates/accepted.ts';
import { MEMBERS } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActContext, ActOf, ActRule } from './act-rule.ts';
import { factDate, notInFuture } from './fact-dates.ts';

/**
 * 登记沟通情况. Before handling and on a draft, gate 1 stands in front of talks with the proposer; a mere contact
 * passes always, and what has already happened can be entered as 补录, which is marked and counts for nothing.
 */
export const recordCommunication: ActRule<'recordCommunication'> = {
  lacking: (proposal, act) => [
    ...(!act || counts(act) ? accepted(proposal) : []),
    ...(!act || isGated(act) ? gate1(proposal, act?.occurredOn) : []),
  ],
  against: (proposal, act, context) => [
    ...(act.draftNo !== undefined && !proposal.drafts.some((draft) => draft.no === act.draftNo)
      ? [unmet('draftUnknown', { n: act.draftNo })]
      : []),
    ...talkDate(proposal, act, context),
  ],
  events: (_proposal, act, { by, at }) => {
    const { type: _type, ...told } = act;
    const communication = { ...told, counts: counts(act), recordedBy: by, recordedAt: at };
    return [{ type: 'CommunicationRecorded', communication }];
  },
};

function counts(act: ActOf<'recordCommunication'>): boolean {
  return act.phase !== 'contactOnly' && act.lateReason === undefined;
}

function isGated(act: ActOf<'recordCommunication'>): boolean {
  return counts(act) && act.phase !== 'after' && MEMBERS.includes(act.counterpart);
}

/** No talk on a draft lies before that draft; what is entered late is a fact whenever it was. */
function talkDate(
  proposal: Proposal,
  act: ActOf<'recordCommunication'>,
  { today }: ActContext,
): readonly Unmet[] {
  const fieldName = '沟通日期';
  if (act.lateReason !== undefined) return notInFuture(fieldName, act.occurredOn, today);
  const shown = proposal.drafts.find((draft) => draft.no === act.draftNo);
  const submitted = shown && { name: `第${shown.no}稿提交日期`, on: shown.submittedOn };
  return factDate(proposal, fieldName, act.occurredOn, today, submitted);
}
