import type { Assignment, HandlingRole } from '../../domain/proposal/assignment.ts';
import type { AssignmentColumn } from './assignment-columns.ts';
import type { CheckContext } from './check-context.ts';
import type { RowComplaints } from './row-complaints.ts';
import { splitList } from './split-list.ts';
import type { TableRow } from './table-reading.ts';

/** The units outside: a co-handled case always has the lead unit that is written to. */
export function checkOutsideParties(
  { cells, faulty }: TableRow<AssignmentColumn>,
  complaints: RowComplaints<AssignmentColumn>,
  role: HandlingRole | undefined,
  { outsideUnits: known, labels }: Pick<CheckContext, 'outsideUnits' | 'labels'>,
  remark: (remark: string) => void,
): Pick<Assignment, 'outsideLeadUnit' | 'outsideCoUnits'> {
  const coHandled = `${labels.coHandlerLabel}件`;
  const lead = cells.outsideLeadUnit;
  const outsideCoUnits = splitList(cells.outsideCoUnits);
  if (role === 'coHandler' && lead === undefined && !faulty.has('outsideLeadUnit')) {
    complaints.fault('outsideLeadUnit', `没有填写，${coHandled}须注明函复对象`);
  }
  if (role !== 'coHandler' && lead !== undefined) remark(`不是${coHandled}，“牵头单位”没有采用，请核对。`);
  if (role === 'lead' && outsideCoUnits.length === 0) remark('是主办件，没有填写“会办单位”，请核对。');
  const addressees = role === 'coHandler' && lead !== undefined ? [lead, ...outsideCoUnits] : outsideCoUnits;
  for (const name of addressees) {
    if (!known.some((unit) => unit.name === name)) remark(`“${name}”不在“外单位”中，联系人待补。`);
  }
  return { outsideCoUnits, ...(role === 'coHandler' && lead !== undefined ? { outsideLeadUnit: lead } : {}) };
}
