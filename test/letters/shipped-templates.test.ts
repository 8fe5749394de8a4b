import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { NOTICE_KINDS } from '../../domain/notice/notice-kind.ts';
import { buildTemplate } from '../../letters/build-template.ts';
import { checkTemplate } from '../../letters/check-template.ts';
import { shippedTemplateFile } from '../../letters/shipped-template.ts';
import { partOf } from './word-text.ts';

describe.each(NOTICE_KINDS)('the shipped template %s', (kind) => {
  it('is what its builder makes', async () => {
    const shipped = await readFile(shippedTemplateFile(kind));
    expect(Buffer.compare(shipped, Buffer.from(buildTemplate(kind)))).toBe(0);
  });

  it('is fit to be one', () => {
    expect(() => checkTemplate(kind, buildTemplate(kind))).not.toThrow();
  });

  it('keeps to GB/T 9704: page, margins, lines, typefaces, page numbers', () => {
    const bytes = buildTemplate(kind);
    const document = partOf(bytes, 'word/document.xml');
    const [upright] = /<w:pgSz w:w="11906" w:h="16838"\/>/.exec(document) ?? [];
    expect(upright).toBeDefined();
    // 37, 26, 35 and 28 mm.
    expect(document).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(document).toContain('w:line="579" w:lineRule="exact"');
    expect(document).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/><w:sz w:val="32"\/>/);
    expect(document).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/);
    // 22 lines of 28.95 pt, and 28 characters of 16 pt, between the margins, to a tenth of a millimetre.
    expect(Math.abs(16838 - 2098 - 1984 - 22 * 579)).toBeLessThan(40);
    expect(Math.abs(11906 - 1587 - 1474 - 28 * 320)).toBeLessThan(120);
    // A report has no list of cases.
    expect(document.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(kind === 'headReport' ? 0 : 1);
    const footer = partOf(bytes, 'word/footer1.xml');
    expect(footer).toMatch(/— <.*PAGE.* —</s);
    expect(footer).toContain('<w:sz w:val="28"/>');
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
});

it('has the task list of a supervision notice on a page on its side', () => {
  const document = partOf(buildTemplate('supervision'), 'word/document.xml');
  expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>.*<\/w:body>/s);
});
