import PizZip from 'pizzip';
import { WorkbookRefused } from '../client/import/workbook-refused.ts';
import { unpackEntry, zipEntries, type ZipEntry } from '../client/import/zip-entries.ts';
import { TEMPLATES } from '../domain/wording/letters.ts';
import { TemplateRefused } from './template-refused.ts';

/** Bounds checked before anything is unpacked: sizes in bytes. */
const TEMPLATE_LIMITS = {
  fileBytes: 2 * 1024 * 1024,
  unpackedBytes: 20 * 1024 * 1024,
  entries: 300,
} as const;

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const FORBIDDEN =
  /vbaproject\.bin$|vbadata\.xml$|^word\/(embeddings|activex|afchunk)|\.(exe|dll|html?|mht)$/i;
const PLAIN_LINK = /<Relationship(?=[^<>]*\sType="[^"<>&]*\/hyperlink")(?:\s+[A-Za-z]+="[^"<>]*")+\s*\/>/g;
const MACRO_TYPE = /macroenabled|ms-word\.(template|document)\.macro|oleObject|aFChunk/i;

/**
 * Opens a Word template after its size, its first bytes and its list of parts have been found acceptable; nothing is
 * unpacked beyond the size that was accepted, and nothing in it may run or point outside. Throws `TemplateRefused`.
 */
export function openTemplate(bytes: Uint8Array): PizZip {
  if (bytes.length === 0) throw new TemplateRefused(TEMPLATES.empty);
  if (bytes.length > TEMPLATE_LIMITS.fileBytes) throw new TemplateRefused(TEMPLATES.tooLarge);
  if (!ZIP_MAGIC.every((byte, at) => bytes[at] === byte)) throw new TemplateRefused(TEMPLATES.notWord);
  const entries = entriesOf(bytes);
  const names = entries.map(({ name }) => name);
  if (names.some((name) => FORBIDDEN.test(name))) throw new TemplateRefused(TEMPLATES.macros);
  if (!names.includes('word/document.xml')) throw new TemplateRefused(TEMPLATES.notWord);
  const zip = new PizZip();
  for (const entry of entries) {
    const part = unpacked(bytes, entry);
    if (entry.name.endsWith('.rels')) refuseForeign(part);
    if (entry.name === '[Content_Types].xml' && MACRO_TYPE.test(textOf(part)))
      throw new TemplateRefused(TEMPLATES.macros);
    zip.file(entry.name, part);
  }
  return zip;
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const entries = orBroken(() => zipEntries(bytes)).filter(({ name }) => !name.endsWith('/'));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > TEMPLATE_LIMITS.entries || total > TEMPLATE_LIMITS.unpackedBytes)
    throw new TemplateRefused(TEMPLATES.bomb);
  if (new Set(entries.map(({ name }) => name)).size !== entries.length)
    throw new TemplateRefused(TEMPLATES.broken);
  return entries;
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  return orBroken(() => unpackEntry(bytes, entry));
}

function orBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof WorkbookRefused) throw new TemplateRefused(TEMPLATES.broken);
    throw cause;
  }
}

/** Word would fetch what is outside when the letter is opened; all but a plain link of Word's own form is refused. */
function refuseForeign(part: Uint8Array): void {
  const others = textOf(part)
    .replaceAll(PLAIN_LINK, '')
    .replaceAll(/\bTargetMode="Internal"/g, '');
  if (/TargetMode|\0/i.test(others)) throw new TemplateRefused(TEMPLATES.outside);
}

function textOf(part: Uint8Array): string {
  return new TextDecoder().decode(part);
}
