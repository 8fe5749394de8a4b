import type { Column } from './column.ts';
import { headerName } from './header-name.ts';
import type { RawSheet } from './raw-sheet.ts';

/** Where a table's header stands and which column of the sheet (1-based) holds which column of the table. */
export type Header<Id extends string> = {
  /** The first and the last row of the header, 1-based; two when header cells are merged downwards. */
  readonly top: number;
  readonly bottom: number;
  readonly places: ReadonlyMap<Id, number>;
  /** Headings found but not used. */
  readonly unused: readonly string[];
  /** Columns that are headed twice. */
  readonly doubled: readonly Id[];
};

const SEARCHED_ROWS = 30;

/** The row in which the most columns are recognised, at least two; title rows above it are passed over. */
export function findHeader<Id extends string>(
  sheet: RawSheet,
  columns: readonly Column<Id>[],
): Header<Id> | undefined {
  let best: Header<Id> | undefined;
  const last = Math.min(SEARCHED_ROWS, sheet.rows.length);
  for (let top = 1; top <= last; top += 1) {
    const header = readHeader(sheet, columns, top);
    if (header.places.size >= 2 && header.places.size > (best?.places.size ?? 0)) best = header;
  }
  return best;
}

function readHeader<Id extends string>(
  sheet: RawSheet,
  columns: readonly Column<Id>[],
  top: number,
): Header<Id> {
  const bottom = headerBottom(sheet, top);
  const headings = new Map<number, string>();
  for (let row = top; row <= bottom; row += 1) {
    (sheet.rows[row - 1] ?? []).forEach((cell, at) => {
      if (typeof cell === 'string' && cell.trim() !== '') headings.set(at + 1, cell);
    });
  }
  return { top, bottom, ...place(headings, columns) };
}

function headerBottom(sheet: RawSheet, top: number): number {
  const merged = sheet.merges.filter(({ from, to }) => from.row === top && to.row > top);
  return Math.min(top + 1, Math.max(top, ...merged.map(({ to }) => to.row)));
}

function place<Id extends string>(
  headings: ReadonlyMap<number, string>,
  columns: readonly Column<Id>[],
): Pick<Header<Id>, 'places' | 'unused' | 'doubled'> {
  const places = new Map<Id, number>();
  const doubled = new Set<Id>();
  const used = new Set<number>();
  for (const namesOf of [exactName, (column: Column<Id>) => column.aliases.map(headerName)]) {
    const placedBefore = new Set(places.keys());
    for (const [at, heading] of headings) {
      if (used.has(at)) continue;
      const found = columns.find(
        (each) => !placedBefore.has(each.id) && namesOf(each).includes(headerName(heading)),
      );
      if (!found) continue;
      used.add(at);
      if (places.has(found.id)) doubled.add(found.id);
      else places.set(found.id, at);
    }
  }
  const unused = [...headings]
    .filter(([at]) => !used.has(at))
    .map(([, heading]) => heading.replace(/\s+/g, ''));
  return { places, doubled: [...doubled], unused };
}

function exactName<Id extends string>(column: Column<Id>): readonly string[] {
  return [headerName(column.name)];
}
