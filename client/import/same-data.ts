/** Whether two pieces of plain data are equal; absent and undefined fields are the same. */
export function sameData(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
