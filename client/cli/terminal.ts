/** Where a command writes: text for people or, with `--json`, one document for scripts. */
export type Terminal = {
  readonly json: boolean;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Writes over the line before; absent where nobody looks at a screen. */
  readonly redraw?: (line: string) => void;
  /** Resolves when the person breaks off; absent where that simply ends the command. */
  readonly interrupted?: () => Promise<void>;
};

/** Prints a result in the form that was asked for. */
export function print(terminal: Terminal, result: unknown, text: () => readonly string[]): void {
  if (terminal.json) terminal.out(JSON.stringify(result, null, 2));
  else for (const line of text()) terminal.out(line);
}

/** Lines of a plain table; a Chinese character is two columns wide. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max((widths[column] ?? 0) - width(cell), 0)))
      .join('  ')
      .trimEnd(),
  );
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
