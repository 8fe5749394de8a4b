import { describe, expect, it, vi } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { acceptedCase, lateCase } from './support/a-life.ts';
import { HOST, openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { API_TOKEN, portsOf } from './support/web-ports.ts';
import { createWebApp } from '../../web/app.tsx';

const NUMBER = '20190668';
const late = lateCase;

describe('the desk 督查台', () => {
  it('lists what the ladder suggests, with its rule, its days and what may be done', async () => {
    const browser = await openBrowser(portsOf(late())).become(PEOPLE.head);
    const { html, status } = await browser.get('/desk');

    expect(status).toBe(200);
    expect(html).toContain('建议催办（1件）');
    expect(html).toMatch(/逾期5个工作日仍未完成/);
    expect(html).toContain('催办此件');
    expect(html).toContain(`/proposals/${NUMBER}/acts/declineUrge`);
  });

  it('says who decides: a person, or the rules in force', async () => {
    const office = late();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    expect((await browser.get('/desk')).html).toContain('系统不自动催办');
    const supervision = { ...DEFAULT_POLICY.supervision, urgeAtOnce: true };
    office.store.policies.push({
      policy: { ...DEFAULT_POLICY, version: 2, supervision },
      fromYear: 2020,
      adoptedAt: office.store.at,
      adoptedBy: PEOPLE.head,
      source: '',
    });
    const { html } = await browser.get('/desk');
    expect(html).not.toContain('系统不自动催办');
    expect(html).toContain('每个工作日早上自动下发催办通知');
    office.store.people = office.store.people.map((person) =>
      person.id === PEOPLE.head.id ? { ...person, post: 'officer' } : person,
    );
    expect((await browser.get('/desk')).html).toContain('现在不自动下发');
  });

  it('is the supervision office’s, and nobody else sees it', async () => {
    const other = await openBrowser(portsOf(late())).become(PEOPLE.creditHead);

    expect((await other.get('/desk')).status).toBe(403);
    expect((await other.post('/desk/preview', { urge: [NUMBER] })).status).toBe(403);
    expect((await other.post('/desk/release', { urge: [NUMBER], releaseId: 'r' })).status).toBe(403);
  });

  it('shows a notice before it is issued, issues it once for its id, and says what speaks against another', async () => {
    const office = late();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const preview = await browser.post('/desk/preview', { urge: [NUMBER] });

    expect(preview.html).toContain('未按时间节点完成有关工作');
    expect(office.store.notices).toEqual([]);
    const release = { urge: [NUMBER], releaseId: 'r-1', topic: '逾期节点' };
    const first = await browser.post('/desk/release', release);
    expect(first.html).toContain('共1份：已下发1份，未予通过0份，未能确认0份。');
    await browser.post('/desk/release', release);
    expect(office.store.notices).toHaveLength(1);
    const page = await browser.get(`/notices/of/${office.store.notices[0]?.noticeId}`);
    expect(page.html).toContain(`抄送：${PEOPLE.leader.name}（`);
    const again = await browser.post('/desk/release', { ...release, releaseId: 'r-2' });
    expect(again.html).toContain('日内不再向同一处室下发');
    expect(office.store.notices).toHaveLength(1);
    expect((await browser.get('/desk')).html).toContain('日内不再向同一处室下发');
  });

  it('reads the cases once, however many notices a release has', async () => {
    const office = late();
    const { readModel, gateway } = portsOf(office);
    const reading = vi.spyOn(readModel, 'cases');
    await gateway.desk.preview({ actor: PEOPLE.head, urge: [NUMBER], headReports: [NUMBER, 'x', 'y'] });

    expect(reading).toHaveBeenCalledTimes(1);
  });

  it('takes the button of one line for that line alone', async () => {
    const office = late();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const { html } = await browser.post('/desk/preview', { only: `urge/${NUMBER}`, urge: ['20190001'] });

    expect(html).toContain(`name="urge" value="${NUMBER}"`);
    expect(html).not.toContain('20190001');
  });

  it('lists no more what the supervision office declines to urge, and keeps the reason', async () => {
    const office = late();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const { html } = await browser.get(`/proposals/${NUMBER}/acts/declineUrge`);
    expect(html).toContain('不催办理由');
    for (const { mark } of (await office.gateway.desk.suggestions())[0]?.work ?? [])
      office.did(NUMBER, PEOPLE.head, { type: 'declineUrge', mark, reason: '已与委员商定延后' });

    expect((await browser.get('/desk')).html).toContain('目前没有建议催办的提案');
    expect((await browser.get(`/proposals/${NUMBER}`)).html).toContain('已与委员商定延后');
  });

  it('asks for something ticked', async () => {
    const browser = await openBrowser(portsOf(late())).become(PEOPLE.head);

    expect((await browser.post('/desk/release', { releaseId: 'r' })).html).toContain('请至少勾选一件提案');
  });
});

describe('a report 督办专报', () => {
  const chief = { ...PEOPLE.leader, id: 'chief@bureau.example.invalid', post: 'bureauHead' } as const;
  const over = () => {
    const office = acceptedCase().on('2020-12-29').wakes(NUMBER);
    office.store.people = [...office.store.people, chief];
    return office;
  };

  it('is drafted with the facts of the case, and issued', async () => {
    const office = over();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const { html } = await browser.post('/desk/preview', { headReport: [NUMBER], advice: '请研究' });

    expect(html).toContain('妥否，请批示。');
    expect(html).toContain('建议：请研究。');
    expect((await browser.post('/desk/release', { headReport: [NUMBER], releaseId: 'r' })).html).toContain(
      '已下发1份',
    );
    const [report] = office.store.notices;
    expect(report).toMatchObject({ kind: 'headReport', cases: [NUMBER] });
    const page = (await browser.get(`/notices/of/${report?.noticeId}`)).html;
    expect(page).toContain('不要求处室确认和反馈');
    expect(page).not.toContain('尚未');
    expect(page).not.toContain('前确认收悉');
    expect((await browser.get('/notices')).html).not.toContain('0/1处');
  });
});

describe('the interface of the command line', () => {
  const call = (office: ReturnType<typeof late>, path: string, init: RequestInit = {}) =>
    createWebApp(portsOf(office)).request(`http://${HOST}/api${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${API_TOKEN}`,
        'X-Duban-As': encodeURIComponent(PEOPLE.head.id),
        'Content-Type': 'application/json',
      },
    });

  it('lists and releases the same', async () => {
    const office = late();
    const list = (await (await call(office, '/desk')).json()) as { suggestions: { number: string }[] };
    expect(list.suggestions.map(({ number }) => number)).toEqual([NUMBER]);

    const post = (body: object) =>
      call(office, '/desk/release', { method: 'POST', body: JSON.stringify(body) });
    const preview = (await (await post({ urge: [NUMBER], preview: true })).json()) as object;
    expect(preview).toMatchObject({ preview: true, notices: [{ answer: 'allowed' }] });
    const done = (await (await post({ urge: [NUMBER], releaseId: 'r' })).json()) as object;
    expect(done).toMatchObject({ notices: [{ answer: 'issued', cases: [NUMBER] }] });
    expect(civilDate(office.store.notices[0]?.issuedOn ?? '')).toBe('2020-05-29');
  });
});
