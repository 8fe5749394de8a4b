import type { Column } from './column.ts';
import type { Header } from './find-header.ts';
import type { ImportRefusal } from './import-refusal.ts';

/** What is wrong with a header: required columns that nothing stands in for, and columns headed twice. */
export function headerRefusals<Id extends string>(
  sheet: string,
  columns: readonly Column<Id>[],
  header: Header<Id>,
  titleValues: ReadonlyMap<Id, string>,
): readonly ImportRefusal[] {
  const missing = columns.filter(
    ({ id, required }) => required && !header.places.has(id) && !titleValues.has(id),
  );
  const doubled = columns.filter(({ id }) => header.doubled.includes(id));
  const at = { sheet, row: header.bottom };
  return [
    ...missing.map(({ name }) => ({
      ...at,
      column: name,
      message: `缺少“${name}”列，本表各行均未导入。请补上该列后重新导入。`,
    })),
    ...doubled.map(({ name }) => ({
      ...at,
      column: name,
      message: `“${name}”列出现两次，无法判断以哪一列为准，本表各行均未导入。`,
    })),
  ];
}
