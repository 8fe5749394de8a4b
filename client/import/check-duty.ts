import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { DirectoryPerson } from '../ports.ts';
import type { AssignmentColumn } from './assignment-columns.ts';
import type { CheckContext } from './check-context.ts';
import { findPerson, personRef } from './find-person.ts';
import type { RowComplaints } from './row-complaints.ts';
import { splitList } from './split-list.ts';
import type { TableRow } from './table-reading.ts';

type Duty = Pick<Assignment, 'leadDivision' | 'supportDivisions' | 'leaderInCharge' | 'proposedOfficer'>;
type Complaints = RowComplaints<AssignmentColumn>;

/** Who answers for a proposal inside the bureau; the leader is the lead division's unless another one is named. */
export function checkDuty(
  { cells }: TableRow<AssignmentColumn>,
  complaints: Complaints,
  context: CheckContext,
  remark: (remark: string) => void,
): Duty {
  const { leadDivision } = cells;
  const supportDivisions = splitList(cells.supportDivisions);
  if (leadDivision !== undefined) checkDivision('leadDivision', leadDivision, complaints, context);
  for (const name of supportDivisions) checkDivision('supportDivisions', name, complaints, context);
  if (leadDivision !== undefined && supportDivisions.includes(leadDivision)) {
    complaints.fault('supportDivisions', `“${leadDivision}”已是牵头处室`);
  }
  const leader = leaderInCharge(cells.leaderInCharge, leadDivision, complaints, context);
  const officer = proposedOfficer(cells.officer, leadDivision, complaints, context, remark);
  return {
    supportDivisions,
    ...(leadDivision === undefined ? {} : { leadDivision }),
    ...(leader ? { leaderInCharge: personRef(leader) } : {}),
    ...(officer ? { proposedOfficer: personRef(officer) } : {}),
  };
}

function checkDivision(
  id: 'leadDivision' | 'supportDivisions',
  name: string,
  complaints: Complaints,
  { units }: CheckContext,
): void {
  const unit = units.find((each) => each.name === name);
  if (!unit) complaints.fault(id, `“${name}”在“机构人员”中没有登记（或该行有误）`);
  else if (unit.kind === 'leadership') complaints.fault(id, `“${name}”不是处室（单位）`);
}

function leaderInCharge(
  name: string | undefined,
  leadDivision: string | undefined,
  complaints: Complaints,
  { units, people }: CheckContext,
): DirectoryPerson | undefined {
  if (name === undefined) {
    const id = units.find((unit) => unit.name === leadDivision)?.leaderInCharge;
    return people.find((person) => person.id === id);
  }
  const found = findPerson(people, name, { leadersOnly: true });
  if ('person' in found) return found.person;
  complaints.fault('leaderInCharge', found.fault);
  return undefined;
}

function proposedOfficer(
  text: string | undefined,
  leadDivision: string | undefined,
  complaints: Complaints,
  { people }: CheckContext,
  remark: (remark: string) => void,
): DirectoryPerson | undefined {
  const [name, second] = splitList(text);
  if (name === undefined) return undefined;
  if (second !== undefined) {
    complaints.fault('officer', '只能填写一人，其他人员请由处室签收时明确');
    return undefined;
  }
  const found = findPerson(people, name, leadDivision === undefined ? {} : { unit: leadDivision });
  if ('fault' in found) {
    complaints.fault('officer', found.fault);
    return undefined;
  }
  if (leadDivision !== undefined && found.person.unit !== leadDivision) {
    remark(`经办人“${name}”不在牵头处室“${leadDivision}”，请核对。`);
  }
  return found.person;
}
