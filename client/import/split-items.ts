/** The kinds of numbering in use, each with what it looks like at the head of a line. */
const NUMBERINGS = [
  /^\d{1,2}\s*[.．、:：](?!\d)\s*/,
  /^[一二三四五六七八九十]{1,3}\s*[、.．:：]\s*/,
  /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*/,
  /^[（(]\s*\d{1,2}\s*[）)]\s*/,
  /^\d{1,2}\s*[）)]\s*/,
  /^[①②③④⑤⑥⑦⑧⑨⑩]\s*/,
] as const;

/**
 * The suggestions in a cell, in order. The first line's kind of numbering starts an item; a line without it goes on
 * with the item before. Without any numbering every line is an item.
 */
export function splitItems(text: string): readonly string[] {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const numbering = NUMBERINGS.find((pattern) => pattern.test(lines[0] ?? ''));
  if (!numbering) return lines;
  const items: string[] = [];
  for (const line of lines) {
    if (numbering.test(line)) items.push(line.replace(numbering, ''));
    else items[items.length - 1] += line;
  }
  return items.filter((item) => item !== '');
}
