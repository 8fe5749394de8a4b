import { describe, expect, it } from 'vitest';
import { acceptedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { failedLine } from './support/failed-line.ts';
import { PEOPLE } from './support/people.ts';
import { portsOf } from './support/web-ports.ts';

const ID = 'a'.repeat(64);
const PAGE = `/outbox/mail/${ID}`;

function anOffice(differences: Parameters<typeof failedLine>[2] = {}) {
  const office = acceptedCase();
  office.store.outbox.push(failedLine(office, ID, differences));
  const browser = openBrowser(portsOf(office));
  return { office, browser, line: () => office.store.outbox[0] };
}

const asked = (act: string, commandId = 'command-1') => ({ act, reason: '样例理由', commandId });

describe('the list of mails', () => {
  it('counts by state, filters by it, and leads to each mail', async () => {
    const { browser } = anOffice();
    const { html } = await browser.get('/outbox');
    expect(html).toContain('<a href="/outbox?state=failed">未发出（退信、拒收） 1</a>');
    expect(html).toContain(`<a href="${PAGE}">`);
    expect((await browser.get('/outbox?state=sent')).html).not.toContain(PAGE);
    expect((await browser.get('/outbox?state=failed')).html).toContain(PAGE);
    expect((await browser.get('/outbox?state=gone')).status).toBe(400);
  });
});

describe('the page of a mail', () => {
  it('says what the mail says, to whom, where it stands, and nothing of where a link leads', async () => {
    const { html } = await anOffice().browser.get(PAGE);
    for (const words of [
      '正文&lt;b&gt;',
      '一、已逾期',
      '页脚',
      '清单.docx',
      '示例戊',
      `&lt;${ID}@bureau&gt;`,
    ])
      expect(html).toContain(words);
    expect(html).toContain('链接：确认收悉');
    expect(html).toContain('href="/outbox/addresses?address=credit2%40bureau.example.invalid"');
    expect(html).not.toContain('notice-of-the-test');
    expect(html).toContain('退信，邮件服务器不接收该地址：550');
  });

  it('leads from the places of the pages to these alone', async () => {
    const { html } = await anOffice().browser.get(PAGE);
    expect(html).toContain('<a href="/proposals/%E6%A0%B71"><bdi>/proposals/样1</bdi></a>');
    expect(html).not.toContain('href="//');
  });

  it('is not there under another id, and shows no form to those who do not tend mail', async () => {
    const { browser } = anOffice();
    expect((await browser.get(`/outbox/mail/${'b'.repeat(64)}`)).status).toBe(404);
    expect((await browser.get('/outbox/mail/..%2f')).status).toBe(404);
    const officer = await browser.become(PEOPLE.creditOfficer);
    expect((await officer.get(PAGE)).html).not.toContain('<form class="act"');
  });

  it('sends a mail again once, in the name of who asked and with the reason', async () => {
    const { browser, office, line } = anOffice();
    const head = await browser.become(PEOPLE.head);
    expect((await head.get(PAGE)).html).toContain('name="act" value="resent"');
    for (let time = 0; time < 2; time += 1)
      expect((await head.post(PAGE, asked('resent'))).headers.get('location')).toBe(PAGE);
    expect(line()?.state).toBe('queued');
    const { html } = await head.get(PAGE);
    expect(html).toContain(`重新列入待发（${PEOPLE.head.name}）：样例理由`);
    expect(office.store.mails.life.get(ID)).toHaveLength(1);
    expect((await head.post(PAGE, asked('resent', 'command-2'))).html).toContain('不必重发');
    expect(office.store.refusals.map(({ act, commandId }) => [act, commandId])).toEqual([
      ['resendMail', 'command-2'],
    ]);
  });

  it('wants a reason', async () => {
    const { browser, line } = anOffice();
    const head = await browser.become(PEOPLE.head);
    expect((await head.post(PAGE, { ...asked('resent'), reason: ' ' })).status).toBe(400);
    expect(line()?.state).toBe('failed');
  });

  it('settles a mail in doubt, either way', async () => {
    const delivered = anOffice({ state: 'ambiguous' });
    const head = await delivered.browser.become(PEOPLE.head);
    await head.post(PAGE, asked('foundDelivered'));
    expect(delivered.line()?.state).toBe('sent');
    const undelivered = anOffice({ state: 'ambiguous' });
    await (await undelivered.browser.become(PEOPLE.head)).post(PAGE, asked('foundUndelivered'));
    expect(undelivered.line()?.state).toBe('queued');
  });

  it('refuses who does not tend mail, and keeps the attempt', async () => {
    const { browser, office, line } = anOffice();
    const officer = await browser.become(PEOPLE.creditOfficer);
    expect((await officer.post(PAGE, asked('resent'))).status).toBe(409);
    expect(line()?.state).toBe('failed');
    expect(office.store.refusals).toMatchObject([{ act: 'resendMail', detail: { code: 'mailNotYours' } }]);
  });
});

describe('the page of addresses', () => {
  const mark = (how: string, commandId: string) => ({
    address: 'Credit2@bureau.example.invalid',
    mark: how,
    reason: '样例退信',
    commandId,
  });

  it('marks an address bad and good again, each time once, with the reason', async () => {
    const { browser, office } = anOffice();
    const head = await browser.become(PEOPLE.head);
    for (let time = 0; time < 2; time += 1) await head.post('/outbox/addresses', mark('bad', 'command-1'));
    expect(office.store.mails.marks).toHaveLength(1);
    expect((await head.get('/outbox/addresses')).html).toContain('失效（样例退信）');
    expect((await head.post(PAGE, asked('resent'))).html).toContain('收件地址已标记为失效');
    expect((await head.post('/outbox/addresses', mark('bad', 'command-2'))).status).toBe(409);
    await head.post('/outbox/addresses', mark('good', 'command-3'));
    expect(office.store.mails.marks.map(({ bad, address }) => [bad, address])).toEqual([
      [true, 'credit2@bureau.example.invalid'],
      [false, 'credit2@bureau.example.invalid'],
    ]);
    expect((await head.post('/outbox/addresses', mark('good', 'command-4'))).status).toBe(409);
  });

  it('takes nothing that is no address', async () => {
    const head = await anOffice().browser.become(PEOPLE.head);
    const list = { ...mark('bad', 'command-1'), address: 'a@b.invalid, c@d.invalid' };
    expect((await head.post('/outbox/addresses', list)).status).toBe(400);
  });
});

describe('the dry run', () => {
  const turn = (on: string, commandId: string) => ({ on, reason: '样例上线前', commandId });

  it('is said on every page while it is on, and turned by the supervision office alone', async () => {
    const { browser, office } = anOffice();
    expect((await browser.get('/')).html).not.toContain('试运行：邮件不会发出');
    const officer = await browser.become(PEOPLE.creditOfficer);
    expect((await officer.post('/outbox/dry-run', turn('on', 'command-1'))).status).toBe(409);
    expect(office.store.mails.turns).toEqual([]);
    const head = await browser.become(PEOPLE.head);
    await head.post('/outbox/dry-run', turn('on', 'command-2'));
    for (const page of ['/', '/outbox', '/notices', '/policy', PAGE]) {
      const { html } = await head.get(page);
      expect(html).toContain('试运行：邮件不会发出');
      expect(html).toContain('样例上线前');
    }
    expect((await head.post(PAGE, asked('resent'))).html).toContain('正在试运行，邮件不会发出');
    expect((await head.post('/outbox/dry-run', turn('on', 'command-3'))).status).toBe(409);
    await head.post('/outbox/dry-run', turn('off', 'command-4'));
    expect((await head.get('/')).html).not.toContain('试运行：邮件不会发出');
    expect((await head.get('/outbox/dry-run')).html).toContain('样例上线前');
  });
});
