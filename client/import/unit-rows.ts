import { splitList } from './split-list.ts';
import type { PeopleColumn } from './people-columns.ts';
import type { TableReading, TableRow } from './table-reading.ts';
import { LEADERSHIP } from './unit-kind.ts';

/** A unit as the rows of table three describe it; what several rows say is taken from the first that says it. */
export type UnitRows = {
  readonly name: string;
  readonly row: number;
  readonly duties: string | undefined;
  readonly leader: { readonly name: string; readonly row: number } | undefined;
  /** Rows that name a different leader than an earlier row of the same unit. */
  readonly contradictions: readonly number[];
  readonly heads: readonly string[];
  readonly liaisons: readonly string[];
  readonly headsRow: number;
  readonly liaisonsRow: number;
  /** Whether a cell about the unit could not be read. */
  readonly faulty: boolean;
};

/** The unit of a row: the one it names, or the leadership for a leader's row without one. */
export function unitOfRow(row: TableRow<PeopleColumn>): string | undefined {
  const isLeader = splitList(row.cells.roleName).some(
    (word) => word.endsWith('局领导') || word === '局主要领导',
  );
  return row.cells.unitName ?? (isLeader ? LEADERSHIP : undefined);
}

/** Gathers the rows of table three by unit, in order of first appearance. */
export function gatherUnits(table: TableReading<PeopleColumn>): readonly UnitRows[] {
  const byName = new Map<string, TableRow<PeopleColumn>[]>();
  for (const row of table.rows) {
    const name = unitOfRow(row);
    if (name === undefined) continue;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName].map(([name, rows]) => gather(name, rows));
}

const UNIT_COLUMNS = ['duties', 'leaderInCharge', 'heads', 'liaison'] as const;

function gather(name: string, rows: readonly TableRow<PeopleColumn>[]): UnitRows {
  const said = (id: PeopleColumn): TableRow<PeopleColumn> | undefined =>
    rows.find(({ cells }) => cells[id] !== undefined);
  const listed = (id: PeopleColumn): readonly string[] =>
    splitList(rows.flatMap(({ cells }) => cells[id] ?? []).join('、'));
  const first = rows[0]?.row ?? 0;
  const withLeader = said('leaderInCharge');
  const leaderName = withLeader?.cells.leaderInCharge;
  return {
    name,
    row: first,
    duties: said('duties')?.cells.duties,
    leader: withLeader && leaderName !== undefined ? { name: leaderName, row: withLeader.row } : undefined,
    contradictions: rows
      .filter(({ cells }) => cells.leaderInCharge !== undefined && cells.leaderInCharge !== leaderName)
      .map(({ row }) => row),
    heads: listed('heads'),
    liaisons: listed('liaison'),
    headsRow: said('heads')?.row ?? first,
    liaisonsRow: said('liaison')?.row ?? first,
    faulty: rows.some(({ faulty }) => UNIT_COLUMNS.some((id) => faulty.has(id))),
  };
}
