import { isOfEdition } from '../../policy/rules-edition.ts';
import { CPPCC_SYSTEM } from '../../wording/terms.ts';
import type { Evaluation } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** However an office calls the CPPCC's system. */
const OF_A_SYSTEM = /提案.{0,6}系统/u;

/** A word that office staff transcribe from a paper comes with its scan; that of the CPPCC's system can be seen there. */
export function formScanned(
  { policy }: Proposal,
  { source, scanHash }: Pick<Evaluation, 'source' | 'scanHash'>,
): readonly Unmet[] {
  if (!isOfEdition(policy, 2) || scanHash !== undefined || OF_A_SYSTEM.test(source)) return [];
  return [unmet('scanMissing', { system: CPPCC_SYSTEM })];
}
