import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { accepted } from '../gates/accepted.ts';
import { notAnswered } from './not-answered.ts';
import { movingPlan } from './moving-plan.ts';
import { ofDivision } from './of-division.ts';

/** 改派: to another division, which accepts anew; by the supervision office, with its reason. */
export const reassign: ActRule<'reassign'> = {
  lacking: (proposal) => [
    ...notAnswered(proposal),
    ...(proposal.division === undefined ? [unmet('notAssigned')] : []),
  ],
  against: (proposal, act) =>
    proposal.division === act.division ? [unmet('sameDivision', { division: act.division })] : [],
  events: (proposal, { division, reason, leaderInCharge, advised }, { by, today }) => {
    const reassignment = { from: proposal.division ?? '', to: division, reason, on: today, by };
    const event = {
      type: 'Reassigned',
      reassignment,
      ...(leaderInCharge ? { leaderInCharge } : {}),
      ...(advised ? { advised } : {}),
    } as const;
    return movingPlan(proposal, [event], today, 'reassigned');
  },
};

/** 更换经办人, inside the division that has the case. */
export const changeOfficer: ActRule<'changeOfficer'> = {
  lacking: (proposal) => accepted(proposal),
  against: (proposal, act) =>
    proposal.officer?.id === act.officer.id
      ? [unmet('sameOfficer', { name: act.officer.name })]
      : ofDivision(proposal, act),
  events: (_proposal, { officer }, { by, today }) => [{ type: 'OfficerChanged', officer, on: today, by }],
};
