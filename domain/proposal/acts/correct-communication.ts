import { lacksDuty } from '../duties.ts';
import type { Communication } from '../facts.ts';
import { gate2 } from '../gates/gate2.ts';
import { handlingGate } from '../gates/handling-gate.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { countsAnew } from '../talk-counts.ts';
import { withTalksAnew } from '../talk-steps.ts';
import { unmet } from '../unmet.ts';
import type { ActContext, ActOf, ActRule } from './act-rule.ts';
import { changed, correction } from './correcting.ts';
import { talkPlace } from './communication-acts.ts';
import { talkDate } from './talk-date.ts';

/**
 * 更正沟通情况: what it met is told anew, and a talk counts or not as gate 1 stood on its day. Who talked with whom to what
 * end is the division’s to mend until it opens a gate; that is the supervision office’s.
 */
export const correctCommunication: ActRule<'correctCommunication'> = {
  lacking: (proposal) => (proposal.communications.length > 0 ? [] : [unmet('noCommunication')]),
  against: (proposal, act, context) => {
    const former = proposal.communications[act.no - 1];
    if (!former)
      return proposal.communications.length > 0 ? [unmet('communicationUnknown', { n: act.no })] : [];
    const to = corrected(proposal, former, act);
    return [
      ...changed(JSON.stringify(to) === JSON.stringify(former)),
      ...talkPlace(proposal, to),
      ...talkDate(proposal, to, context),
      ...opened(proposal, act, to, context),
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

function corrected(
  proposal: Proposal,
  former: Communication,
  { type: _type, no: _no, reason: _reason, ...told }: ActOf<'correctCommunication'>,
): Communication {
  const to = { ...former, ...told };
  return { ...to, counts: countsAnew(proposal, to, { proposal, talk: former }) };
}

/** A word that lets a reply go; an outcome, a person or a way of talking that lets a draft come. */
function opened(
  proposal: Proposal,
  { no, outcome, counterpart, channel, phase, draftNo, ledBy }: ActOf<'correctCommunication'>,
  to: Communication,
  { actor }: ActContext,
): readonly Unmet[] {
  const communications = proposal.communications.map((talk, index) => (index === no - 1 ? to : talk));
  const after = withTalksAnew({ ...proposal, communications });
  const otherwise = outcome ?? counterpart ?? channel ?? phase ?? draftNo ?? ledBy;
  const gates = otherwise === undefined ? [gate2] : [gate2, handlingGate];
  const opens = gates.some((gate) => gate(after).length < gate(proposal).length);
  return opens ? lacksDuty(actor, proposal, ['supervisionOffice']) : [];
}
