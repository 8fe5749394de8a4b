import { describe, expect, it } from 'vitest';
import { acceptedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const fields = { kind: 'supervision', topic: '做好提案办理', scope: 'all', noticeId: 'n-1' };

describe('the notices', () => {
  it('are issued by the supervision office and stand in the register', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    expect((await browser.post('/notices', fields)).status).toBe(303);
    const { html } = await browser.get('/notices');
    expect(html).toContain('已下发督办通知督办〔2020〕1号，涉及1件提案。');
    expect(html).toMatch(/<a href="\/notices\/of\/n-1">督办〔2020〕1号<\/a>/);
    expect((await browser.get('/notices')).html).not.toContain('已下发');
  });

  it('say in the register and on their page where nobody issued them but the rules', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    await browser.post('/notices', fields);
    for (const path of ['/notices', '/notices/of/n-1'])
      expect((await browser.get(path)).html).not.toContain('按规定自动下发');
    office.store.notices.splice(
      0,
      1,
      ...office.store.notices.map((each) => ({ ...each, byRule: true as const })),
    );
    for (const path of ['/notices', '/notices/of/n-1'])
      expect((await browser.get(path)).html).toContain(`${PEOPLE.head.name}（按规定自动下发）`);
  });

  it('cover only what was chosen', async () => {
    const office = acceptedCase().open(registered('20190001'));
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    await browser.post('/notices', { ...fields, scope: 'chosen', cases: ['20190001'] });
    expect(office.store.notices.map(({ cases }) => cases)).toEqual([['20190001']]);
  });

  it('are refused with all reasons at once, the entries kept', async () => {
    const office = acceptedCase().open(registered('20190001'));
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const { status, html } = await browser.post('/notices', {
      ...fields,
      kind: 'urge',
      topic: '抓紧 "办理"',
    });
    expect(status).toBe(409);
    expect(html).toContain('第20190668号提案没有可催办的逾期节点');
    expect(html).toContain('第20190001号提案没有可催办的逾期节点');
    expect(html).toContain('value="抓紧 &quot;办理&quot;"');
    expect(html).toMatch(/value="urge" checked/);
  });

  it('are refused to others, and asked for properly', async () => {
    const office = acceptedCase();
    const other = await openBrowser(portsOf(office)).become(PEOPLE.creditHead);
    expect((await other.post('/notices', fields)).status).toBe(409);
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const { status, html } = await browser.post('/notices', { ...fields, topic: '', scope: 'chosen' });
    expect(status).toBe(400);
    expect(html).toContain('不能为空');
    expect(html).toContain('请至少勾选一件提案');
    expect((await openBrowser(portsOf(office)).get('/notices')).html).not.toContain('核定下发</button>');
    expect(office.store.notices).toEqual([]);
  });
});
