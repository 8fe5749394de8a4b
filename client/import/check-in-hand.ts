import { civilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { RESULT_CLASSES, type ResultClass, type Satisfaction } from '../../domain/proposal/facts.ts';
import type { InHand } from '../../domain/proposal/in-hand.ts';
import { SATISFACTION_NAMES } from '../../domain/wording/terms.ts';
import { letterNumberAsKept } from '../letter-number.ts';
import { inHandColumns, type InHandColumn } from './in-hand-columns.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { named } from './named.ts';
import { parseContacts } from './parse-contacts.ts';
import { proposalNumber } from './proposal-number.ts';
import type { RegisterContents } from './register-contents.ts';
import { rowComplaints, type RowComplaints } from './row-complaints.ts';
import type { TableReading, TableRow } from './table-reading.ts';

/** How far each proposal was, and those whose row must be mended first. */
export type CheckedInHand = {
  readonly byProposal: ReadonlyMap<string, InHand>;
  readonly incomplete: ReadonlySet<string>;
  readonly refusals: readonly ImportRefusal[];
};

/** The days in the order in which they come. */
const IN_ORDER: readonly InHandColumn[] = [
  'bureauSignedOn',
  'acceptedOn',
  'opinionOn',
  'repliedOn',
  'evaluatedOn',
];

/** What table five is held against: the proposals of table one, letters' numbers that are taken, the day. */
type Known = Pick<RegisterContents, 'letterNumbers' | 'today'> & { readonly numbers: ReadonlySet<string> };

/** Table five: each row belongs to a proposal of table one, once, and no letter's number to two of them. */
export function checkInHand(
  table: TableReading<InHandColumn>,
  { numbers, letterNumbers, today }: Known,
): CheckedInHand {
  const byProposal = new Map<string, InHand>();
  const incomplete = new Set<string>();
  const letters = new Map<string, number>();
  const refusals: ImportRefusal[] = [];
  for (const row of table.rows) {
    const complaints = rowComplaints(table.sheet, inHandColumns, row);
    const number = proposalNumber(complaints.required('proposalNumber')) ?? '';
    if (number !== '' && !numbers.has(number))
      complaints.fault('proposalNumber', `${number}不在“提案分派”表中`);
    if (byProposal.has(number) || incomplete.has(number)) complaints.fault('proposalNumber', `${number}重复`);
    happened(row.cells, today, complaints);
    const inHand = inHandOf(row, today, complaints);
    const letterNumber = inHand.letter?.letterNumber;
    const twice = letterNumber === undefined ? undefined : letters.get(letterNumber);
    if (twice !== undefined) complaints.fault('replyDocNumber', `与第${twice}行重复`);
    const takenBy = letterNumbers.get(letterNumber ?? '') ?? number;
    if (takenBy !== number) complaints.fault('replyDocNumber', `已用于第${takenBy}号提案，请核对`);
    if (letterNumber !== undefined) letters.set(letterNumber, row.row);
    refusals.push(...complaints.refusals);
    if (complaints.clean()) byProposal.set(number, inHand);
    else incomplete.add(number);
  }
  return { byProposal, incomplete, refusals };
}

function inHandOf(
  { cells }: TableRow<InHandColumn>,
  today: CivilDate,
  complaints: RowComplaints<InHandColumn>,
): InHand {
  inOrder(cells, complaints);
  const contacts = parseContacts(cells.contacts ?? '', today);
  for (const fault of contacts.faults) complaints.fault('contacts', fault);
  const draftNo = draftNumber(cells.draftNo, complaints);
  const letter = letterOf(cells, complaints);
  const evaluation = evaluationOf(cells, complaints);
  if (evaluation && !letter) complaints.fault('evaluation', '已填写，但没有答复日期');
  return {
    ...on('signedOn', cells.bureauSignedOn),
    ...on('acceptedOn', cells.acceptedOn),
    ...on('opinionOn', cells.opinionOn),
    ...on('extendedTo', cells.extendedTo),
    contacts: contacts.contacts,
    ...(draftNo === undefined ? {} : { draftNo }),
    ...(letter ? { letter } : {}),
    ...(evaluation ? { evaluation } : {}),
  };
}

type Cells = TableRow<InHandColumn>['cells'];

/** A fact is not still to come. */
function happened(cells: Cells, today: CivilDate, complaints: RowComplaints<InHandColumn>): void {
  for (const id of IN_ORDER) {
    const day = cells[id];
    if (day !== undefined && day > today) complaints.fault(id, `（${day}）晚于今天（${today}），请核对`);
  }
}

function inOrder(cells: Cells, complaints: RowComplaints<InHandColumn>): void {
  let latest: string | undefined;
  for (const id of IN_ORDER) {
    const day = cells[id];
    if (day === undefined) continue;
    if (latest !== undefined && day < latest)
      complaints.fault(id, `（${day}）早于前一环节（${latest}），请核对`);
    latest = day;
  }
}

function draftNumber(text: string | undefined, complaints: RowComplaints<InHandColumn>): number | undefined {
  if (text === undefined) return undefined;
  const match = /^第?(\d{1,2})稿?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  const no = Number(match?.[1]);
  if (no > 0) return no;
  complaints.fault('draftNo', `“${text}”不是稿次，请写成“2”`);
  return undefined;
}

function letterOf(cells: Cells, complaints: RowComplaints<InHandColumn>): InHand['letter'] {
  const { replyDocNumber, repliedOn } = cells;
  if (replyDocNumber === undefined && repliedOn === undefined) return undefined;
  if (replyDocNumber === undefined || repliedOn === undefined) {
    complaints.fault(replyDocNumber === undefined ? 'replyDocNumber' : 'repliedOn', '没有填写');
    return undefined;
  }
  const resultClass = resultClassOf(cells.resultClass, complaints);
  const letterNumber = letterNumberAsKept(replyDocNumber);
  return { letterNumber, issuedOn: civilDate(repliedOn), ...(resultClass ? { resultClass } : {}) };
}

function resultClassOf(
  text: string | undefined,
  complaints: RowComplaints<InHandColumn>,
): ResultClass | undefined {
  if (text === undefined) return undefined;
  const letter = text.normalize('NFKC').trim().toUpperCase().replace(/类$/, '');
  const found = RESULT_CLASSES.find((each) => each === letter);
  if (!found) complaints.fault('resultClass', `“${text}”不是办理结果类别，请填写A、B、C或D`);
  return found;
}

function evaluationOf(cells: Cells, complaints: RowComplaints<InHandColumn>): InHand['evaluation'] {
  const { evaluation, evaluatedOn } = cells;
  if (evaluation === undefined && evaluatedOn === undefined) return undefined;
  const overall = named<Satisfaction>(SATISFACTION_NAMES, evaluation ?? '');
  if (!overall) complaints.fault('evaluation', '应填写满意、基本满意或不满意');
  if (evaluatedOn === undefined) complaints.fault('evaluatedOn', '没有填写');
  return overall && evaluatedOn !== undefined ? { overall, receivedOn: civilDate(evaluatedOn) } : undefined;
}

function on<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, CivilDate>> {
  return text === undefined ? {} : ({ [name]: civilDate(text) } as Record<Name, CivilDate>);
}
