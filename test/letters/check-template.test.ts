import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { buildTemplate } from '../../letters/build-template.ts';
import { createLetters } from '../../letters/create-letters.ts';
import { hasOnlyPlainFields } from '../../letters/plain-fields.ts';
import { sampleLetter } from '../../letters/sample-letter.ts';

const { complaint } = createLetters({ current: async () => undefined });
const shipped = buildTemplate('supervision');

const FETCHED = 'Id="x" Type="http://example.test/attachedTemplate" Target="http://example.test/x.dotm"';

/** The shipped template with a part changed or added. */
function changed(name: string, change: (part: string) => string): Uint8Array {
  const zip = new PizZip(shipped);
  zip.file(name, change(zip.file(name)?.asText() ?? ''));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
const document = (change: (part: string) => string) => changed('word/document.xml', change);

describe('a file that is to be a template', () => {
  it('may be the shipped one, edited', () => {
    const edited = document((xml) => xml.replace('联系人：', '联系人（白天）：'));
    expect(complaint('supervision', edited)).toBeUndefined();
    const split = document((xml) => xml.replace('{落款日期}', '{落款</w:t></w:r><w:r><w:t>日期}'));
    expect(complaint('supervision', split)).toBeUndefined();
  });

  it('may hold a plain link', () => {
    const link =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.test/?a=1&amp;b=2" TargetMode="External"/>';
    const linked = changed('word/_rels/document.xml.rels', (part) =>
      part.replace('</Relationships>', `${link}</Relationships>`),
    );
    expect(complaint('supervision', linked)).toBeUndefined();
  });

  it('is told every tag that is not known, by name', () => {
    const wrong = document((xml) => xml.replace('{联系人}', '{联系人员}{constructor}'));
    expect(complaint('supervision', wrong)).toBe(
      '不认识标记“联系人员”，请对照标记表核对。不认识标记“constructor”，请对照标记表核对。',
    );
    const inList = document((xml) => xml.replace('{案由}', '{提案名称}'));
    expect(complaint('supervision', inList)).toContain('“提案名称”');
  });

  it('is told what no letter may lack', () => {
    const without = document((xml) => xml.replace('{编号}', ''));
    expect(complaint('supervision', without)).toBe('缺少必需的标记“编号”。');
    expect(complaint('urge', shipped)).toBe('缺少必需的标记“逾期事项”。');
  });

  it('is told a tag that is broken, by name', () => {
    const open = document((xml) => xml.replace('{/正文}', ''));
    expect(complaint('supervision', open)).toContain('标记“正文”不完整');
    const half = document((xml) => xml.replace('{联系人}', '{联系人'));
    expect(complaint('supervision', half)).toContain('不完整');
  });

  it.each([
    ['nothing', new Uint8Array(), '文件是空的'],
    ['text', new TextEncoder().encode('hello'), '不是 .docx'],
    ['a workbook', changedFrom(['xl/workbook.xml', '<a/>']), '不是 .docx'],
    ['half of a file', shipped.slice(0, shipped.length / 2), '已损坏'],
    ['more than two megabytes', new Uint8Array(2 * 1024 * 1024 + 1).fill(0x50), '超过 2 MB'],
    ['macros', changed('word/vbaProject.bin', () => 'x'), '含有宏'],
    ['an embedded object', changed('word/embeddings/oleObject1.bin', () => 'x'), '含有宏'],
    [
      'a macro-enabled document',
      changed('[Content_Types].xml', (part) =>
        part.replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      ),
      '含有宏',
    ],
    [
      'a template from elsewhere',
      changed('word/_rels/document.xml.rels', (part) =>
        part.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.test/x.dotm" TargetMode="External"/></Relationships>',
        ),
      ),
      '引用了外部文件',
    ],
    ['a bomb', changed('word/media/zero.bin', () => '0'.repeat(21 * 1024 * 1024)), '展开后过大'],
    ['broken XML', document((xml) => xml.replace('</w:body>', '')), '不规范'],
  ])('is refused when it is %s', (_what, bytes, said) => {
    expect(complaint('supervision', bytes)).toContain(said);
  });

  it.each([
    `<x:Relationship xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships" ${FETCHED} TargetMode="External"/>`,
    `<Relationship ${FETCHED} TargetMode="&#69;xternal"/>`,
    `<Relationship Id="y" Target="http://example.test/a>b" Type="t/attachedTemplate" TargetMode="External"/>`,
  ])('is refused when it fetches from outside, however that is written: %s', (relation) => {
    const fetching = changed('word/_rels/document.xml.rels', (part) =>
      part.replace('</Relationships>', `${relation}</Relationships>`),
    );
    expect(complaint('supervision', fetching)).toContain('引用了外部文件');
  });
});

describe('the fields of a template', () => {
  const run = (piece: string) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`;
  const edge = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (...pieces: readonly string[]) =>
    `${edge('begin')}${pieces.map(run).join('')}${edge('separate')}<w:r><w:t>1</w:t></w:r>${edge('end')}`;
  const having = (xml: string) =>
    document((whole) => whole.replace('</w:body>', `<w:p>${xml}</w:p></w:body>`));

  it.each([
    field(' PAGE  \\* MERGEFORMAT ') + field('NUMPAGES'),
    field('PA', 'GE', ' \\* Arabic'),
    field(' DATE \\@ &quot;yyyy年M月d日&quot; '),
    field('HYPERLINK &quot;http://example.test/&quot; \\l &quot;_Toc1&quot;'),
  ])('may count pages, tell days and link: %s', (xml) => {
    expect(complaint('supervision', having(xml))).toBeUndefined();
  });

  it.each([
    field('INCLUDEPICTURE &quot;http://example.test/a.png&quot;'),
    field('DD', 'EAUTO c:\\\\x'),
    field('&#68;DE x'),
    field('QUOTE 68 68 69'),
    field(' PAGE \\* ') + field('INCLUDEPICTURE &quot;http://example.test/a.png&quot;'),
    field('PAGE &quot;') + field('INCLUDEPICTURE http://example.test/a.png') + field('&quot; PAGE'),
    field('<![CDATA[INCLUDETEXT a]]>'),
    field('<!-- -->INCLUDETEXT a'),
    `<w:fldSimple w:instr='INCLUDETEXT "a"'/>`,
  ])('may do nothing else: %s', (xml) => {
    expect(complaint('supervision', having(xml))).toContain('以外的域');
  });

  const withPart = (name: string, part: string, kind: string) => {
    const zip = new PizZip(shipped);
    const types = zip.file('[Content_Types].xml')?.asText() ?? '';
    const declared = `<Override PartName="/${name}" ContentType="${kind}"/></Types>`;
    zip.file('[Content_Types].xml', types.replace('</Types>', declared));
    zip.file(name, part);
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const FOOTER = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';

  it.each(['word/Footer9.XML', 'word/media/image1.png'])(
    'are found in every part of text, such as %s',
    (name) => {
      const fetching = withPart(name, `<w:ftr>${field('INCLUDETEXT a')}</w:ftr>`, FOOTER);
      expect(complaint('supervision', fetching)).toContain('以外的域');
    },
  );

  it.each([
    ['word/media/image1.emz', '\u001f\u0000<!x', 'image/x-emz'],
    [
      'word/printerSettings1.bin',
      'a\u0000b',
      'application/vnd.openxmlformats-officedocument.printerSettings',
    ],
    ['customXml/item1.xml', '<a><![CDATA[b]]></a>', 'application/xml'],
  ])('are not looked for in what is no text: %s', (name, part, kind) => {
    expect(complaint('supervision', withPart(name, part, kind))).toBeUndefined();
  });

  it.each(['\\* PAGEPAGE \\# PAGE \\@ "d" ', '" ', 'PAGE'])('are looked at in no time: %s', (piece) => {
    expect(hasOnlyPlainFields(`<w:instrText>${piece.repeat(50_000)}!</w:instrText>`)).toBe(false);
  });

  it('are no hindrance to a letter where the template was taken before they were looked at', async () => {
    const letters = createLetters({ current: async () => having(field('FILENAME')) });
    const { bytes } = await letters.write('sample', sampleLetter('supervision'));
    expect(bytes.length).toBeGreaterThan(0);
  });
});

function changedFrom([name, text]: readonly [string, string]): Uint8Array {
  const zip = new PizZip();
  zip.file(name, text);
  return zip.generate({ type: 'uint8array' });
}
