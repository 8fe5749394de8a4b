import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import type { Letter } from '../domain/notice/letter.ts';
import { plainText } from './plain-text.ts';

/** A template made ready; its parts are compiled, nothing is filled in yet. Throws what docxtemplater finds wrong. */
export function compiled(zip: PizZip, modules: Docxtemplater.DXT.Module[] = []) {
  return new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
    stripInvalidXMLChars: true,
    errorLogging: false,
    modules,
  });
}

/** Puts a letter's words into the places of a template and returns the Word file. */
export function fillTemplate(zip: PizZip, { fields, lists }: Pick<Letter, 'fields' | 'lists'>): Uint8Array {
  const document = compiled(zip);
  document.render(plain({ ...fields, ...lists }));
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

type Value = string | readonly Readonly<Record<string, string>>[];

function plain(data: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const ofRow = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, plainText(text)]));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? plainText(value) : value.map(ofRow),
    ]),
  );
}
