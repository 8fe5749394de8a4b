import { gate1 } from '../gates/gate1.ts';
import { accepted } from '../gates/accepted.ts';
import { isOutside, type Teller } from '../../office/outside-unit.ts';
import type { Post } from '../../office/person.ts';
import { MEMBERS, type Communication, type TalkLevel } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { talkDate } from './talk-date.ts';

/**
 * 登记沟通情况. Before handling and on a draft, gate 1 stands in front of talks with the proposer; a mere contact
 * passes always, and what has already happened can be entered as 补录, which is marked and counts for nothing.
 */
export const recordCommunication: ActRule<'recordCommunication'> = {
  lacking: (proposal, act) => [
    ...(!act || counts(act) ? accepted(proposal) : []),
    ...(!act || isGated(act) ? gate1(proposal, act?.occurredOn) : []),
    ...(act ? notYetAfter(proposal, act) : []),
  ],
  against: (proposal, act, context) => [...draftUnknown(proposal, act), ...talkDate(proposal, act, context)],
  events: (_proposal, act, { by, at, actor }) => {
    const { type: _type, ...told } = act;
    const ledBy = act.ledBy ?? levelOf(actor);
    const communication = { ...told, ledBy, counts: counts(act), recordedBy: by, recordedAt: at };
    return [{ type: 'CommunicationRecorded', communication }];
  },
};

/** A talk has its place in the procedure: on a draft that there is, after a letter only once one has left. */
export function talkPlace(proposal: Proposal, talk: Talk): readonly Unmet[] {
  return [...notYetAfter(proposal, talk), ...draftUnknown(proposal, talk)];
}

type Talk = Pick<Communication, 'phase' | 'draftNo' | 'lateReason'>;

function notYetAfter({ letters }: Proposal, talk: Talk): readonly Unmet[] {
  return counts(talk) && talk.phase === 'after' && letters.length === 0 ? [unmet('notYetAfter')] : [];
}

function draftUnknown({ drafts }: Proposal, { draftNo }: Talk): readonly Unmet[] {
  const known = draftNo === undefined || drafts.some(({ no }) => no === draftNo);
  return known ? [] : [unmet('draftUnknown', { n: draftNo })];
}

/** Who tells of a talk without saying who led it, led it. */
const LEVEL_OF_POST: Readonly<Record<Exclude<Post, 'auditor'>, TalkLevel>> = {
  officer: 'officer',
  liaison: 'officer',
  divisionHead: 'divisionHead',
  leaderInCharge: 'leader',
  bureauHead: 'leader',
};

function levelOf(teller: Teller): TalkLevel {
  return isOutside(teller) || teller.post === 'auditor' ? 'officer' : LEVEL_OF_POST[teller.post];
}

function counts({ phase, lateReason }: Talk): boolean {
  return phase !== 'contactOnly' && lateReason === undefined;
}

function isGated(act: ActOf<'recordCommunication'>): boolean {
  return counts(act) && act.phase !== 'after' && MEMBERS.includes(act.counterpart);
}
