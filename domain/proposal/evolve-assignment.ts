import { isOfEdition } from '../policy/rules-edition.ts';
import { REVIEW_STEPS, type StepId } from '../policy/step-ids.ts';
import type { Advised, AdvisedDecision } from './assignment-facts.ts';
import { isCoHandled } from './co-handling.ts';
import type { ProposalEvent } from './events.ts';
import { withReportsSince } from './monthly.ts';
import type { Proposal } from './proposal.ts';
import { withTermsLapsed } from './term-facts.ts';

/** What can happen on a case's way to its division and its role. */
export type AssignmentEvent = Extract<
  ProposalEvent,
  {
    type:
      | 'Reassigned'
      | 'OfficerChanged'
      | 'ReturnRequested'
      | 'ReturnAnswered'
      | 'DisputeRaised'
      | 'DisputeDecided'
      | 'RoleChanged';
  }
>;

/** What belongs to the paper of one role and begins anew in another. */
const OF_THE_PAPER: readonly StepId[] = [
  'draftReply',
  'draftOpinion',
  'preContact',
  'consultMember',
  'submitForReview',
  ...REVIEW_STEPS,
];

/** The case after it went another way inside the bureau, or outside. */
export function withAssignmentEvent(proposal: Proposal, event: AssignmentEvent): Proposal {
  const { returnRequests = [], disputes = [] } = proposal;
  switch (event.type) {
    case 'Reassigned': {
      const { reassignment, advised } = event;
      const {
        officer: _former,
        leaderInCharge: _formerLeader,
        ...rest
      } = withAdvice(proposal, advised, {
        ...reassignment,
        division: reassignment.to,
      });
      return {
        ...rest,
        assignment: withoutSupportOf(proposal, reassignment.to),
        done: without(proposal.done, ['divisionAccept', 'confirmPlan', ...reviewedAnew(proposal, event)]),
        division: reassignment.to,
        ...(event.leaderInCharge ? { leaderInCharge: event.leaderInCharge } : {}),
        reassignments: [...(proposal.reassignments ?? []), reassignment],
      };
    }
    case 'OfficerChanged':
      return { ...proposal, officer: event.officer, officerChanges: (proposal.officerChanges ?? 0) + 1 };
    case 'ReturnRequested': {
      const { request } = event;
      return {
        ...proposal,
        done: { ...proposal.done, returnDue: { on: request.requestedOn, by: request.by } },
        returnRequests: [...returnRequests, request],
      };
    }
    case 'ReturnAnswered':
      return {
        ...proposal,
        returnRequests: returnRequests.map((each) =>
          each.answer ? each : { ...each, answer: event.answer },
        ),
      };
    case 'DisputeRaised':
      return { ...proposal, disputes: [...disputes, event.dispute] };
    case 'DisputeDecided':
      return {
        ...proposal,
        disputes: disputes.map((each) => (each.decision ? each : { ...each, decision: event.decision })),
      };
    case 'RoleChanged':
      return withReportsSince(withRole(proposal, event), proposal, event.on);
  }
}

/** The case with what was advised when it was assigned, and what was decided. */
export function withAdvice(
  proposal: Proposal,
  advised: Advised | undefined,
  { division, reason, on, by }: Omit<AdvisedDecision, 'advised'>,
): Proposal {
  if (!advised) return proposal;
  const { advisedDecisions = [] } = proposal;
  return {
    ...proposal,
    advisedDecisions: [...advisedDecisions, { advised, division, reason, on, by }],
  };
}

/** Reviews by those whom the case has now: its head, and its leader where that is another. */
function reviewedAnew(
  { policy, leaderInCharge: former }: Proposal,
  { leaderInCharge }: Extract<AssignmentEvent, { type: 'Reassigned' }>,
): readonly StepId[] {
  if (!isOfEdition(policy, 2)) return [];
  return former?.id === leaderInCharge?.id
    ? ['divisionHeadReview']
    : ['divisionHeadReview', 'leaderApproval'];
}

/** Who has a case supports nobody in it. */
function withoutSupportOf({ assignment, policy }: Proposal, division: string): Proposal['assignment'] {
  if (!isOfEdition(policy, 2)) return assignment;
  const supportDivisions = assignment.supportDivisions.filter((each) => each !== division);
  return { ...assignment, supportDivisions };
}

function withRole(
  proposal: Proposal,
  { role, outsideLeadUnit, replyDueOn, policy }: Extract<AssignmentEvent, { type: 'RoleChanged' }>,
): Proposal {
  const { outsideLeadUnit: formerUnit, replyDueOn: formerDue, ...rest } = proposal.assignment;
  const unit = outsideLeadUnit ?? formerUnit;
  const acrossBorder = isCoHandled(proposal) !== (role === 'coHandler');
  const termAnew = (acrossBorder || replyDueOn !== undefined) && isOfEdition(proposal.policy, 2);
  const changed: Proposal = {
    ...proposal,
    ...(termAnew ? withTermsLapsed(proposal) : {}),
    policy,
    assignment: {
      ...rest,
      role,
      ...(unit === undefined ? {} : { outsideLeadUnit: unit }),
      // A date that the paper gave for the former role says nothing of the new one.
      ...(replyDueOn === undefined ? {} : { replyDueOn }),
    },
  };
  if (!acrossBorder)
    return formerDue === undefined || replyDueOn !== undefined
      ? changed
      : { ...changed, assignment: { ...changed.assignment, replyDueOn: formerDue } };
  return {
    ...changed,
    done: without(proposal.done, OF_THE_PAPER),
    draftsOfFormerRole: proposal.drafts.length,
    ...(isOfEdition(proposal.policy, 2) ? { talksOfFormerRole: proposal.communications.length } : {}),
  };
}

function without(done: Proposal['done'], steps: readonly StepId[]): Proposal['done'] {
  return Object.fromEntries(Object.entries(done).filter(([step]) => !steps.some((each) => each === step)));
}
