import { adviseAssignments, type AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { DirectoryUnit } from '../ports.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/**
 * What is advised for proposals that are new or to be assigned, in their order, by the cases as they are now; a case of
 * their own is no load to the division that has it.
 */
export async function adviseNew(
  { office, readModel }: Pick<GatewayPorts, 'office' | 'readModel'>,
  assignments: readonly Assignment[],
  units: readonly DirectoryUnit[],
): Promise<readonly AssignmentAdvice[]> {
  if (assignments.length === 0) return [];
  const advised = new Set(assignments.map(({ number }) => number));
  const cases = (await readModel.cases(office)).map(({ proposal }) => proposal);
  return adviseAssignments(
    assignments,
    units.filter(({ kind }) => kind === 'division'),
    cases.filter(({ assignment }) => !advised.has(assignment.number)),
  );
}
