import { leadOf } from '../../domain/proposal/joint-facts.ts';
import { leadFactsOf, type LeadFacts } from '../../domain/proposal/lead-case.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { ReadModel } from '../ports.ts';

/** How far the case is whose work counts for this one; nothing where there is none, or where it is not here. */
export async function leadFactsFor(
  { office, readModel }: { readonly office: string; readonly readModel: Pick<ReadModel, 'case'> },
  proposal: Proposal | undefined,
): Promise<LeadFacts | undefined> {
  const lead = proposal && leadOf(proposal);
  const stored = lead && (await readModel.case(office, lead.number));
  return stored && leadFactsOf(stored.proposal);
}
