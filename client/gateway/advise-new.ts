import { adviseAssignments, type AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import type { ImportPlan } from '../import/plan-import.ts';
import type { DirectoryUnit } from '../ports.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/** What is advised for the new proposals of a workbook: the directory as it will stand, the cases as they are now. */
export async function adviseNew(
  { office, readModel }: Pick<GatewayPorts, 'office' | 'readModel'>,
  plan: Pick<ImportPlan, 'new' | 'change'>,
  registered: readonly DirectoryUnit[],
): Promise<readonly AssignmentAdvice[]> {
  const units = new Map([...registered, ...plan.change.units].map((unit) => [unit.name, unit]));
  const divisions = [...units.values()].filter(({ kind }) => kind === 'division');
  const cases = (await readModel.cases(office)).map(({ proposal }) => proposal);
  return adviseAssignments(
    plan.new.map(({ assignment }) => assignment),
    divisions,
    cases,
  );
}
