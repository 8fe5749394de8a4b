import { describe, expect, it } from 'vitest';
import { createWebApp } from '../../web/app.tsx';
import type { WebPorts } from '../../web/web-ports.ts';
import { parseCalendar } from '../support/parse-calendar.ts';
import { acceptedCase } from './support/a-life.ts';
import { HOST, openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { portsOf } from './support/web-ports.ts';

const ADDRESS = /https:\/\/duban\.example\.cn(\/feed\/[A-Za-z0-9_-]{43}\.ics)/;

/** A calendar program: no cookies, no session. */
const fetchFeed = (ports: WebPorts, path: string, method = 'GET') =>
  createWebApp(ports).request(`http://${HOST}${path}`, { method, headers: { Host: HOST } });

async function subscribed() {
  const office = acceptedCase();
  const ports = portsOf(office);
  const browser = await openBrowser(ports).become(PEOPLE.creditOfficer);
  await browser.get('/my-calendar');
  const { html } = await browser.post('/my-calendar', {});
  const path = ADDRESS.exec(html)?.[1] ?? '';
  return { office, ports, browser, path };
}

describe('one’s own calendar address', () => {
  it('is shown once, when it is made', async () => {
    const { browser, path } = await subscribed();
    expect(path).not.toBe('');
    const again = await browser.get('/my-calendar');
    expect(again.html).toContain('重新生成');
    expect(again.html).not.toContain(path);
  });

  it('gives the milestones of one’s cases without any session', async () => {
    const { ports, path } = await subscribed();
    const answer = await fetchFeed(ports, path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const { events } = parseCalendar(await answer.text());
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(event['SUMMARY']).toContain('第20190668号');
  });

  it('is good no more once made anew or withdrawn', async () => {
    const { ports, browser, path } = await subscribed();
    const { html } = await browser.post('/my-calendar', {});
    const renewed = ADDRESS.exec(html)?.[1] ?? '';
    expect(renewed).not.toBe(path);
    expect((await fetchFeed(ports, path)).status).toBe(404);
    expect((await fetchFeed(ports, renewed)).status).toBe(200);
    expect((await browser.post('/my-calendar/withdraw', {})).status).toBe(303);
    expect((await fetchFeed(ports, renewed)).status).toBe(404);
  });

  it('is good no more once its person has left', async () => {
    const { office, ports, path } = await subscribed();
    office.store.people = office.store.people.map((person) =>
      person.id === PEOPLE.creditOfficer.id ? { ...person, active: false } : person,
    );
    expect((await fetchFeed(ports, path)).status).toBe(404);
  });

  it('stays good for whoever is away and has a deputy', async () => {
    const { office, ports, path } = await subscribed();
    office.store.people = office.store.people.map((person) =>
      person.id === PEOPLE.creditOfficer.id
        ? { ...person, active: false, deputyName: PEOPLE.creditHead.name }
        : person,
    );
    expect(parseCalendar(await (await fetchFeed(ports, path)).text()).events.length).toBeGreaterThan(0);
  });

  it('asks who it is for before anything is made', async () => {
    const browser = openBrowser(portsOf(acceptedCase()));
    expect((await browser.get('/my-calendar')).html).toContain('请先选择当前身份');
    expect((await browser.post('/my-calendar', {})).status).toBe(403);
  });

  it('is made from a form of its own visit only', async () => {
    const { browser } = await subscribed();
    expect((await browser.post('/my-calendar', { _token: '' })).status).toBe(403);
    expect((await browser.post('/my-calendar', {}, { Origin: 'http://duban.example' })).status).toBe(403);
  });
});

describe('an address that is none', () => {
  it('has one and the same answer, whatever is wrong with it', async () => {
    const { ports, path } = await subscribed();
    const wrong = [
      `/feed/${'x'.repeat(43)}.ics`,
      '/feed/x.ics',
      '/feed/.ics',
      path.replace('.ics', ''),
      path.replace('.ics', '.ICS'),
      `/feed/${'x'.repeat(4_000)}.ics`,
      `/feed/${encodeURIComponent("' OR 1=1 --")}.ics`,
    ];
    const answers = await Promise.all(
      wrong.map(async (each) => {
        const answer = await fetchFeed(ports, each);
        return [answer.status, answer.headers.get('content-type'), await answer.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE'])('and a %s to a good one changes nothing', async (method) => {
    const { ports, path } = await subscribed();
    expect((await fetchFeed(ports, path, method)).status).toBeGreaterThanOrEqual(400);
    expect((await fetchFeed(ports, path)).status).toBe(200);
  });
});
