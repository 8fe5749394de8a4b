/** An instruction in runs, whatever the prefix of Word's namespace is, or as an attribute. */
const INSTRUCTION =
  /<(?:[\w.-]+:)?instrText\b[^>]*>([^<]*)<|\s(?:[\w.-]+:)?instr\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** Numbers of pages, days and plain links, with how they are written; a word of a switch is taken whole. */
const PLAIN =
  /^(?:\s|NUMPAGES|SECTIONPAGES|PAGE|SECTION|(?:CREATE|SAVE|PRINT)?DATE|TIME|HYPERLINK|"[^"]*"|\\[lmnot]|\\[*#@]\s*\w+(?!\w)|\\[#@](?=\s*"))*$/i;

/**
 * Whether the fields of a document's part do nothing but count pages, tell days and link; others may fetch or run something
 * when the letter is opened. An instruction may be cut into any pieces.
 */
export function hasOnlyPlainFields(xml: string): boolean {
  const pieces = [...xml.matchAll(INSTRUCTION)].map(
    ([, run, quoted, single]) => run ?? quoted ?? single ?? '',
  );
  return PLAIN.test(pieces.join('').replaceAll('&quot;', '"'));
}
