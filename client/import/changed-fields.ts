import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { RegisteredProposal } from '../ports.ts';
import { PROPOSER_NAMES } from '../proposer-names.ts';
import { sameData } from './same-data.ts';

const ASSIGNMENT_FIELDS: Readonly<Record<keyof Omit<Assignment, 'office' | 'number'>, string>> = {
  title: '案由',
  sessionName: '会议届次',
  handlingYear: '办理年度',
  role: '办理类型',
  keyKind: '重点提案',
  keyMainNumber: '所属主提案',
  items: '建议事项',
  handOverOn: '交办日期',
  replyDueOn: '答复期限',
  returnDueOn: '退办期限',
  outsideLeadUnit: '牵头单位',
  outsideCoUnits: '会办单位',
  leadDivision: '牵头处室',
  supportDivisions: '配合处室',
  leaderInCharge: '分管局领导',
  inHand: '在办情况',
  proposedOfficer: '经办人',
};

/** The columns in which the sheet says something else of a proposal than the register does. */
export function changedFields(stored: RegisteredProposal, sheet: RegisteredProposal): readonly string[] {
  return [
    ...differing(ASSIGNMENT_FIELDS, stored.assignment, sheet.assignment),
    ...differing(PROPOSER_NAMES, stored.proposer, sheet.proposer),
  ];
}

function differing<Field extends string>(
  names: Readonly<Record<Field, string>>,
  stored: Readonly<Partial<Record<Field, unknown>>>,
  sheet: Readonly<Partial<Record<Field, unknown>>>,
): readonly string[] {
  const fields = Object.keys(names) as Field[];
  return fields.filter((field) => !sameData(stored[field], sheet[field])).map((field) => names[field]);
}
