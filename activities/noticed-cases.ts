import type { Instant } from '../domain/calendar/instant.ts';
import { caughtUp } from '../domain/proposal/caught-up.ts';
import { allFollowing } from '../domain/proposal/following.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { leadsOf } from './leads-of.ts';
import type { Ports } from './ports.ts';

/** Cases as a notice of a moment describes them: with what their lead cases and time have brought to them. */
export async function noticedCases(
  { digestSource }: Pick<Ports, 'digestSource'>,
  office: string,
  numbers: readonly string[],
  at: Instant,
): Promise<readonly Proposal[]> {
  const cases = await digestSource.casesOf(office, numbers);
  const beside = await leadsOf(digestSource, office, cases);
  return allFollowing(cases, beside).map((proposal) => caughtUp(proposal, at));
}
