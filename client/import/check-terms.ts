import { civilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { AssignmentColumn } from './assignment-columns.ts';
import type { RowComplaints } from './row-complaints.ts';
import type { TableRow } from './table-reading.ts';

type Terms = Pick<Assignment, 'returnDueOn' | 'replyDueOn'> & {
  readonly handOverOn: CivilDate | undefined;
  readonly handlingYear: number | undefined;
};

/** The year and the dates of a hand-over; the year is the column's own and never read from the number. */
export function checkTerms(
  { cells }: TableRow<AssignmentColumn>,
  complaints: RowComplaints<AssignmentColumn>,
): Terms {
  const handOverText = complaints.required('handOverOn');
  for (const id of ['returnDueOn', 'replyDueOn'] as const) {
    const due = cells[id];
    if (due === undefined || handOverText === '' || due >= handOverText) continue;
    complaints.fault(id, `（${due}）早于交办日期（${handOverText}），请核对`);
  }
  return {
    handlingYear: handlingYear(complaints),
    handOverOn: handOverText === '' ? undefined : civilDate(handOverText),
    ...(cells.returnDueOn === undefined ? {} : { returnDueOn: civilDate(cells.returnDueOn) }),
    ...(cells.replyDueOn === undefined ? {} : { replyDueOn: civilDate(cells.replyDueOn) }),
  };
}

function handlingYear(complaints: RowComplaints<AssignmentColumn>): number | undefined {
  const text = complaints.required('handlingYear');
  if (text === '') return undefined;
  const match = /^(\d{4})(?:年度?)?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  const year = Number(match?.[1]);
  if (year >= 1992 && year <= 2049) return year;
  complaints.fault('handlingYear', `“${text}”不是年度，请写成“2020”`);
  return undefined;
}
