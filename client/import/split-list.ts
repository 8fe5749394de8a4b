/** The names in a cell: separated by 、 or a comma, a semicolon or a line break; repeated ones once. */
export function splitList(text: string | undefined): readonly string[] {
  const names = (text ?? '').split(/[、,，;；\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
