import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { factDate } from './fact-dates.ts';

/** 分派: bureau to division, by the supervision office, with its reason. */
export const assign: ActRule<'assign'> = {
  lacking: (proposal) => alreadyDone(proposal, 'assignDivision'),
  events: (_proposal, act, { by, today }) => [
    {
      type: 'Assigned',
      division: act.division,
      reason: act.reason,
      ...(act.leaderInCharge ? { leaderInCharge: act.leaderInCharge } : {}),
      on: today,
      by,
    },
  ],
};

/** 局签收: the bureau's own receipt toward the CPPCC, not the division's. */
export const signFor: ActRule<'signFor'> = {
  lacking: (proposal) => alreadyDone(proposal, 'bureauSignFor'),
  against: (proposal, act, { today }) => factDate(proposal, '签收日期', act.on, today),
  events: (_proposal, act, { by }) => [{ type: 'SignedFor', on: act.on, by }],
};

/** 处室签收: the division takes the case and names its officer. */
export const accept: ActRule<'accept'> = {
  lacking: (proposal) =>
    proposal.division === undefined ? [unmet('notAssigned')] : alreadyDone(proposal, 'divisionAccept'),
  against: (proposal, act, { today }) => factDate(proposal, '处室签收日期', act.on, today),
  events: (_proposal, act, { by }) => [{ type: 'Accepted', officer: act.officer, on: act.on, by }],
};
