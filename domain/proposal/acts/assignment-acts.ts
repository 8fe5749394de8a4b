import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { ofDivision } from './of-division.ts';
import { factDate, latest } from './fact-dates.ts';
import { beforeAcceptance } from './order-of-facts.ts';

/** 分派: bureau to division, by the supervision office, with its reason; the bureau's receipt may come with it. */
export const assign: ActRule<'assign'> = {
  lacking: (proposal) => alreadyDone(proposal, 'assignDivision'),
  against: (proposal, { signedForOn }, { today }) =>
    signedForOn === undefined
      ? []
      : [...alreadyDone(proposal, 'bureauSignFor'), ...factDate(proposal, SIGNED_FOR_ON, signedForOn, today)],
  events: (_proposal, { division, reason, leaderInCharge, signedForOn, advised }, { by, today }) => [
    {
      type: 'Assigned',
      division,
      reason,
      ...(leaderInCharge ? { leaderInCharge } : {}),
      ...(advised ? { advised } : {}),
      on: today,
      by,
    },
    ...(signedForOn === undefined ? [] : [{ type: 'SignedFor', on: signedForOn, by } as const]),
  ],
};

const SIGNED_FOR_ON = '签收日期';

/** 局签收: the bureau's own receipt toward the CPPCC, not the division's. */
export const signFor: ActRule<'signFor'> = {
  lacking: (proposal) => alreadyDone(proposal, 'bureauSignFor'),
  against: (proposal, act, { today }) => factDate(proposal, SIGNED_FOR_ON, act.on, today),
  events: (_proposal, act, { by }) => [{ type: 'SignedFor', on: act.on, by }],
};

/** 处室签收: the division takes the case and names its officer. */
export const accept: ActRule<'accept'> = {
  lacking: (proposal) =>
    proposal.division === undefined ? [unmet('notAssigned')] : alreadyDone(proposal, 'divisionAccept'),
  against: (proposal, act, { today }) => [
    ...ofDivision(proposal, act),
    ...factDate(proposal, '处室签收日期', act.on, today, latest(beforeAcceptance(proposal))),
  ],
  events: (_proposal, act, { by }) => [{ type: 'Accepted', officer: act.officer, on: act.on, by }],
};
