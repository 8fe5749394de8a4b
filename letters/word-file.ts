import PizZip from 'pizzip';
import { FONTS, pageNumber, paragraphStyle, tableStyle } from './ooxml.ts';
import { PAGE, SIZES, TITLE_LINE } from './page-measures.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The moment that every part of a Word file bears, so that making it again gives the same bytes. */
export const UNDATED = new Date(2026, 0, 1, 0, 0, 0);

/** A Word file with a body of paragraphs and tables, set by GB/T 9704; the same body gives the same bytes. */
export function wordFile(body: string): Uint8Array {
  const zip = new PizZip();
  for (const [name, xml] of Object.entries(partsOf(body))) {
    zip.file(name, `${HEAD}${xml}`, { date: UNDATED, createFolders: false });
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function partsOf(body: string): Readonly<Record<string, string>> {
  const spaces = `xmlns:w="${W}" xmlns:r="${R}"`;
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([`${R}/officeDocument`, 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(
      [`${R}/styles`, 'styles.xml'],
      [`${R}/settings`, 'settings.xml'],
      [`${R}/footer`, 'footer1.xml'],
      [`${R}/footer`, 'footer2.xml'],
    ),
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles(),
    'word/settings.xml': `<w:settings ${spaces}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/></w:settings>`,
    'word/footer1.xml': `<w:ftr ${spaces}>${pageNumber('right')}</w:ftr>`,
    'word/footer2.xml': `<w:ftr ${spaces}>${pageNumber('left')}</w:ftr>`,
  };
}

function contentTypes(): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('document', 'document.main'),
    part('styles', 'styles'),
    part('settings', 'settings'),
    part('footer1', 'footer'),
    part('footer2', 'footer'),
    '</Types>',
  ].join('');
}

function relations(...given: readonly (readonly [type: string, target: string])[]): string {
  const each = given.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

/** The office's usual styles by name, so that whoever edits the template finds them. */
function styles(): string {
  const font = (name: string) =>
    `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
  const cells = { line: SIZES.five * 13, align: 'center' } as const;
  const smallCells = { line: SIZES.smallFive * 13, align: 'center' } as const;
  return [
    `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${font(FONTS.body)}`,
    `<w:sz w:val="${SIZES.three}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${PAGE.line}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    paragraphStyle('Title1', '公文标题', 'title', SIZES.two, { line: TITLE_LINE, align: 'center' }),
    paragraphStyle('First', '一级标题', 'first', SIZES.three),
    paragraphStyle('Second', '二级标题', 'second', SIZES.three),
    paragraphStyle('Cell', '清单', 'body', SIZES.five, cells),
    paragraphStyle('CellHead', '清单表头', 'first', SIZES.five, cells),
    paragraphStyle('SmallCell', '小清单', 'body', SIZES.smallFive, smallCells),
    paragraphStyle('SmallCellHead', '小清单表头', 'first', SIZES.smallFive, smallCells),
    tableStyle(),
    '</w:styles>',
  ].join('');
}
