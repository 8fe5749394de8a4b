import type { DirectoryUnit } from '../../client/ports.ts';
import { adviseAssignments, type AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { WebPorts } from '../web-ports.ts';

/** What is advised for a case that is to be assigned; it is no load to the division that has it. */
export async function adviceOnCase(
  { office, readModel }: Pick<WebPorts, 'office' | 'readModel'>,
  { assignment }: Proposal,
  units: readonly DirectoryUnit[],
): Promise<AssignmentAdvice | undefined> {
  const cases = (await readModel.cases(office)).map(({ proposal }) => proposal);
  const others = cases.filter((each) => each.assignment.number !== assignment.number);
  const divisions = units.filter(({ kind }) => kind === 'division');
  return adviseAssignments([assignment], divisions, others).at(0);
}
