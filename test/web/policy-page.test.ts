import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { acceptedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { portsOf } from './support/web-ports.ts';

const city = await readFile('samples/policies/another-city.yaml');
const yaml = (text: string) => new File([text], 'rules.yaml');
const tokenIn = (html: string) => /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '';

describe('the rules', () => {
  it('are for everybody to read, each value with where it comes from', async () => {
    const { status, html } = await openBrowser(portsOf(acceptedCase())).get('/policy');
    expect(status).toBe(200);
    expect(html).toMatch(/<th scope="row">期限<\/th><td><bdi>3个月<\/bdi><\/td><td class="short">公<\/td>/);
    expect(html).toMatch(/时间节点 › 办前联系 › 日期算法<\/th><td><bdi>基准日前39个工作日/);
    expect(html).not.toContain('action="/policy/preview"');
  });

  it('can be taken home as a document', async () => {
    const browser = openBrowser(portsOf(acceptedCase()));
    expect((await browser.get('/policy/default/1.yaml')).html).toContain('basedOn:\n  id: default');
    expect((await browser.get('/policy/nobody/1.yaml')).status).toBe(404);
  });

  it('are adopted after a look at every difference, and hold for the cases that come', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const form = { file: new File([city], 'another-city.yaml'), fromYear: '2021' };
    const preview = await browser.post('/policy/preview', form);
    expect(preview.html).toContain('<bdi>汇办</bdi></td><td><bdi>会办</bdi></td>');
    expect(office.store.policies).toEqual([]);
    const adopted = await browser.post('/policy/adopt', { token: tokenIn(preview.html), fromYear: '2021' });
    expect(adopted.status).toBe(303);
    expect(office.store.policies).toMatchObject([{ policy: { id: 'another-city' }, fromYear: 2021 }]);
    const page = await browser.get('/policy');
    expect(page.html).toContain(
      '已采用“样例二市提案办理规则”（another-city 第1版），2021办理年度起的新提案按它办理。',
    );
    expect(page.html).toContain('default 第1版');
  });

  it('name the fault and its line where a document is wrong, and change nothing', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const file = yaml(
      'id: ours\nversion: 1\nbasedOn: { id: default, version: 1 }\nmonthly: { requestDay: 31 }\n',
    );
    const { status, html } = await browser.post('/policy/preview', { file, fromYear: '2021' });
    expect(status).toBe(400);
    expect(html).toContain('第4行 月度汇报 › 每月提请日：不能大于28');
  });

  it('are nobody’s to change but the supervision office’s', async () => {
    const browser = await openBrowser(portsOf(acceptedCase())).become(PEOPLE.creditOfficer);
    expect((await browser.post('/policy/preview', { file: yaml('id: x'), fromYear: '2021' })).status).toBe(
      403,
    );
    expect((await browser.post('/policy/adopt', { token: 'x', fromYear: '2021' })).status).toBe(403);
    const move = { numbers: '20190668', to: 'default@1', reason: '样例', step: 'move' };
    expect((await browser.post('/policy/move', move)).status).toBe(403);
  });

  it('can take running cases over, after a look at each date that moves', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const preview = await browser.post('/policy/preview', {
      file: new File([city], 'c.yaml'),
      fromYear: '2020',
    });
    await browser.post('/policy/adopt', { token: tokenIn(preview.html), fromYear: '2020' });
    const form = { numbers: '20190668\n20199999', to: 'another-city@1', reason: '样例理由' };
    const looked = await browser.post('/policy/move', { ...form, step: 'preview' });
    expect(looked.html).toContain('没有这件提案');
    expect(looked.html).toContain('可以更换');
    const before = office.store.cases.get('20190668')?.proposal;
    expect(before?.policy.id).toBe('default');
    const moved = await browser.post('/policy/move', { ...form, step: 'move' });
    expect(moved.html).toContain('已更换1件，未更换1件。');
    const after = office.store.cases.get('20190668')?.proposal;
    expect(after?.policy.id).toBe('another-city');
    expect(after?.plan.due.dueOn).toBe('2020-09-07');
    expect((await browser.get('/proposals/20190668')).html).toContain('改按规则“another-city”第1版办理。');
    const again = await browser.post('/policy/move', { ...form, step: 'move' });
    expect(again.html).toContain('已是该版');
  });
});
