import type { CivilDate } from '../../calendar/civil-date.ts';
import { isCoHandled } from '../co-handling.ts';
import { isExcepted } from '../exception-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/**
 * Gate 1: no preliminary opinion passed by the division head, no communication on handling with the member. A
 * co-handled case has no such opinion and no such gate.
 */
export function gate1(proposal: Proposal, occurredOn?: CivilDate): readonly Unmet[] {
  if (!proposal.policy.gates.gate1 || isCoHandled(proposal) || isExcepted(proposal, 'gate1')) return [];
  const passedOn = proposal.done.preliminaryOpinion?.on;
  const passed = passedOn !== undefined && (occurredOn === undefined || occurredOn >= passedOn);
  return passed ? [] : [unmet('noPreliminaryOpinion')];
}
