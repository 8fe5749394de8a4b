import { isOfEdition } from '../../policy/rules-edition.ts';
import { CPPCC_SYSTEM } from '../../wording/terms.ts';
import type { Evaluation } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** A word that office staff transcribe from a paper comes with its scan; that of the CPPCC's system can be seen there. */
export function formScanned(
  { policy }: Proposal,
  { source, scanHash }: Pick<Evaluation, 'source' | 'scanHash'>,
): readonly Unmet[] {
  if (!isOfEdition(policy, 2) || scanHash !== undefined || source.includes(CPPCC_SYSTEM)) return [];
  return [unmet('scanMissing', { system: CPPCC_SYSTEM })];
}
