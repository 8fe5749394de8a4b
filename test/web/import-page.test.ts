import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import { createUploadShelf } from '../../web/import/upload-shelf.ts';
import { acceptedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const file = new File([new Uint8Array([80, 75, 3, 4])], '分派表<b>.xlsx');

/** The cells of the table of advice, row by row, as text. */
function adviceRows(html: string): readonly (readonly string[])[] {
  const [, table = ''] = /<h2>分派建议<\/h2>.*?<tbody>(.*?)<\/tbody>/s.exec(html) ?? [];
  const cells = (row: string) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell);
  return table
    .split('</tr>')
    .slice(0, -1)
    .map((row) => cells(row).map((cell) => cell.replace(/<[^>]*>/g, '')));
}

describe('the import', () => {
  it('previews, then imports the very bytes that were previewed, once', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const preview = await browser.post('/import', { file });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('预览：分派表&lt;b&gt;.xlsx');
    expect(preview.html).toMatch(/<dt>新增<\/dt><dd>1<\/dd>/);
    expect(preview.html).toMatch(/<td class="amount">7<\/td><td>密级<\/td>/);
    expect(preview.html).toContain('“其他”表不是可以识别的表');
    const token = /name="token" value="([^"]+)"/.exec(preview.html)?.[1] ?? '';
    const done = await browser.post('/import/confirm', { token });
    expect(done.status).toBe(200);
    expect(done.html).toContain('已导入：新增1件');
    expect(office.store.imported.map(({ dryRun, bytes }) => [dryRun, [...bytes]])).toEqual([
      [true, [80, 75, 3, 4]],
      [false, [80, 75, 3, 4]],
    ]);
    expect((await browser.post('/import/confirm', { token })).status).toBe(400);
  });

  it('shows who could lead each new proposal and why, and where the sheet says otherwise', async () => {
    const title = '关于校园食品安全的提案';
    const office = acceptedCase()
      .open(registered('20190669', { title, items: [], leadDivision: '信用监督管理处' }))
      .open(registered('20190670', { title, items: [], leadDivision: '食品安全监督管理处' }));
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const preview = await browser.post('/import', { file });
    expect(adviceRows(preview.html)).toEqual([
      [
        '20190668',
        '1. 信用监督管理处',
        '与各处室职责均无相符内容，仅按在办件数排列；现有在办0件',
        '信用监督管理处',
      ],
      ['2. 食品安全监督管理处', '与各处室职责均无相符内容，仅按在办件数排列；现有在办0件'],
      [
        '20190669',
        '1. 食品安全监督管理处',
        '与职责关联度1.00（“校园食品安全”）；现有在办0件',
        '信用监督管理处与建议不同',
      ],
      [
        '20190670',
        '1. 食品安全监督管理处',
        '与职责关联度1.00（“校园食品安全”）；现有在办0件',
        '食品安全监督管理处',
      ],
    ]);
    const token = /name="token" value="([^"]+)"/.exec(preview.html)?.[1] ?? '';
    expect((await browser.post('/import/confirm', { token })).html).not.toContain('分派建议');
  });

  it('is for people of the supervision office only', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditHead);
    expect((await browser.get('/import')).html).toContain('导入由督查处人员办理');
    expect((await browser.post('/import', { file })).status).toBe(403);
    expect((await browser.post('/import/confirm', { token: 'x' })).status).toBe(403);
    expect(office.store.imported).toEqual([]);
  });

  it('says why a file was not read, and asks for one where there is none', async () => {
    const office = acceptedCase();
    const wrong = new InvalidInput([{ field: '', message: '文件已损坏，无法打开。' }]);
    const importWorkbook = () => Promise.reject(wrong);
    const gateway = { ...office.gateway, importWorkbook };
    const browser = await openBrowser(portsOf(office, { gateway })).become(PEOPLE.head);
    const broken = await browser.post('/import', { file });
    expect(broken.status).toBe(400);
    expect(broken.html).toContain('文件已损坏，无法打开。');
    expect((await browser.post('/import', { file: '' })).html).toContain('请选择一个 .xlsx 文件');
  });
});

describe('the shelf of uploads', () => {
  const upload = (personId: string) => ({ bytes: new Uint8Array(1), fileName: 'x', personId });

  it('gives an upload back once, to who brought it, within a quarter of an hour', () => {
    let at = 0;
    const shelf = createUploadShelf(() => at);
    const mine = shelf.put(upload('me'));
    expect(shelf.take(mine, 'other')).toBeUndefined();
    expect(shelf.take(mine, 'me')?.personId).toBe('me');
    expect(shelf.take(mine, 'me')).toBeUndefined();
    const late = shelf.put(upload('me'));
    at = 15 * 60_000;
    expect(shelf.take(late, 'me')).toBeUndefined();
  });

  it('keeps a few at most', () => {
    const shelf = createUploadShelf(() => 0);
    const [first = '', ...rest] = Array.from({ length: 5 }, () => shelf.put(upload('me')));
    expect(shelf.take(first, 'me')).toBeUndefined();
    for (const token of rest) expect(shelf.take(token, 'me')).toBeDefined();
  });
});
