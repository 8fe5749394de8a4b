/** How a cell of a column is read. */
export type ColumnKind = 'text' | 'date';

/** A column of one of the office's tables (pack §7.1). */
export type Column<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  readonly maxLength: number;
  readonly required: boolean;
  /** Whether a merged cell's value holds for every row of its range. */
  readonly fillDown: boolean;
  /** Whether one value may stand for the whole sheet (可整表填). */
  readonly wholeSheet: boolean;
  /** Recognised and left out, as the running number is. */
  readonly ignored: boolean;
};

type Options = Partial<Omit<Column<string>, 'id' | 'name' | 'aliases'>>;

/** A column with the usual settings: optional text of up to 100 characters that is filled down. */
export function column<Id extends string>(
  id: Id,
  name: string,
  aliases: readonly string[] = [],
  options: Options = {},
): Column<Id> {
  const defaults = { kind: 'text', maxLength: 100, required: false, fillDown: true } as const;
  return { id, name, aliases, ...defaults, wholeSheet: false, ignored: false, ...options };
}

/** The name of a column in its table. */
export function columnName<Id extends string>(columns: readonly Column<Id>[], id: Id): string {
  return columns.find((each) => each.id === id)?.name ?? id;
}
