import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { endOfTerm } from '../../domain/plan/due-date.ts';
import { casePolicy } from '../../domain/policy/case-policy.ts';
import type { InHand } from '../../domain/proposal/in-hand.ts';
import type { SuggestionItem, Assignment } from '../../domain/proposal/assignment.ts';
import { roleNames } from '../../domain/wording/roles.ts';
import type { RegisteredProposal } from '../ports.ts';
import { assignmentColumns, type AssignmentColumn } from './assignment-columns.ts';
import type { CheckContext } from './check-context.ts';
import { checkDuty } from './check-duty.ts';
import { checkKey } from './check-key.ts';
import { checkOutsideParties } from './check-outside-parties.ts';
import { checkProposer } from './check-proposer.ts';
import { checkTerms } from './check-terms.ts';
import { handlingRoleOf } from './handling-role-of.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { proposalNumber } from './proposal-number.ts';
import { rowComplaints, type RowComplaints } from './row-complaints.ts';
import { sessionName } from './session-name.ts';
import { splitItems } from './split-items.ts';
import type { TableRow } from './table-reading.ts';

/** What one row of table one comes to: a proposal, or the reasons why not; never both. */
export type CheckedRow = {
  readonly proposal: RegisteredProposal | undefined;
  readonly refusals: readonly ImportRefusal[];
};

/** Checks a row that bears no classification mark, gathering everything that is wrong with it at once. */
export function checkAssignmentRow(
  sheet: string,
  row: TableRow<AssignmentColumn>,
  context: CheckContext,
  remark: (remark: string) => void,
): CheckedRow {
  const complaints = rowComplaints(sheet, assignmentColumns, row);
  const number = checkNumber(row, complaints, context);
  const title = complaints.required('caseTitle').replace(/\s*\n\s*/g, '');
  const session = sessionName(complaints.required('sessionName'));
  const roleText = complaints.required('handlingRole');
  const role = handlingRoleOf(roleText);
  if (roleText !== '' && role === undefined) {
    complaints.fault('handlingRole', `“${roleText}”无法识别，请填写${roleWords(context)}`);
  }
  const terms = checkTerms(row, complaints);
  const { handOverOn, handlingYear, ...dueDates } = terms;
  const key = checkKey(row, complaints, number ?? '', role, remark);
  const outside = checkOutsideParties(row, complaints, role, context, remark);
  const duty = checkDuty(row, complaints, context, remark);
  const proposer = checkProposer(row, complaints, remark);
  const items = checkItemsOfRow(row, complaints, context, number ?? '');
  const inHand = checkInHandOfRow({ ...duty, ...key, ...terms, role }, complaints, context, number ?? '');
  const { refusals } = complaints;
  if (!complaints.clean() || !number || !role || !handOverOn || !handlingYear) {
    return { proposal: undefined, refusals };
  }
  const { office } = context;
  const identity = { office, number, title, sessionName: session, handlingYear, role };
  const assignment = { ...identity, ...key, items, handOverOn, ...dueDates, ...outside, ...duty, ...inHand };
  return { proposal: { assignment, proposer }, refusals };
}

function roleWords({ labels }: CheckContext): string {
  const names = Object.values(roleNames(labels));
  return `${names.slice(0, -1).join('、')}或${names.at(-1)}`;
}

function checkNumber(
  row: TableRow<AssignmentColumn>,
  complaints: RowComplaints<AssignmentColumn>,
  { rowsByNumber }: CheckContext,
): string | undefined {
  const text = complaints.required('proposalNumber');
  if (text === '') return undefined;
  const number = proposalNumber(text);
  if (number === undefined) complaints.fault('proposalNumber', `“${text}”中有提案号不用的符号，请核对`);
  const others = (rowsByNumber.get(number ?? '') ?? []).filter((other) => other !== row.row);
  if (others.length > 0) {
    complaints.fault('proposalNumber', `${text}与第${others.join('、')}行重复，各行均未导入`);
  }
  return number;
}

function checkItemsOfRow(
  { cells }: TableRow<AssignmentColumn>,
  complaints: RowComplaints<AssignmentColumn>,
  { itemsByNumber, incompleteItems }: CheckContext,
  number: string,
): readonly SuggestionItem[] {
  const listed = itemsByNumber.get(number);
  if (incompleteItems.has(number)) complaints.fault('items', '在“建议事项”表中有误，改正后一并导入');
  if (cells.items === undefined) return listed ?? [];
  if (listed) complaints.fault('items', '在本表和“建议事项”表中都填写了，请只保留一处');
  return splitItems(cells.items).map((text, at) => ({ no: at + 1, text }));
}

type RowOfCase = Pick<Assignment, 'proposedOfficer' | 'leadDivision' | 'keyKind' | 'replyDueOn'> & {
  readonly handOverOn: Assignment['handOverOn'] | undefined;
  readonly handlingYear: Assignment['handlingYear'] | undefined;
  readonly role: Assignment['role'] | undefined;
};

/** A case that its division has accepted has an officer, whom the table of assignments names. */
function checkInHandOfRow(
  ofCase: RowOfCase,
  complaints: RowComplaints<AssignmentColumn>,
  { inHandByNumber, incompleteInHand, policyOf }: CheckContext,
  number: string,
): Pick<Assignment, 'inHand'> {
  if (incompleteInHand.has(number))
    complaints.fault('proposalNumber', `${number}在“在办情况”表中有误，改正后一并导入`);
  const { proposedOfficer, leadDivision, handOverOn, role } = ofCase;
  const inHand = inHandByNumber.get(number);
  if (!inHand) return {};
  if (inHand.acceptedOn !== undefined && leadDivision === undefined)
    complaints.fault('leadDivision', '没有填写，而“在办情况”表中已有处室签收日期');
  if (inHand.acceptedOn !== undefined && proposedOfficer === undefined)
    complaints.fault('officer', '没有填写，而“在办情况”表中已有处室签收日期');
  if (inHand.evaluation && role === 'coHandler')
    complaints.fault('handlingRole', '汇办件不由委员评价，而“在办情况”表中有评价');
  const tooEarly = daysOf(inHand).filter((day) => handOverOn !== undefined && day < handOverOn);
  if (tooEarly.length > 0)
    complaints.fault('handOverOn', `“在办情况”表中${tooEarly.join('、')}早于交办日期，请核对`);
  const term = inHand.extendedTo === undefined ? undefined : termOf(ofCase, policyOf);
  if (term !== undefined && inHand.extendedTo !== undefined && inHand.extendedTo < term)
    complaints.fault('replyDueOn', `（${term}）晚于“在办情况”表中的延期日期（${inHand.extendedTo}），请核对`);
  return { inHand };
}

/** The date that an extension moved, where the row says what it depends on. */
function termOf(
  { role, keyKind, handlingYear, handOverOn, replyDueOn }: RowOfCase,
  policyOf: CheckContext['policyOf'],
): CivilDate | undefined {
  if (role === undefined || handOverOn === undefined || handlingYear === undefined) return undefined;
  return replyDueOn ?? endOfTerm(casePolicy(policyOf(handlingYear), role, keyKind).plan.term, handOverOn);
}

/** Every day that table five tells of a case. */
function daysOf({ signedOn, acceptedOn, opinionOn, contacts, letter, evaluation, extendedTo }: InHand) {
  const days = [signedOn, acceptedOn, opinionOn, letter?.issuedOn, evaluation?.receivedOn, extendedTo];
  return [...days, ...contacts.map(({ occurredOn }) => occurredOn)].filter((day) => day !== undefined);
}
