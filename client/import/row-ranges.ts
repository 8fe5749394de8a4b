/** Row numbers as an office writes them: 第3—5、8行. */
export function rowRanges(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const row of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return `第${ranges.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、')}行`;
}
