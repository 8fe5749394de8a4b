import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActOf } from './act-rule.ts';

/** The officer of a case is of the division that has it. */
export function ofDivision(
  { division }: Proposal,
  { officer, officerUnit }: Pick<ActOf<'accept'>, 'officer' | 'officerUnit'>,
): readonly Unmet[] {
  if (officerUnit === undefined || division === undefined || officerUnit === division) return [];
  return [unmet('foreignOfficer', { name: officer.name, unit: officerUnit, division })];
}
