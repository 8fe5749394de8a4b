import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../web/app.tsx';
import type { WebPorts } from '../../web/web-ports.ts';
import { acceptedCase } from './support/a-life.ts';
import { HOST, openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { portsOf } from './support/web-ports.ts';

const act = '/proposals/20190668/acts/submitOpinion';
/** A database that cannot be asked for such a thing. */
function neverAsked(): WebPorts['readModel'] {
  const refuse = () => Promise.reject(new Error('asked'));
  return {
    cases: refuse,
    case: refuse,
    casesOf: refuse,
    mayFollow: refuse,
    mergedInto: refuse,
    journal: refuse,
    outbox: refuse,
    notices: refuse,
    openNotices: refuse,
    notice: refuse,
  };
}

const opinion = { summary: '拟予采纳。' };

describe('every page', () => {
  it.each([
    '/',
    '/proposals/20190668',
    act,
    '/import',
    '/notices',
    '/scores',
    '/books/year-log',
    '/books/members',
    '/books/outside',
    '/books/silent',
    '/calendars',
    '/letter-templates',
    '/outbox',
    '/refusals',
    '/no-such-page',
  ])('%s comes with a policy that allows no script and no inline style, and keeps to it', async (path) => {
    const browser = await openBrowser(portsOf(acceptedCase())).become(PEOPLE.head);
    const { headers, html } = await browser.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/);
  });
});

describe('an address with a control character in it', () => {
  it.each(['/proposals/2019%00', '/proposals/%0d%0a', '/api/proposals/2019%7f'])(
    '%s is nowhere',
    async (path) => {
      const office = acceptedCase();
      const asked = { ...portsOf(office), readModel: neverAsked() };
      expect((await openBrowser(asked).get(path)).status).toBe(404);
    },
  );
});

describe('the name of the host', () => {
  it.each(['127.0.0.1:8420', 'localhost:8420', 'localhost', '[::1]:8420'])('may be %s', async (host) => {
    expect((await openBrowser(portsOf(acceptedCase())).get('/', { Host: host })).status).toBe(200);
  });

  it('may be the public one for links in mails, and for nothing where one chooses who one is', async () => {
    const browser = openBrowser(portsOf(acceptedCase()));
    const Host = 'duban.example.cn';
    const status = async (path: string, host = Host) => (await browser.get(path, { Host: host })).status;
    for (const path of ['/style.css', '/icon.svg', `/l/${'x'.repeat(43)}`])
      expect(await status(path)).not.toBe(421);
    for (const path of ['/', '/proposals/20190668', '/l', '/l/x/y', '/outbox', '/api/proposals', '/healthz'])
      expect(await status(path)).toBe(421);
    for (const other of ['duban.example.cn:8420', 'x.duban.example.cn', 'duban.example.cn.evil'])
      expect(await status('/style.css', other)).toBe(421);
  });

  it.each(['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Real-IP'])(
    'opens no page to others where a way to the pages puts a loopback name in, told by %s',
    async (header) => {
      const browser = openBrowser(portsOf(acceptedCase()));
      const asked = { Host: '127.0.0.1:8420', [header]: '203.0.113.9' };
      for (const path of ['/', '/outbox', '/api/proposals', '/healthz'])
        expect((await browser.get(path, asked)).status).toBe(421);
      for (const path of ['/style.css', `/l/${'x'.repeat(43)}`])
        expect((await browser.get(path, asked)).status).not.toBe(421);
    },
  );

  it.each(['duban.example', '127.0.0.1.example:8420', 'localhost.example', '10.0.0.8:8420', ''])(
    'may not be “%s”, on pages, the API and the health check alike',
    async (host) => {
      for (const path of ['/', '/api/proposals', '/healthz']) {
        expect((await openBrowser(portsOf(acceptedCase())).get(path, { Host: host })).status).toBe(421);
      }
    },
  );
});

describe('a POST', () => {
  it('is refused from another origin, and without one', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditOfficer);
    for (const Origin of ['http://duban.example', 'http://127.0.0.1:9999', 'null']) {
      expect((await browser.post(act, opinion, { Origin })).status).toBe(403);
    }
    const app = createWebApp(portsOf(office));
    const bare = await app.request(`http://${HOST}${act}`, { method: 'POST', body: new FormData() });
    expect(bare.status).toBe(403);
    expect(office.store.sent).toEqual([]);
  });

  it('is not taken under the public name, whatever its origin', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditOfficer);
    const Host = 'duban.example.cn';
    const Origin = `https://${Host}`;
    expect((await browser.post(act, opinion, { Host, Origin })).status).toBe(421);
    expect((await browser.post(act, opinion, { Origin })).status).toBe(403);
    expect(office.store.sent).toEqual([]);
  });

  it('is refused without the token of its own visit', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditOfficer);
    expect((await browser.post(act, { ...opinion, _token: '' })).status).toBe(403);
    const other = openBrowser(portsOf(office));
    const foreign = /name="_token" value="([^"]+)"/.exec((await other.get('/')).html)?.[1] ?? '';
    expect((await browser.post(act, { ...opinion, _token: foreign })).status).toBe(403);
    expect(office.store.sent).toEqual([]);
  });

  it('is refused from a form of the identity before', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditOfficer);
    const old = /name="_token" value="([^"]+)"/.exec((await browser.get(act)).html)?.[1] ?? '';
    await browser.become(PEOPLE.foodOfficer);
    expect((await browser.post(act, { ...opinion, _token: old })).status).toBe(403);
  });

  it('is refused when it is too large', async () => {
    const browser = await openBrowser(portsOf(acceptedCase())).become(PEOPLE.creditOfficer);
    const { status } = await browser.post(act, { summary: 'x'.repeat(11 * 1024 * 1024) });
    expect(status).toBe(413);
  });
});

describe('who acts', () => {
  it('comes from the session and never from the form', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditOfficer);
    const forged = { ...opinion, actor: PEOPLE.head.id, 'actor.id': PEOPLE.head.id, person: PEOPLE.head.id };
    expect((await browser.post(act, forged)).status).toBe(303);
    expect(office.store.sent.map(({ actor, data }) => [actor.id, data])).toEqual([
      [PEOPLE.creditOfficer.id, opinion],
    ]);
  });

  it('is nobody until somebody is chosen: one may look but not act', async () => {
    const office = acceptedCase();
    const browser = openBrowser(portsOf(office));
    expect((await browser.get('/proposals/20190668')).status).toBe(200);
    const asked = await browser.get(act);
    expect(asked.html).toContain('请先选择当前身份');
    expect((await browser.post(act, opinion)).status).toBe(403);
    expect(office.store.sent).toEqual([]);
  });

  it('is nobody any more once the person is no longer active', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditOfficer);
    office.store.people = office.store.people.map((person) => ({ ...person, active: false }));
    expect((await browser.post(act, opinion)).status).toBe(403);
  });

  it('is kept in a cookie that is signed and out of reach of other sites', async () => {
    const browser = openBrowser(portsOf(acceptedCase()));
    const cookie = (await browser.get('/')).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const forged = `duban_visit=${'0'.repeat(32)}.${Date.now()}.${encodeURIComponent(PEOPLE.head.id)}.forged`;
    const { html } = await browser.get('/refusals', { Cookie: forged });
    expect(html).toContain('请先选择当前身份');
  });

  it('leads back to pages of ours only', async () => {
    const browser = openBrowser(portsOf(acceptedCase()));
    for (const back of ['//duban.example', '/\\duban.example', 'https://duban.example', '/\r\nX: y', '']) {
      await browser.get('/');
      const { headers } = await browser.post('/session', { person: PEOPLE.head.id, back });
      expect(headers.get('location')).toBe('/');
    }
  });
});
