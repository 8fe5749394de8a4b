import { INDENT, PAGE, SIZES } from './page-measures.ts';

/** The names of typefaces as WPS and Word on an office's machines have them. */
export const FONTS = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体_GB2312',
  page: '宋体',
} as const;
export type Font = keyof typeof FONTS;

type RunLook = { readonly font?: Font; readonly size?: number };
type ParagraphLook = RunLook & {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Twips of the first line. */
  readonly firstLine?: number;
  /** Twips from the right margin. */
  readonly right?: number;
  /** Twips of a line; exact. */
  readonly line?: number;
  /** Twips to where what follows a tab ends. */
  readonly rightTab?: number;
  readonly keepWithNext?: true;
  /** XML of the section that ends with this paragraph. */
  readonly section?: string;
};

/** A run of text; a tag of the template must stand in one run. */
export function run(text: string, { font = 'body', size = SIZES.three }: RunLook = {}): string {
  const name = FONTS[font];
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
  const look = `<w:rPr>${fonts}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of one run of plain text. */
export function paragraph(content: string, look: ParagraphLook = {}): string {
  const { align = 'both', firstLine = 0, right = 0, line = PAGE.line, keepWithNext, section = '' } = look;
  const tabs = look.rightTab ? `<w:tabs><w:tab w:val="right" w:pos="${look.rightTab}"/></w:tabs>` : '';
  const runs = content === '' || content.startsWith('<') ? content : run(content, look);
  const indent = `<w:ind w:firstLine="${firstLine}" w:right="${right}"/>`;
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
  const keep = keepWithNext ? '<w:keepNext/>' : '';
  return `<w:p><w:pPr>${keep}${tabs}${spacing}${indent}<w:jc w:val="${align}"/>${section}</w:pPr>${runs}</w:p>`;
}

/** A paragraph of the body, its first line two characters in. */
export function bodyText(content: string): string {
  return paragraph(content, { firstLine: INDENT });
}

/** A column of a table: its head, the place that its cells hold, its width in twips. */
export type TableColumn = { readonly head: string; readonly place: string; readonly width: number };

/** How the cells of a table look, by the id of their style: a list of thousands repeats nothing but that. */
export type CellStyle = 'Cell' | 'SmallCell';

/** A table whose head comes again on every page and whose one row is repeated for a list. */
export function listTable(list: string, columns: readonly TableColumn[], style: CellStyle): string {
  const cell = (text: string, look: CellStyle | `${CellStyle}Head`) =>
    `<w:tc><w:p><w:pPr><w:pStyle w:val="${look}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const heads = columns.map(({ head }) => cell(head, `${style}Head`)).join('');
  const last = columns.length - 1;
  const cells = columns.map(({ place }, at) => {
    const before = at === 0 ? `{#${list}}` : '';
    const after = at === last ? `{/${list}}` : '';
    return cell(`${before}{${place}}${after}`, style);
  });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="List"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads}</w:tr>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`,
  ].join('');
}

/** The style of a list's table: framed, its cells upright in the middle. */
export function tableStyle(): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`);
  const margins = ['left', 'right'].map((edge) => `<w:${edge} w:w="40" w:type="dxa"/>`).join('');
  return [
    '<w:style w:type="table" w:customStyle="1" w:styleId="List"><w:name w:val="清单表"/>',
    `<w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    '<w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>',
  ].join('');
}

/** A paragraph style of the office's, in one typeface and size; lines in twips, exact. */
export function paragraphStyle(
  id: string,
  name: string,
  font: Font,
  size: number,
  { line = PAGE.line, align = 'both' }: { readonly line?: number; readonly align?: 'both' | 'center' } = {},
): string {
  const face = FONTS[font];
  const fonts = `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/>`;
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="a"/><w:qFormat/><w:pPr><w:spacing w:line="${line}" w:lineRule="exact"/>`,
    `<w:jc w:val="${align}"/></w:pPr><w:rPr>${fonts}<w:sz w:val="${size}"/></w:rPr></w:style>`,
  ].join('');
}

/** The page of a section: upright, or on its side for a wide table. */
export function sectionPage(onItsSide: boolean): string {
  const { width, height, top, bottom, left, right, footer, line } = PAGE;
  const size = onItsSide
    ? `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${width}" w:h="${height}"/>`;
  const edges = onItsSide
    ? { top: left, bottom: right, left: bottom, right: top }
    : { top, bottom, left, right };
  const margins = `<w:pgMar w:top="${edges.top}" w:right="${edges.right}" w:bottom="${edges.bottom}" w:left="${edges.left}" w:header="851" w:footer="${Math.min(footer, edges.bottom - 400)}" w:gutter="0"/>`;
  const footers =
    '<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>';
  return `<w:sectPr>${footers}${size}${margins}<w:docGrid w:type="lines" w:linePitch="${line}"/></w:sectPr>`;
}

/** “— 1 —” in 四号, at the outer edge, one character in. */
export function pageNumber(align: 'left' | 'right'): string {
  const size = SIZES.four;
  const look = { font: 'page', size } as const;
  const field = (kind: string) =>
    run('', look).replace(/<w:t.*<\/w:t>/, `<w:fldChar w:fldCharType="${kind}"/>`);
  const code = run('', look).replace(
    /<w:t.*<\/w:t>/,
    '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
  );
  const runs = [
    run('— ', look),
    field('begin'),
    code,
    field('separate'),
    run('1', look),
    field('end'),
    run(' —', look),
  ];
  const edge = align === 'left' ? `w:left="${size * 10}"` : `w:right="${size * 10}"`;
  return `<w:p><w:pPr><w:ind ${edge}/><w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p>`;
}
