import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** Every file of a template bears this day, so that the same words give the same bytes. */
const UNDATED = new Date(Date.UTC(2020, 0, 1));

/** A Word file made of a template and what its `{places}` are filled with; throws where a place has no meaning. */
export function renderDocx(template: Uint8Array, data: object): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: ({ value }: { readonly value?: string }) => {
      throw new Error(`no value for {${value ?? ''}}`);
    },
  });
  document.render(data);
  const zip = document.getZip();
  for (const file of Object.values(zip.files)) file.date = UNDATED;
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
