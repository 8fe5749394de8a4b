import type { UnitKind } from '../../domain/office/person.ts';
import type { OfficeNames } from './office-names.ts';

/** The unit under which the leaders of the bureau are listed. */
export const LEADERSHIP = '局领导';

/** What a unit is to the procedure, told by its name. */
export function unitKind(name: string, names: OfficeNames): UnitKind {
  if (name === names.supervisionOffice) return 'supervisionOffice';
  if (name === names.generalOffice) return 'generalOffice';
  return name === LEADERSHIP ? 'leadership' : 'division';
}
