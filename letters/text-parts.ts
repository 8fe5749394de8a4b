/** A part's or an extension's kind, its attributes in any order. */
const DECLARED = /<(?:[\w.-]+:)?(Override|Default)\b([^<>]*)>/g;

/** What Word reads as a part of the text, or of what stands around it. */
const OF_WORD = /wordprocessingml|ms-word/i;

/**
 * Which parts of a Word file Word reads as text, by the list of their kinds: not pictures, printers' settings or data of
 * other programs. What lies where Word keeps its text counts in any case.
 */
export function textParts(contentTypes: string): (name: string) => boolean {
  const parts = new Map<string, boolean>();
  const extensions = new Map<string, boolean>();
  for (const [, kind, attributes = ''] of contentTypes.matchAll(DECLARED)) {
    const isText = OF_WORD.test(valueOf('ContentType', attributes));
    if (kind === 'Override')
      parts.set(valueOf('PartName', attributes).replace(/^\//, '').toLowerCase(), isText);
    else extensions.set(valueOf('Extension', attributes).toLowerCase(), isText);
  }
  return (name) => {
    const lower = name.toLowerCase();
    const extension = lower.slice(lower.lastIndexOf('.') + 1);
    return /^word\/[^/]+\.xml$/.test(lower) || (parts.get(lower) ?? extensions.get(extension) ?? false);
  };
}

function valueOf(name: string, attributes: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? '';
}
