import { anIssuedNotice } from './support/issued-notice.ts';
import { describe, expect, it } from 'vitest';
import type { DirectoryPerson } from '../../client/ports.ts';
import type { RefusalCode } from '../../domain/wording/refusals.ts';
import { createWebApp } from '../../web/app.tsx';
import { acceptedCase } from './support/a-life.ts';
import { HOST, openBrowser } from './support/browser.ts';
import { createFakeOffice, type FakeOffice } from './support/fake-office.ts';
import { failedLine } from './support/failed-line.ts';
import { PEOPLE } from './support/people.ts';
import { API_TOKEN, portsOf } from './support/web-ports.ts';

const AUDITOR: DirectoryPerson = {
  id: 'audit@bureau.example.invalid',
  name: '示例监督',
  post: 'auditor',
  unit: PEOPLE.head.unit,
  unitKind: PEOPLE.head.unitKind,
  active: true,
};

/** What an act, a notice and the rules are refused with, like by any other rule: with 409. */
const RIGHTS_CODES: RefusalCode[] = [
  'noRight',
  'noticeNotYours',
  'noticeNotToYou',
  'templateNotYours',
  'policyNotYours',
  'calendarNotYours',
  'bookNotYours',
  'mailNotYours',
  'repairNotYours',
  'compilationNotYours',
];
const NOT_YOURS =
  /您不是本件的|由督查处核定下发|年度大事记、局外人员和单位由督查处登记|试运行的开关，由督查处办理|办理流程由督查处修复|月报由督查处汇总|您不是本通知主送处室的|文书模板由督查处保存/;

const NUMBER = '20190668';
const MAIL = 'a'.repeat(64);
const file = () => new File(['样例'], 'a.xlsx');

const NOTICE = {
  kind: 'supervision',
  topic: '样例事由',
  scope: 'all',
  noticeId: '3d0d6e52-8f1c-4a6e-9a55-0c1e3a4b5c6d',
};

/** A request of each route that changes something where the person may; the test names any route that is not here. */
const PAGES: Readonly<Record<string, readonly [string, Readonly<Record<string, string | File>>]>> = {
  '/sample': ['/sample', {}],
  '/proposals/:number/acts/:act': [`/proposals/${NUMBER}/acts/submitOpinion`, { summary: '拟予采纳。' }],
  '/import': ['/import', { file: file() }],
  '/import/confirm': ['/import/confirm', { token: 'x' }],
  '/notices': ['/notices', NOTICE],
  '/notices/preview': ['/notices/preview', NOTICE],
  '/notices/preview/letter': ['/notices/preview/letter', { ...NOTICE, letterFor: '信用监管处' }],
  '/notices/of/:noticeId/acknowledge': ['/notices/of/n1/acknowledge', {}],
  '/notices/of/:noticeId/answer': ['/notices/of/n1/answer', { text: '样例' }],
  '/notices/of/:noticeId/close': ['/notices/of/n1/close', { reason: '样例' }],
  '/letter-templates/:kind': ['/letter-templates/urge', { file: file(), reason: '样例' }],
  '/letter-templates/:kind/shipped': ['/letter-templates/urge/shipped', { reason: '样例' }],
  '/outbox/mail/:id': [`/outbox/mail/${MAIL}`, { act: 'resent', reason: '样例', commandId: 'mail-1' }],
  '/outbox/addresses': [
    '/outbox/addresses',
    { address: 'a@example.invalid', mark: 'bad', reason: '样例', commandId: 'mail-2' },
  ],
  '/outbox/dry-run': ['/outbox/dry-run', { on: 'on', reason: '样例', commandId: 'mail-3' }],
  '/desk/preview': ['/desk/preview', { urge: NUMBER }],
  '/desk/release': ['/desk/release', { urge: NUMBER, releaseId: 'r-1' }],
  '/monthly/:month/draft': ['/monthly/2020-04/draft', {}],
  '/monthly/:month/edit': ['/monthly/2020-04/edit', { seen: '1', 'text/summary': '样例' }],
  '/monthly/:month/release': ['/monthly/2020-04/release', { seen: '1', issueId: 'x' }],
  '/bulk': ['/bulk', { act: 'signFor', case: NUMBER, scope: 'chosen' }],
  '/bulk/preview': ['/bulk/preview', { act: 'signFor', case: NUMBER, on: '2020-04-08' }],
  '/bulk/run': ['/bulk/run', { act: 'signFor', case: NUMBER, on: '2020-04-08', bulkId: 'bulk:1' }],
  '/books/year-log': ['/books/year-log', { happenedOn: '2020-04-08', kind: 'deployment', title: '样例' }],
  '/books/members': [
    '/books/members',
    { member: '示例委员', happenedOn: '2020-04-08', channel: 'telephone', subject: '样例' },
  ],
  '/books/outside': ['/books/outside', { name: '样例单位', kind: 'supervisingUnit' }],
  '/books/year-log/:entryId': ['/books/year-log/x', { reason: '样例' }],
  '/books/members/:entryId': ['/books/members/x', { reason: '样例' }],
  '/books/outside/:entryId': ['/books/outside/x', { reason: '样例' }],
  '/watch/repair': ['/watch/repair', { number: NUMBER }],
  '/watch/repair-notice': ['/watch/repair-notice', { noticeId: 'n1' }],
  '/calendars': ['/calendars', { file: file() }],
  '/calendars/confirm': ['/calendars/confirm', { token: 'x', sure: 'yes' }],
  '/calendars/stop': ['/calendars/stop', {}],
  '/my-calendar': ['/my-calendar', {}],
  '/my-calendar/withdraw': ['/my-calendar/withdraw', {}],
  '/policy/preview': ['/policy/preview', { file: file(), fromYear: '2021' }],
  '/policy/adopt': ['/policy/adopt', { token: 'x', fromYear: '2021' }],
  '/policy/move': ['/policy/move', { numbers: NUMBER, to: 'default@1', reason: '样例', step: 'move' }],
};

const REASON = JSON.stringify({ reason: '样例' });

const API: Readonly<Record<string, readonly [string, string]>> = {
  '/api/import': ['/api/import', '样例'],
  '/api/proposals/:number/acts/:act': [
    `/api/proposals/${NUMBER}/acts/submitOpinion`,
    JSON.stringify({ summary: '拟予采纳。' }),
  ],
  '/api/monthly/:month/draft': ['/api/monthly/2020-04/draft', ''],
  '/api/monthly/:month/edit': [
    '/api/monthly/2020-04/edit',
    JSON.stringify({ seen: 1, texts: { summary: '样例' } }),
  ],
  '/api/monthly/:month/release': ['/api/monthly/2020-04/release', JSON.stringify({ seen: 1 })],
  '/api/notices/:kind': ['/api/notices/supervision', JSON.stringify({ topic: '样例事由' })],
  '/api/notices/:noticeId/acknowledge': ['/api/notices/n1/acknowledge', '{}'],
  '/api/notices/:noticeId/answer': ['/api/notices/n1/answer', JSON.stringify({ text: '样例' })],
  '/api/notices/:noticeId/close': ['/api/notices/n1/close', REASON],
  '/api/templates/:kind': ['/api/templates/urge', JSON.stringify({ fileName: 'a.docx', reason: '样例' })],
  '/api/mails/:id/:act': [`/api/mails/${MAIL}/resend`, REASON],
  '/api/addresses/:mark{bad|good}': [
    '/api/addresses/bad',
    JSON.stringify({ address: 'a@example.invalid', reason: '样例' }),
  ],
  '/api/dry-run/:on{on|off}': ['/api/dry-run/on', REASON],
  '/api/desk/release': ['/api/desk/release', JSON.stringify({ urge: [NUMBER] })],
  '/api/acts/bulk': [
    '/api/acts/bulk',
    JSON.stringify({ act: 'signFor', data: { on: '2020-04-08' }, cases: [{ number: NUMBER }] }),
  ],
  '/api/books/:book': [
    '/api/books/memberContact',
    JSON.stringify({
      data: { member: '示例委员', happenedOn: '2020-04-08', channel: 'telephone', subject: '样例' },
    }),
  ],
  '/api/watch/repair': ['/api/watch/repair', JSON.stringify({ number: NUMBER })],
  '/api/watch/repair-notice': ['/api/watch/repair-notice', JSON.stringify({ noticeId: 'n1' })],
  '/api/calendars': ['/api/calendars', ''],
  '/api/calendars/stop': ['/api/calendars/stop', ''],
  '/api/policies': ['/api/policies?fromYear=2021', '样例'],
  '/api/policies/moves': [
    '/api/policies/moves',
    JSON.stringify({ numbers: [NUMBER], id: 'default', version: 1, reason: '样例', dryRun: false }),
  ],
};

/** What answers for each case by itself, each with its no. */
const CASE_BY_CASE = ['/bulk', '/bulk/preview', '/bulk/run', '/api/acts/bulk'];

/** Chooses who one is and changes nothing else. */
const CHOOSES = '/session';

const watched = (office: FakeOffice) => {
  office.store.people = [...office.store.people, AUDITOR];
  office.store.outbox.push(failedLine(office, MAIL));
  office.store.notices.push(anIssuedNotice('n1'));
  return office;
};

const anOffice = () => watched(acceptedCase());

/** Everything that an office keeps, but its refused attempts. */
const kept = ({ store }: FakeOffice) =>
  JSON.stringify({
    journals: [...store.cases.values()].map(({ journal }) => journal),
    imported: store.imported.length,
    notices: store.notices,
    templates: store.templates,
    policies: store.policies,
    lists: store.lists,
    books: store.books,
    outbox: store.outbox,
    mails: { ...store.mails, life: [...store.mails.life] },
    compilations: store.compilations,
  });

/** Whose proof is its secret and no identity: `links.test.ts` has what holds there. */
const BY_SECRET = '/l/:secret';

const changing = [
  ...new Set(
    createWebApp(portsOf(createFakeOffice()))
      .routes.filter(
        ({ method, path }) => !['GET', 'ALL'].includes(method) && path !== CHOOSES && path !== BY_SECRET,
      )
      .map(({ path }) => path),
  ),
];

const api = (office: FakeOffice, path: string, body: string, headers: object) =>
  createWebApp(portsOf(office)).request(`http://${HOST}${path}`, {
    method: 'POST',
    body,
    headers: { Host: HOST, ...headers },
  });

it('knows every route that changes something', () => {
  expect(changing.toSorted()).toEqual([...Object.keys(PAGES), ...Object.keys(API)].toSorted());
});

describe.each(Object.entries(PAGES))('the page %s', (route, [path, fields]) => {
  const office = () => (route === '/sample' ? watched(createFakeOffice()) : anOffice());

  it('changes nothing for nobody', async () => {
    const asked = office();
    const before = kept(asked);
    const sampleOffice = () => Promise.reject(new Error('loaded'));
    const browser = openBrowser(portsOf(asked, { sampleOffice }));
    await browser.get('/');
    expect([401, 403]).toContain((await browser.post(path, fields)).status);
    expect(kept(asked)).toBe(before);
  });

  it('changes nothing for who only looks on', async () => {
    const asked = office();
    const before = kept(asked);
    const sampleOffice = () => Promise.reject(new Error('loaded'));
    const browser = await openBrowser(portsOf(asked, { sampleOffice })).become(AUDITOR);
    const { status, html } = await browser.post(path, fields);
    if (CASE_BY_CASE.includes(route)) expect([200, 409]).toContain(status);
    else if (route.endsWith(':entryId')) expect([403, 404]).toContain(status);
    else if (status === 409) expect(html).toMatch(NOT_YOURS);
    else expect(status).toBe(403);
    expect(kept(asked)).toBe(before);
  });
});

describe.each(Object.entries(API))('the interface %s', (route, [path, body]) => {
  it('changes nothing without the token', async () => {
    const office = anOffice();
    const before = kept(office);
    const headers = { 'X-Duban-As': encodeURIComponent(PEOPLE.head.id) };
    expect((await api(office, path, body, headers)).status).toBe(401);
    expect(kept(office)).toBe(before);
  });

  it('changes nothing for who only looks on', async () => {
    const office = anOffice();
    const before = kept(office);
    const headers = {
      Authorization: `Bearer ${API_TOKEN}`,
      'X-Duban-As': encodeURIComponent(AUDITOR.id),
    };
    const response = await api(office, path, body, headers);
    if (CASE_BY_CASE.includes(route)) expect([200, 409]).toContain(response.status);
    else if (response.status === 409)
      expect(await response.json()).toMatchObject({ refused: { code: expect.toBeOneOf(RIGHTS_CODES) } });
    else expect(response.status).toBe(403);
    expect(kept(office)).toBe(before);
  });
});

it('keeps what who only looks on has tried on a case', async () => {
  const office = anOffice();
  const browser = await openBrowser(portsOf(office)).become(AUDITOR);
  await browser.post(`/proposals/${NUMBER}/acts/submitOpinion`, { summary: '拟予采纳。' });
  expect(office.store.refusals).toMatchObject([{ personId: AUDITOR.id, detail: { code: 'noRight' } }]);
});
