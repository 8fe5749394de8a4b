import { describe, expect, it } from 'vitest';
import type { OutboxLine } from '../../client/ports.ts';
import { acceptedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { portsOf } from './support/web-ports.ts';

const office = acceptedCase();
const line: OutboxLine = {
  id: '1',
  kind: 'digest',
  toName: '示例戊',
  toAddress: 'credit2@bureau.example.invalid',
  subject: '【提案待办】<b>',
  messageId: '<1@bureau>',
  state: 'queued',
  notBefore: office.store.at,
  sentAt: null,
  lastError: 'connection lost',
};
office.store.outbox.push(line);

const mail = {
  file: '20200408-090000-0000000000000000000.eml',
  from: 'duban@bureau.example.invalid',
  to: line.toAddress,
  subject: line.subject,
  date: office.store.at,
  messageId: line.messageId,
  headers: [{ name: 'Subject', value: '<script>alert(1)</script>' }],
  text: '正文 </pre><script>alert(1)</script>',
  html: '<p style="color:red">正文<script>alert(1)</script></p>',
};
const mailbox = {
  list: async () => [mail],
  read: async (file: string) => (file === mail.file ? mail : undefined),
};
const page = `/outbox/${mail.file}`;

describe('the outbox', () => {
  it('tells state, recipient and times, and leads to the mail that our mailbox keeps', async () => {
    const { html } = await openBrowser(portsOf(office, { mailbox })).get('/outbox');
    for (const words of ['待发', '每日待办', '示例戊', '2020年4月9日 09:00后发送', 'connection lost']) {
      expect(html).toContain(words);
    }
    expect(html).toContain(`<a href="${page}"><bdi>【提案待办】&lt;b&gt;</bdi></a>`);
    expect(html).toContain('本机信箱');
  });

  it('has no mailbox where mail leaves through a server', async () => {
    const browser = openBrowser(portsOf(office));
    expect((await browser.get('/outbox')).html).not.toContain('本机信箱');
    expect((await browser.get(page)).status).toBe(404);
  });
});

describe('a kept mail', () => {
  it('is shown as text, its HTML only in a frame without rights', async () => {
    const browser = openBrowser(portsOf(office, { mailbox }));
    const { html } = await browser.get(page);
    expect(html).not.toContain('<script');
    expect(html).toContain('正文 &lt;/pre&gt;');
    expect(html).toMatch(/<iframe class="mail" sandbox="" src="\/outbox\/[^"]+\/html"/);
    const framed = await browser.get(`${page}/html`);
    expect(framed.headers.get('content-security-policy')).toMatch(
      /^sandbox; default-src 'none'; .*frame-ancestors 'self'$/,
    );
    expect(framed.html).toBe(mail.html);
  });

  it('is not found under any other name', async () => {
    const browser = openBrowser(portsOf(office, { mailbox }));
    for (const name of ['x.eml', '..%2Fsession.secret', '%2e%2e%2f']) {
      expect((await browser.get(`/outbox/${name}`)).status).toBe(404);
      expect((await browser.get(`/outbox/${name}/html`)).status).toBe(404);
    }
  });
});

describe('the refused attempts', () => {
  it('are shown to the supervision office with every condition, and to nobody else', async () => {
    const refusing = acceptedCase();
    const officer = await openBrowser(portsOf(refusing)).become(PEOPLE.creditOfficer);
    await officer.post('/proposals/20190668/acts/submitForReview', {});
    expect((await officer.get('/refusals')).status).toBe(403);
    const head = await openBrowser(portsOf(refusing)).become(PEOPLE.head);
    const { html } = await head.get('/refusals');
    expect(html).toContain('报送督查处审核');
    expect(html).toContain('示例戊');
    for (const { message } of refusing.store.refusals[0]?.detail.unmet ?? []) expect(html).toContain(message);
  });

  it('are counted above the list, and each count leads to what it counts', async () => {
    const refusing = acceptedCase();
    const officer = await openBrowser(portsOf(refusing)).become(PEOPLE.creditOfficer);
    const acts = '/proposals/20190668/acts';
    await officer.post(`${acts}/submitForReview`, { commandId: 'again' });
    await officer.post(`${acts}/submitForReview`, { commandId: 'again' });
    const other = await openBrowser(portsOf(refusing)).become(PEOPLE.foodOfficer);
    await other.post(`${acts}/submitOpinion`, { summary: '拟予采纳。' });
    expect(refusing.store.refusals).toHaveLength(3);
    const head = await openBrowser(portsOf(refusing)).become(PEOPLE.head);
    const { html } = await head.get('/refusals');
    expect(html).toContain('2020年共2次');
    const link = `/refusals?year=2020&division=${encodeURIComponent(PEOPLE.foodOfficer.unit)}`;
    expect(html).toContain(`<a href="${link.replace('&', '&amp;')}">1</a>`);
    const listed = async (path: string) =>
      (await head.get(path)).html.match(/<a href="\/proposals\/20190668">/g)?.length ?? 0;
    expect(await listed('/refusals')).toBe(2);
    expect(await listed(link)).toBe(1);
    expect(await listed('/refusals?year=2019')).toBe(0);
    expect((await head.get('/refusals?year=next')).status).toBe(400);
  });
});

describe('the health check', () => {
  it('answers 200 or 503 with the parts', async () => {
    const well = await openBrowser(portsOf(office)).get('/healthz');
    expect([well.status, JSON.parse(well.html)]).toEqual([
      200,
      { ok: true, alarms: [], parts: [{ name: 'database', ok: true, detail: 'ok' }] },
    ]);
    const health = async () => ({
      alarms: [],
      ok: false,
      parts: [{ name: 'temporal', ok: false, detail: 'ServiceError' }],
    });
    expect((await openBrowser(portsOf(office, { health })).get('/healthz')).status).toBe(503);
  });
});

describe('an office whose database does not answer', () => {
  it('gets a page that says so, without the rest of the frame', async () => {
    const gone = Object.assign(new Error('database is locked'), { code: 'P1008' });
    const register = { ...office.register, people: () => Promise.reject(gone) };
    const { status, html } = await openBrowser(portsOf(office, { register })).get('/');
    expect(status).toBe(503);
    expect(html).toContain('系统暂时不能使用');
    expect(html).not.toContain('locked');
  });
});
