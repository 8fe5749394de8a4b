import { leadsBeside } from '../domain/proposal/following.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import type { DigestSource } from './ports.ts';

/** The cases whose work counts for these and that are not among them, ended or not. */
export async function leadsOf(
  { casesOf }: Pick<DigestSource, 'casesOf'>,
  office: string,
  cases: readonly Proposal[],
): Promise<readonly Proposal[]> {
  const leads = leadsBeside(cases);
  return leads.length > 0 ? casesOf(office, leads) : [];
}
