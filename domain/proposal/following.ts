import type { ProposalEvent } from './events.ts';
import { withJointEvent } from './evolve-joint.ts';
import { leadOf } from './joint-facts.ts';
import { leadFactsOf, type LeadFacts } from './lead-case.ts';
import type { Proposal } from './proposal.ts';
import { plannedStep } from './step-facts.ts';

type LeadFollowed = Extract<ProposalEvent, { type: 'LeadFollowed' }>;

/** What the lead case has met that this one did not know; nothing, where it brings nothing new. */
export function newsOfLead(proposal: Proposal, facts: LeadFacts | undefined): readonly LeadFollowed[] {
  const lead = leadOf(proposal);
  if (!facts || proposal.ending || lead?.number !== facts.number) return [];
  const steps = facts.steps.filter(
    ({ step }) =>
      lead.steps.includes(step) &&
      plannedStep(proposal, step) !== undefined &&
      proposal.done[step] === undefined,
  );
  const { mergedInto } = proposal;
  const isGone = mergedInto ? facts.gone === true : false;
  if (steps.length === 0 && isGone === (mergedInto?.leadGone ?? false)) return [];
  return [{ type: 'LeadFollowed', leadNumber: facts.number, steps, ...(isGone ? { leadGone: isGone } : {}) }];
}

/** A case as it stands with what its lead case has met by now, which its record takes over with the next act. */
export function following(proposal: Proposal, facts: LeadFacts | undefined): Proposal {
  return newsOfLead(proposal, facts).reduce<Proposal>(withJointEvent, proposal);
}

/** Cases as they stand with what those have met whose work counts for them, which may be among them or beside. */
export function allFollowing(
  cases: readonly Proposal[],
  beside: readonly Proposal[] = [],
): readonly Proposal[] {
  const leads = cases.map((proposal) => leadOf(proposal)?.number);
  if (leads.every((number) => number === undefined)) return cases;
  const known = byNumber([...cases, ...beside]);
  return cases.map((proposal, at) => {
    const lead = known.get(leads[at] ?? '');
    return lead ? following(proposal, leadFactsOf(lead)) : proposal;
  });
}

/** The numbers of the cases whose work counts for these and that are not among them. */
export function leadsBeside(cases: readonly Proposal[]): readonly string[] {
  const known = byNumber(cases);
  const leads = new Set(cases.flatMap((proposal) => leadOf(proposal)?.number ?? []));
  return [...leads].filter((number) => !known.has(number));
}

function byNumber(cases: readonly Proposal[]): ReadonlyMap<string, Proposal> {
  return new Map(cases.map((proposal) => [proposal.assignment.number, proposal]));
}
