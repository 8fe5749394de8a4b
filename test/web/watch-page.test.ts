import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../domain/watch/alarm.ts';
import { createWebApp } from '../../web/app.tsx';
import { acceptedCase } from './support/a-life.ts';
import { HOST, openBrowser } from './support/browser.ts';
import type { FakeOffice } from './support/fake-office.ts';
import { fakeWatch } from './support/fake-watch.ts';
import { PEOPLE } from './support/people.ts';
import { API_TOKEN, portsOf } from './support/web-ports.ts';

const NUMBER = '20190668';
const alarm = (office: FakeOffice, given: Partial<Alarm>): Alarm => ({
  id: 1,
  code: 'caseNotRunning',
  subject: NUMBER,
  values: { number: NUMBER, how: '被终止' },
  firstSeenAt: office.store.at,
  lastSeenAt: office.store.at,
  seenTimes: 3,
  ...given,
});
const NOTICE = {
  code: 'noticeNotRunning',
  subject: 'n1',
  values: { docNumber: '督办〔2020〕1号', how: '被终止' },
} as const;
const silent = { code: 'dispatchSilent', subject: '', values: { since: '<b>没有' } } as const;

function anOffice() {
  const office = acceptedCase();
  return watchedOffice(office, alarm(office, {}), alarm(office, { id: 2, ...silent }));
}

function aLostNotice() {
  const office = acceptedCase();
  return watchedOffice(office, alarm(office, NOTICE));
}

function watchedOffice(office: FakeOffice, ...alarms: Alarm[]) {
  return { office, ports: portsOf(office, { watch: fakeWatch(office, alarms) }) };
}

describe('the page of the watchdog', () => {
  it('shows every open alarm with what is to be done, and repairs a case', async () => {
    const browser = await openBrowser(anOffice().ports).become(PEOPLE.head);
    const { html } = await browser.get('/watch');
    expect(html).toContain(`第${NUMBER}号提案尚未办结，办理流程已不在运行（被终止）`);
    expect(html).toContain('已3次核对到');
    expect(html).toContain('&lt;b&gt;没有');
    expect(html.match(/action="\/watch\/repair"/g)).toHaveLength(1);

    expect((await browser.post('/watch/repair', { number: NUMBER })).status).toBe(303);
    const after = (await browser.get('/watch')).html;
    expect(after).toContain('的办理流程已按办理过程记录恢复');
    expect(after).toMatch(/已解除（最近1项）.*流程被终止/s);
    expect(after).not.toContain('action="/watch/repair"');
    expect((await browser.post('/watch/repair', { number: 'none' })).status).toBe(404);
  });

  it('repairs a notice by its id', async () => {
    const browser = await openBrowser(aLostNotice().ports).become(PEOPLE.head);
    const { html } = await browser.get('/watch');
    expect(html).toContain('督办〔2020〕1号尚未办结，通知流程已不在运行（被终止）');
    expect(html).toContain('action="/watch/repair-notice"');

    expect((await browser.post('/watch/repair-notice', { noticeId: 'n1' })).status).toBe(303);
    const after = (await browser.get('/watch')).html;
    expect(after).toContain('督办〔2020〕1号的流程已按通知登记簿恢复。');
    expect(after).not.toContain('action="/watch/repair-notice"');
    expect((await browser.post('/watch/repair-notice', { noticeId: 'none' })).status).toBe(404);
  });

  it('is for the supervision office, and above its pages stands how many are open', async () => {
    const { ports } = anOffice();
    const supervisor = await openBrowser(ports).become(PEOPLE.head);
    expect((await supervisor.get('/')).html).toContain('运行监视有2项告警尚未解除');
    expect((await supervisor.get('/watch')).html).not.toContain('项告警尚未解除');

    const officer = await openBrowser(ports).become(PEOPLE.creditOfficer);
    expect((await officer.get('/')).html).not.toContain('项告警尚未解除');
    expect((await officer.get('/watch')).status).toBe(403);
    expect((await officer.post('/watch/repair', { number: NUMBER })).status).toBe(409);
  });

  it('says so when the watchdog itself has stopped', async () => {
    const { office, ports } = anOffice();
    const lastLook = office.store.at;
    const watch = { ...ports.watch, lastLook: async () => lastLook };
    office.on('2020-04-10');
    const browser = await openBrowser({ ...ports, watch }).become(PEOPLE.head);
    expect((await browser.get('/watch')).html).toContain('运行监视已停止');
  });
});

describe('the interface of the watchdog', () => {
  const asking =
    ({ ports }: ReturnType<typeof anOffice>) =>
    (path: string, init: RequestInit = {}) =>
      createWebApp(ports).request(`http://${HOST}/api${path}`, {
        ...init,
        headers: {
          Host: HOST,
          Authorization: `Bearer ${API_TOKEN}`,
          'X-Duban-As': encodeURIComponent(PEOPLE.head.id),
          'Content-Type': 'application/json',
        },
      });

  it('tells the open alarms in words, and repairs in somebody’s name', async () => {
    const ask = asking(anOffice());
    expect(await (await ask('/watch')).json()).toMatchObject({
      alarms: [
        { code: 'caseNotRunning', subject: NUMBER, name: '流程被终止', todo: expect.any(String) },
        { code: 'dispatchSilent' },
      ],
      silent: false,
    });
    const body = JSON.stringify({ number: NUMBER });
    const done = await ask('/watch/repair', { method: 'POST', body });
    expect(await done.json()).toMatchObject({ answer: 'restarted', number: NUMBER });
  });

  it('repairs a notice, and knows none that is not there', async () => {
    const ask = asking(aLostNotice());
    const repair = (noticeId: string) =>
      ask('/watch/repair-notice', { method: 'POST', body: JSON.stringify({ noticeId }) });
    expect(await (await repair('n1')).json()).toMatchObject({
      answer: 'restarted',
      noticeId: 'n1',
      message: '督办〔2020〕1号的流程已按通知登记簿恢复。',
    });
    expect((await repair('none')).status).toBe(404);
  });
});
