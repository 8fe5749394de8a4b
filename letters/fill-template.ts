import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import { plainText } from './plain-text.ts';
import { UNDATED } from './word-file.ts';

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

/** What stands in a place: words, or for a list what stands in each of its rows. */
type Value = string | readonly (string | Places)[];
type Places = { readonly [place: string]: Value };

/** Puts words into the places of a template and returns the Word file; the same words give the same bytes. */
export function fillTemplate(zip: PizZip, places: Places): Uint8Array {
  const document = compiled(zip);
  document.render(plain(places));
  const filled = document.getZip();
  for (const part of Object.values(filled.files)) part.date = UNDATED;
  return filled.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function plain(places: Places): Places {
  const ofRow = (row: string | Places) => (typeof row === 'string' ? plainText(row) : plain(row));
  return Object.fromEntries(
    Object.entries(places).map(([place, value]) => [
      place,
      typeof value === 'string' ? plainText(value) : value.map(ofRow),
    ]),
  );
}
