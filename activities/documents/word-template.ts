import PizZip from 'pizzip';
import { FACE, SIZE } from './word-parts.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A4 with the margins of GB/T 9704: 37 mm above, 28 mm at the binding, 26 mm and 35 mm on the other sides. */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1588" w:gutter="0"/>' +
  '</w:sectPr>';

/** The bytes of a Word template with a body of paragraphs and tables, page numbers between dashes at its foot. */
export function wordTemplate(body: readonly string[]): Uint8Array {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(FILES)) zip.file(name, text);
  const document = `<w:document ${NAMESPACES}><w:body>${body.join('')}${PAGE}</w:body></w:document>`;
  zip.file('word/document.xml', `${HEAD}${document}`);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const FOOTER_RUN =
  '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:sz w:val="28"/></w:rPr>';

const FILES: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${WORDS}.document.main+xml"/>` +
    `<Override PartName="/word/styles.xml" ContentType="${WORDS}.styles+xml"/>` +
    `<Override PartName="/word/footer1.xml" ContentType="${WORDS}.footer+xml"/></Types>`,
  '_rels/.rels':
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels':
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
  'word/styles.xml':
    `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${FACE.body}" w:eastAsia="${FACE.body}" w:hAnsi="${FACE.body}"/>` +
    `<w:sz w:val="${SIZE.body}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
  'word/footer1.xml':
    `${HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
    `<w:r>${FOOTER_RUN}<w:t xml:space="preserve">— </w:t></w:r>` +
    `<w:fldSimple w:instr=" PAGE "><w:r>${FOOTER_RUN}<w:t>1</w:t></w:r></w:fldSimple>` +
    `<w:r>${FOOTER_RUN}<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`,
};
