import type { SuggestionItem } from '../../domain/proposal/assignment.ts';
import type { DirectoryUnit } from '../ports.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { itemColumns, type ItemColumn } from './item-columns.ts';
import { proposalNumber } from './proposal-number.ts';
import { rowComplaints } from './row-complaints.ts';
import type { TableReading } from './table-reading.ts';

/** The suggestions of table two by proposal, and the proposals of which a suggestion was refused. */
export type CheckedItems = {
  readonly byProposal: ReadonlyMap<string, readonly SuggestionItem[]>;
  readonly incomplete: ReadonlySet<string>;
  readonly refusals: readonly ImportRefusal[];
};

/** Checks table two: the proposal stands in table one, the division exists, and a proposal's numbers are distinct. */
export function checkItems(
  table: TableReading<ItemColumn>,
  proposals: ReadonlySet<string>,
  units: readonly DirectoryUnit[],
): CheckedItems {
  const byProposal = new Map<string, SuggestionItem[]>();
  const incomplete = new Set<string>();
  const refusals: ImportRefusal[] = [];
  for (const row of table.rows) {
    const complaints = rowComplaints(table.sheet, itemColumns, row);
    const written = complaints.required('proposalNumber');
    const number = proposalNumber(written) ?? '';
    const text = complaints.required('itemText').replace(/\s*\n\s*/g, '');
    const division = row.cells.itemDivision;
    const items = byProposal.get(number) ?? [];
    const no = itemNo(row.cells.itemNo, items.length + 1);
    if (written !== '' && !proposals.has(number)) {
      complaints.fault('proposalNumber', `“${written}”不在“提案分派”表中`);
    }
    if (division !== undefined && !units.some(({ name }) => name === division)) {
      complaints.fault('itemDivision', `“${division}”在“机构人员”中没有登记（或该行有误）`);
    }
    if (no === undefined) complaints.fault('itemNo', `“${row.cells.itemNo}”不是序号`);
    else if (items.some((each) => each.no === no)) complaints.fault('itemNo', `${no}在本件中重复`);
    refusals.push(...complaints.refusals);
    if (complaints.clean() && no !== undefined) {
      byProposal.set(number, [...items, { no, text, ...(division === undefined ? {} : { division }) }]);
    } else incomplete.add(number);
  }
  for (const items of byProposal.values()) items.sort((a, b) => a.no - b.no);
  return { byProposal, incomplete, refusals };
}

function itemNo(text: string | undefined, next: number): number | undefined {
  if (text === undefined) return next;
  const match = /^(?:第)?(\d{1,2})(?:项|条)?[.、]?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  return match && Number(match[1]) > 0 ? Number(match[1]) : undefined;
}
