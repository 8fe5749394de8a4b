import { describe, expect, it } from 'vitest';
import { calendarsAnswer, effectAnswer } from '../../client/cli/calendar-answers.ts';
import { createWebApp } from '../../web/app.tsx';
import { LONGER_MAY_DAY } from '../support/holiday-lists.ts';
import { acceptedCase } from './support/a-life.ts';
import { HOST, openBrowser } from './support/browser.ts';
import type { FakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { API_TOKEN, portsOf } from './support/web-ports.ts';

const fileOf = (data: object) => new File([JSON.stringify(data)], '放假<b>.json');
const file = fileOf(LONGER_MAY_DAY);
const NUMBER = '20190668';
const sourceOf = (office: FakeOffice) =>
  office.store.cases.get(NUMBER)?.proposal.calendar.lists.at(-1)?.paper;
const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the page of the working calendar', () => {
  it('shows every version with its paper, day and source', async () => {
    const browser = await openBrowser(portsOf(acceptedCase())).become(PEOPLE.creditOfficer);
    const { html } = await browser.get('/calendars');
    expect(html).toContain('已知至2020年12月31日');
    expect(html).toContain('国办发明电〔2020〕1号');
    expect(html).toMatch(/国办发明电〔2019〕16号.*?已被替代/s);
    expect(html).toContain('软件自带');
    expect(html).not.toContain('type="file"');
  });

  it('previews what would move, and moves it only when that was ticked', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const preview = await browser.post('/calendars', { file });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('2020年共245个工作日');
    expect(preview.html).toContain('在办1件，需重排1件，其中1件节点有变动。规定期限按月计算，均不变');
    expect(preview.html).toMatch(/2020年\d+月\d+日 → 2020年\d+月\d+日/);
    const token = tokenIn(preview.html);
    const unticked = await browser.post('/calendars/confirm', { token });
    expect([unticked.status, office.store.lists.length]).toEqual([400, 0]);

    expect((await browser.post('/calendars/confirm', { token, sure: 'yes' })).status).toBe(303);
    const { html } = await browser.get('/calendars');
    expect(html).toContain('已载入，正在重排。');
    expect(html).toContain('上次重排已完成：1件。');
    expect(html).toMatch(/示例乙.*于2020年4月9日 09:00载入：虚构样例/s);
    expect(sourceOf(office)).toBe(LONGER_MAY_DAY.paper);
    const journal = (await browser.get(`/proposals/${NUMBER}`)).html;
    expect(journal).toContain(
      `按${LONGER_MAY_DAY.paper}重排时间节点，原因：放假安排调整；规定期限2020年7月7日不变。`,
    );
  });

  it('says of a list that is loaded already that there is nothing to do', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const token = tokenIn((await browser.post('/calendars', { file })).html);
    await browser.post('/calendars/confirm', { token, sure: 'yes' });
    const revision = office.store.cases.get(NUMBER)?.proposal.revision;
    expect((await browser.post('/calendars', { file })).status).toBe(303);
    expect((await browser.get('/calendars')).html).toContain('没有需要办理的');
    expect(office.store.cases.get(NUMBER)?.proposal.revision).toBe(revision);
  });

  it('names what is wrong in a file, and loads nothing of it', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const yearOff = [{ name: '样例<b>', from: '2020-01-01', to: '2020-12-31' }];
    const off = await browser.post('/calendars', { file: fileOf({ ...LONGER_MAY_DAY, holidays: yearOff }) });
    expect(off.status).toBe(400);
    expect(off.html).toContain('在放假期间（样例&lt;b&gt;）');
    const noFile = await browser.post('/calendars', { file: new File(['年度'], 'x.json') });
    expect(noFile.html).toContain('文件不是 JSON');
    expect(office.store.lists).toEqual([]);
  });

  it('shows those that were left over, and goes on with them', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const { source, ...list } = LONGER_MAY_DAY;
    office.store.lists.push({
      list: list as never,
      source,
      loadedAt: office.store.at,
      loadedBy: PEOPLE.head,
    });
    office.store.campaign = { state: 'stopped', total: 3, done: 2, refused: [], unreached: [] };
    const { html } = await browser.get('/calendars');
    expect(html).toContain('重排已停止：完成2件，尚余1件。');
    expect(html).toContain('尚有1件在办提案没有按现行放假安排核算。');
    expect((await browser.get('/calendars/replan')).html).toContain('已核对，确认重排上述提案');
    await browser.post('/calendars/confirm', { sure: 'yes' });
    expect(sourceOf(office)).toBe(LONGER_MAY_DAY.paper);
  });

  it('shows a bar that renews itself while it runs, and can stop it', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    office.store.campaign = { state: 'running', total: 5000, done: 1250, refused: [], unreached: [] };
    const { html, headers } = await browser.get('/calendars');
    expect(html).toContain('正在重排：1250/5000件。');
    expect(headers.get('refresh')).toBe('3');
    expect((await browser.post('/calendars/stop', {})).status).toBe(303);
    expect(office.store.campaign?.state).toBe('stopped');
  });

  it('is for others to read only', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditHead);
    expect((await browser.post('/calendars', { file })).status).toBe(403);
    expect((await browser.post('/calendars/confirm', { sure: 'yes' })).status).toBe(403);
    expect((await browser.post('/calendars/stop', {})).status).toBe(403);
    expect((await browser.get('/calendars/replan')).status).toBe(403);
  });
});

describe('the interface of scripts', () => {
  const call = async (office: FakeOffice, method: string, path: string, as: string, body?: object) => {
    const response = await createWebApp(portsOf(office)).request(`http://${HOST}/api${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      headers: {
        Host: HOST,
        Authorization: `Bearer ${API_TOKEN}`,
        'X-Duban-As': encodeURIComponent(as),
      },
    });
    return { status: response.status, json: await response.json() };
  };

  it('previews, loads, tells how far it is, and refuses others', async () => {
    const office = acceptedCase();
    const preview = await call(office, 'POST', '/calendars?dryRun=1', PEOPLE.head.id, LONGER_MAY_DAY);
    expect(() => effectAnswer.parse(preview.json)).not.toThrow();
    expect(preview).toMatchObject({ status: 200, json: { answer: 'preview', open: 1, concerned: 1 } });
    expect(office.store.lists).toEqual([]);
    const loaded = await call(office, 'POST', '/calendars', PEOPLE.head.id, LONGER_MAY_DAY);
    expect(loaded.json).toMatchObject({ answer: 'started', year: 2020 });
    expect((await call(office, 'GET', '/calendars/progress', '')).json).toMatchObject({
      progress: { state: 'done', done: 1 },
    });
    const told = (await call(office, 'GET', '/calendars', '')).json;
    expect(() => calendarsAnswer.parse(told)).not.toThrow();
    expect(told).toMatchObject({
      id: 'cn-2020-04-06.1',
      versions: [{ paper: LONGER_MAY_DAY.paper, inForce: true, loadedBy: '示例乙' }, {}, {}, {}, {}],
    });
    expect((await call(office, 'POST', '/calendars', PEOPLE.head.id)).json).toMatchObject({
      answer: 'nothingToDo',
    });
    const refused = await call(office, 'POST', '/calendars/stop', PEOPLE.creditHead.id);
    expect(refused).toMatchObject({ status: 409, json: { refused: { code: 'calendarNotYours' } } });
  });

  it('takes no calendar from outside into a case, only the one in force', async () => {
    const office = acceptedCase();
    const act = `/proposals/${NUMBER}/acts/takeCalendar`;
    const calendar = {
      calendar: { id: 'mine', lists: [], knownFrom: '2020-01-01', knownThrough: '2020-12-31' },
    };
    expect((await call(office, 'POST', act, PEOPLE.head.id, calendar)).status).toBe(400);
    const done = await call(office, 'POST', act, PEOPLE.head.id, {});
    expect(done.status).toBe(200);
    expect(office.store.cases.get(NUMBER)?.proposal.calendar.knownThrough).toBe('2022-12-31');
    expect(await call(office, 'POST', act, PEOPLE.head.id, {})).toMatchObject({
      status: 409,
      json: { refused: { code: 'calendarInForce' } },
    });
  });
});
