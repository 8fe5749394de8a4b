import type { Proposal } from '../domain/proposal/proposal.ts';
import type { Database } from './open-database.ts';
import { storedProposal } from './stored-json.ts';

/** The cases of these numbers, ended or not. */
export async function casesOf(
  database: Database,
  office: string,
  numbers: readonly string[],
): Promise<readonly Proposal[]> {
  const rows = await database.proposalCase.findMany({
    where: { office, number: { in: [...numbers] } },
    select: { state: true },
  });
  return rows.map(({ state }) => storedProposal(state));
}
