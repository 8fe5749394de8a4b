import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { stepMet } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import { gate1 } from './gate1.ts';

/** 先沟通后办理: contact with the member before a draft is submitted, and what gate 1 asks before that. */
export function handlingGate(proposal: Proposal): readonly Unmet[] {
  if (!proposal.policy.gates.handlingGate || stepMet(proposal, 'preContact')) return [];
  return [...gate1(proposal), unmet('noPreContact')];
}
