import { gate1 } from '../gates/gate1.ts';
import { accepted } from '../gates/accepted.ts';
import { PROPOSERS } from '../facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { factDate } from './fact-dates.ts';

/**
 * 登记沟通情况. Before handling and on a draft, gate 1 stands in front of talks with the proposer; a mere contact
 * passes always, and what has already happened can be entered as 补录, which is marked and counts for nothing.
 */
export const recordCommunication: ActRule<'recordCommunication'> = {
  lacking: (proposal) => gate1(proposal),
  against: (proposal, act, { today }) => [
    ...accepted(proposal),
    ...(isGated(act) && act.lateReason === undefined ? gate1(proposal, act.occurredOn) : []),
    ...(act.draftNo !== undefined && !proposal.drafts.some((draft) => draft.no === act.draftNo)
      ? [unmet('draftUnknown', { n: act.draftNo })]
      : []),
    ...factDate(proposal, '沟通日期', act.occurredOn, today),
  ],
  events: (_proposal, act, { by, at }) => {
    const { type: _type, ...told } = act;
    const counts = act.phase !== 'contactOnly' && act.lateReason === undefined;
    return [{ type: 'CommunicationRecorded', communication: { ...told, counts, recordedBy: by, recordedAt: at } }];
  },
};

function isGated(act: ActOf<'recordCommunication'>): boolean {
  return (act.phase === 'before' || act.phase === 'during') && PROPOSERS.includes(act.counterpart);
}
