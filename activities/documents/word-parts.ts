/** Sizes of GB/T 9704, in half points: 二号, 三号, 小四, 五号. */
export const SIZE = { title: 44, body: 32, table: 24, small: 21 } as const;

/** The typefaces of GB/T 9704, by name: a machine without them shows its nearest. */
export const FACE = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体' } as const;

/** How a paragraph looks; `indent` is two characters at its beginning. */
export type ParagraphLook = {
  readonly face?: keyof typeof FACE;
  readonly size?: keyof typeof SIZE;
  readonly align?: 'center' | 'left' | 'both';
  readonly indent?: boolean;
  /** A tab that ends at the right margin. */
  readonly rightTab?: boolean;
};

/** Body text of 28 points a line, 22 lines a page; inside tables it is set closer. */
const LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';
const TABLE_LINE = '<w:spacing w:line="360" w:lineRule="exact"/>';
/** The width of the text, in twentieths of a point: 210 mm less 28 and 26. */
export const TEXT_WIDTH = 8845;

/** A paragraph of one run. */
export function wordParagraph(text: string, look: ParagraphLook = {}): string {
  const { face = 'body', size = 'body', align = 'both', indent = false, rightTab = false } = look;
  const properties = [
    rightTab ? `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>` : '',
    size === 'table' || size === 'small' ? TABLE_LINE : LINE,
    indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '',
    `<w:jc w:val="${align}"/>`,
  ];
  const runs = text.split('\t').map((part) => wordRun(part, face, size));
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs.join('<w:r><w:tab/></w:r>')}</w:p>`;
}

/** A table with a head that every page repeats; `row` holds the cells of the row that is repeated. */
export function wordTable(head: readonly string[], row: readonly string[]): string {
  const width = Math.floor(TEXT_WIDTH / head.length);
  const cell = (text: string, face: keyof typeof FACE) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${wordParagraph(
      text,
      {
        face,
        size: 'small',
        align: 'center',
      },
    )}</w:tc>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>',
    head.map(() => `<w:gridCol w:w="${width}"/>`).join(''),
    '</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    head.map((text) => cell(text, 'heading')).join(''),
    '</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>',
    row.map((text) => cell(text, 'body')).join(''),
    '</w:tr></w:tbl>',
  ].join('');
}

function wordRun(text: string, face: keyof typeof FACE, size: keyof typeof SIZE): string {
  const name = FACE[face];
  const fonts = `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/>`;
  const sizes = `<w:sz w:val="${SIZE[size]}"/><w:szCs w:val="${SIZE[size]}"/>`;
  return `<w:r><w:rPr>${fonts}${sizes}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
