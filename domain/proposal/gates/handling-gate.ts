import { isExcepted } from '../exception-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { stepMet } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import { gate1 } from './gate1.ts';

/**
 * 先沟通后办理: contact with the member before a draft is submitted, and what gate 1 asks before that; when a case is
 * handled again, a talk face to face. A member who cannot be reached, by exception, holds nothing up.
 */
export function handlingGate(proposal: Proposal): readonly Unmet[] {
  if (!proposal.policy.gates.handlingGate) return [];
  const unreachable = isExcepted(proposal, 'unreachable');
  if (!stepMet(proposal, 'preContact'))
    return [...gate1(proposal), ...(unreachable ? [] : [unmet('noPreContact')])];
  return stepMet(proposal, 'meetMember') || unreachable ? [] : [unmet('memberNotMet')];
}
