import { reportsMonthly } from '../../proposal/co-handling.ts';
import type { Proposal } from '../../proposal/proposal.ts';
import { answeredByUs } from '../scored-cases.ts';
import { tallyCases, tallyShares, type ScoredYear, type Tally } from '../tally.ts';

/** 专题研究部署: one meeting is enough; where the log of the year is empty, nothing is recorded. */
export function leadershipMeeting({ yearLog }: ScoredYear): Tally {
  const meetings = yearLog?.deploymentMeetings ?? [];
  const held = meetings.length > 0;
  return {
    numerator: held ? 1 : 0,
    denominator: 1,
    counted: [],
    missing: held ? [] : [{ reason: 'noDeploymentMeeting' }],
    ...(held ? { meetings } : {}),
    ...(yearLog ? {} : { remark: 'yearLogNotKept' }),
  };
}

/** 责任分工明确: of the four levels the bureau’s head is everybody’s, the other three stand in the case. */
export function dutyBreakdown({ cases }: ScoredYear): Tally {
  return tallyCases(cases, ({ leaderInCharge, division, officer }) =>
    leaderInCharge && division !== undefined && officer ? undefined : 'notFourLevels',
  );
}

/**
 * 领导参与重点提案: site visits of key cases at which the leader in charge was there. Key cases of which none was
 * visited are the whole that is missing: only a year without key cases has nothing to show.
 */
export function leaderInvolved({ cases }: ScoredYear): Tally {
  const keyCases = answeredByUs(cases).filter(reportsMonthly);
  const visited = keyCases.some((proposal) => siteVisits(proposal).length > 0);
  return tallyShares(keyCases, (proposal) => {
    const visits = siteVisits(proposal);
    const share = visits.filter(({ leaderPresent }) => leaderPresent).length;
    // Where one visit was for several cases, it counts for the one that made it.
    if (visits.length === 0 && proposal.done.siteVisit?.byCase !== undefined) return { share, of: 0 };
    if (visits.length === 0) return { share, of: visited ? 0 : 1, reason: 'noSiteVisit' };
    return {
      share,
      of: visits.length,
      ...(share < visits.length ? { reason: 'visitWithoutLeader' } : {}),
    };
  });
}

/** 分工分歧主动担当: a case is shirked where it is disputed or to be returned again after the decision. */
export function disputeOwned({ cases }: ScoredYear): Tally {
  const disputed = cases.filter(({ disputes = [] }) => disputes.length > 0);
  return tallyCases(disputed, (proposal) => (isShirked(proposal) ? 'shirked' : undefined));
}

function siteVisits({ gatherings = [] }: Proposal) {
  return gatherings.filter(({ kind }) => kind === 'siteVisit');
}

function isShirked({ disputes = [], returnRequests = [] }: Proposal): boolean {
  const decidedOn = disputes.find(({ decision }) => decision)?.decision?.on;
  if (decidedOn === undefined) return false;
  return disputes.length > 1 || returnRequests.some(({ requestedOn }) => requestedOn > decidedOn);
}
