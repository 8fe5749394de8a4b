import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { replanned, type StepMove } from '../../domain/plan/replan.ts';
import { casePolicy } from '../../domain/policy/case-policy.ts';
import type { CasePolicy, Policy, PolicyVersion } from '../../domain/policy/policy.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { ActAnswer } from './answers.ts';

/** What becomes of one case: its dates, or why it stays as it is. */
export type MovedCase = {
  readonly number: string;
  readonly outcome: 'preview' | 'unknown' | 'ended' | 'same' | ActAnswer['answer'];
  readonly from?: PolicyVersion;
  /** The regulated date before and after; the same where it stays. */
  readonly due?: { readonly from: CivilDate; readonly to: CivilDate };
  readonly moves: readonly StepMove[];
  readonly refused?: RefusalDetail;
};

/** What would become of a case if it went by another version from that day on. */
export function previewMove(
  number: string,
  proposal: Proposal | undefined,
  policy: Policy,
  today: CivilDate,
): MovedCase {
  if (!proposal) return { number, outcome: 'unknown', moves: [] };
  const from = { id: proposal.policy.id, version: proposal.policy.version };
  if (proposal.ending) return { number, outcome: 'ended', from, moves: [] };
  if (from.id === policy.id && from.version === policy.version)
    return { number, outcome: 'same', from, moves: [] };
  const taken = { ...proposal, policy: partFor(policy, proposal) };
  const { plan, moves } = replanned(taken, today, 'policyChanged');
  const due = { from: proposal.plan.due.dueOn, to: plan.due.dueOn };
  return { number, outcome: 'preview', from, due, moves };
}

/** The part of a version that is this case's. */
export function partFor(policy: Policy, { assignment }: Proposal): CasePolicy {
  return casePolicy(policy, assignment.role, assignment.keyKind);
}
