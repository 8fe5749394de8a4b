import PizZip from 'pizzip';

/** A part of a Word file as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = new PizZip(bytes).file(name);
  if (!part) throw new Error(`no part ${name}`);
  return part.asText();
}

/** The paragraphs of a Word file's text as a person reads them. */
export function wordLines(bytes: Uint8Array): readonly string[] {
  const paragraphs = partOf(bytes, 'word/document.xml').match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs.map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join(''),
  );
}
