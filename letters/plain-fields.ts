/** What begins or ends a field, and an instruction in runs or as an attribute; whatever the prefix of the namespace. */
const PART =
  /<(?:[\w.-]+:)?(?:(fldChar)\b|instrText\b[^<>]*>([^<]*))|\s(?:[\w.-]+:)?instr\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** Numbers of pages, days and plain links, with how they are written; a word of a switch is taken whole. */
const PLAIN =
  /^(?:\s|NUMPAGES|SECTIONPAGES|PAGE|SECTION|(?:CREATE|SAVE|PRINT)?DATE|TIME|HYPERLINK|"[^"]*"|\\[lmnot]|\\[*#@]\s*\w+(?!\w)|\\[#@](?=\s*"))*$/i;

/** What hides text from whoever reads it as plain XML of one byte a letter: declarations, CDATA, comments, UTF-16. */
const HIDING = /<!|\0/;

/**
 * Whether the fields of a document's part do nothing but count pages, tell days and link; others may fetch or run
 * something when the letter is opened. An instruction may be cut into any pieces.
 */
export function hasOnlyPlainFields(xml: string): boolean {
  return !HIDING.test(xml) && instructionsIn(xml).every((instruction) => PLAIN.test(instruction));
}

function instructionsIn(xml: string): readonly string[] {
  const whole: string[] = [];
  let pieces = '';
  for (const [, edge, run, quoted, single] of xml.matchAll(PART)) {
    if (edge !== undefined) {
      whole.push(pieces);
      pieces = '';
    } else if (run !== undefined) pieces += run;
    else whole.push(quoted ?? single ?? '');
  }
  return [...whole, pieces].map((instruction) => instruction.replaceAll('&quot;', '"'));
}
