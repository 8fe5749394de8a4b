import { oneLine } from './one-line.ts';

const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/u;

/** The lines of a text, each fit to stand on one line. */
export function textLines(text: string): readonly string[] {
  return text.split(lineBreak).map((line) => oneLine(line).trimEnd());
}
