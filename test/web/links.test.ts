import { describe, expect, it, vi } from 'vitest';
import type { StoredNotice } from '../../client/ports.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instant, instantAt } from '../../domain/calendar/instant.ts';
import type { LinkGrant } from '../../domain/notice/link-grant.ts';
import { outsideId } from '../../domain/office/outside-unit.ts';
import { createWebApp } from '../../web/app.tsx';
import type { WebPorts } from '../../web/web-ports.ts';
import { acceptedCase } from './support/a-life.ts';
import { HOST } from './support/browser.ts';
import { createFakeOffice, type FakeOffice } from './support/fake-office.ts';
import { fakeLinks, type FakeLinks } from './support/fake-links.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const NUMBER = '20190668';
const UNIT = '样例甲局';
const { creditHead, creditOfficer, foodHead, head } = PEOPLE;
const until = instantAt(civilDate('2020-04-20'), { hour: 0, minute: 0 });
const inJune = instantAt(civilDate('2020-06-01'), { hour: 0, minute: 0 });
const accept: LinkGrant = { purpose: 'accept', number: NUMBER, until };
const contribute: LinkGrant = { purpose: 'contribute', number: NUMBER, unit: UNIT, until };
const filled = { officer: creditOfficer.id, on: '2020-04-08' };
const opinion = { summary: '样例意见', filledBy: '样例填报人', phone: '0000-1', typedWord: '确认提交' };

const assignedCase = () => createFakeOffice().on('2020-04-08').open(registered(NUMBER));

function askedCase(): FakeOffice {
  const office = createFakeOffice()
    .on('2020-04-07')
    .open(registered(NUMBER, { outsideCoUnits: [UNIT] }))
    .on('2020-04-09')
    .did(NUMBER, creditHead, { type: 'accept', officer: creditOfficer, on: civilDate('2020-04-09') });
  return office.did(NUMBER, creditOfficer, {
    type: 'requestContributions',
    kind: 'outsideUnit',
    from: [UNIT],
    dueOn: civilDate('2020-04-17'),
  });
}

type Answer = { readonly status: number; readonly headers: Headers; readonly html: string };

/** Somebody who only has an address from a mail: no cookie, no token. */
function bearer(office: FakeOffice, links: FakeLinks, given: Partial<WebPorts> = {}) {
  const outsideUnit = { name: UNIT, kind: '政府部门', email: 'unit@gov.example.invalid' };
  const register = { ...office.register, outsideUnits: async () => [outsideUnit] };
  const app = createWebApp(portsOf(office, { links, register, ...given }));
  const ask = async (secret: string, init: RequestInit, headers: Readonly<Record<string, string>>) => {
    const response = await app.request(`http://${HOST}/l/${secret}`, {
      ...init,
      headers: { Host: HOST, ...headers },
    });
    return { status: response.status, headers: response.headers, html: await response.text() } as Answer;
  };
  return {
    get: (secret: string) => ask(secret, {}, {}),
    head: (secret: string) => ask(secret, { method: 'HEAD' }, {}),
    post(
      secret: string,
      fields: Readonly<Record<string, string>>,
      headers: Readonly<Record<string, string>> = {},
    ) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return ask(secret, { method: 'POST', body }, headers);
    },
  };
}

function proposalOf(office: FakeOffice) {
  const found = office.store.cases.get(NUMBER);
  if (!found) throw new Error('no case');
  return found.proposal;
}

describe('looking at a link', () => {
  it('changes nothing, however often scanners look', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept);
    const before = structuredClone(proposalOf(office));
    const scanner = bearer(office, links);
    for (let look = 0; look < 100; look += 1) {
      expect((await scanner.head(secret)).status).toBe(200);
      expect((await scanner.get(secret)).status).toBe(200);
    }
    expect(office.store.sent).toEqual([]);
    expect(links.uses).toEqual([]);
    expect(proposalOf(office)).toEqual(before);
    expect((await scanner.post(secret, filled)).status).toBe(200);
  });

  it('shows for whom it is, what will happen and the form, and nothing else of the case or the office', async () => {
    const links = fakeLinks();
    const { html, headers } = await bearer(assignedCase(), links).get(links.make(creditHead.id, accept));
    expect(html).toContain(creditHead.name);
    expect(html).toContain(`签收第${NUMBER}号提案`);
    expect(html).toContain(creditOfficer.name);
    for (const closed of ['虚构', '13800000000', '<nav', '建立示例制度', foodHead.name, head.name, 'href="/'])
      expect(html).not.toContain(closed);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it.each(['accept', 'contribute'] as const)('comes with the protective headers (%s)', async (purpose) => {
    const links = fakeLinks();
    const secret =
      purpose === 'accept' ? links.make(creditHead.id, accept) : links.make(outsideId(UNIT), contribute);
    const office = purpose === 'accept' ? assignedCase() : askedCase();
    const unknown = 'x'.repeat(43);
    const somebody = bearer(office, links);
    const answers = [
      await somebody.get(secret),
      await somebody.head(secret),
      await somebody.get(unknown),
      await somebody.get(`${secret}/more`),
      await somebody.post(secret, {}, { Origin: 'https://elsewhere.example' }),
      await somebody.post(secret, purpose === 'accept' ? filled : opinion),
      await somebody.post(secret, { summary: 'x'.repeat(200_000) }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 403, 200, 413]);
    for (const { headers, html } of answers) {
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:|<nav/);
      expect(html).not.toContain(secret);
    }
  });
});

describe('a link that cannot be used', () => {
  it.each(['', 'x', 'x'.repeat(43), 'x'.repeat(44), 'a%2fb', "' OR 1=1"])(
    'guessed as “%s” is nowhere, and of a wrong form is not even sought',
    async (guess) => {
      const links = fakeLinks();
      const somebody = bearer(assignedCase(), links);
      for (const answer of [
        await somebody.get(guess),
        await somebody.head(guess),
        await somebody.post(guess, filled),
      ])
        expect([404, 403]).toContain(answer.status);
      expect(links.sought.every((secret) => secret.length === 43)).toBe(true);
    },
  );

  it('says after its use when that was, and acts no more', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept, 'mail');
    const again = links.make(creditHead.id, accept, 'mail');
    const somebody = bearer(office, links);
    expect((await somebody.post(secret, filled)).status).toBe(200);
    for (const each of [secret, again]) {
      const { status, html } = await somebody.get(each);
      expect([status, html]).toEqual([410, expect.stringContaining('2020年4月8日 09:00')]);
      expect((await somebody.head(each)).status).toBe(410);
      expect((await somebody.post(each, filled)).status).toBe(410);
      expect(html).not.toContain(NUMBER);
    }
    expect(office.store.sent).toHaveLength(1);
  });

  it('is over at its end by the clock of the office', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept);
    const at = (now: number) => bearer(office, links, { now: () => instant(now) });
    expect((await at(until - 1).get(secret)).status).toBe(200);
    expect((await at(until).get(secret)).status).toBe(410);
    expect((await at(until).post(secret, filled)).status).toBe(410);
    expect((await at(until).head(secret)).status).toBe(410);
    expect(office.store.sent).toEqual([]);
  });

  it('is stopped once the person is no longer in service, also for a deputy', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept);
    office.store.people = office.store.people.map((person) =>
      person.id === creditHead.id ? { ...person, active: false, deputyName: creditOfficer.name } : person,
    );
    const somebody = bearer(office, links);
    expect((await somebody.get(secret)).status).toBe(410);
    expect((await somebody.post(secret, filled)).status).toBe(410);
    expect(office.store.sent).toEqual([]);
  });
});

describe('a link on a notice', () => {
  const line: StoredNotice = {
    noticeId: 'n1',
    kind: 'supervision',
    docNumber: '督办〔2020〕1号',
    topic: '样例事由',
    issuedOn: civilDate('2020-04-08'),
    issuedByName: head.name,
    cases: [NUMBER],
    divisions: [],
    recipients: 1,
    named: [],
    letters: [],
    addressed: [],
  };
  const hearing = (office: FakeOffice) => {
    const told: object[] = [];
    const take = async (request: object) => {
      told.push(request);
      return { answer: 'accepted', docNumber: line.docNumber, revision: 1, over: false } as const;
    };
    return { told, gateway: { ...office.gateway, acknowledgeNotice: take, answerNotice: take } };
  };

  it.each([
    ['acknowledge', {}, '确认收悉'],
    ['answer', { text: '样例落实情况' }, '确认反馈'],
  ] as const)('lets its recipient %s it, with the word typed', async (purpose, fields, typedWord) => {
    const office = assignedCase();
    office.store.notices.push(line);
    const { told, gateway } = hearing(office);
    const links = fakeLinks();
    const secret = links.make(creditHead.id, { purpose, noticeId: 'n1', until });
    const somebody = bearer(office, links, { gateway });
    const { html } = await somebody.get(secret);
    expect(html).toContain('督办〔2020〕1号');
    expect(html).not.toContain(NUMBER);
    expect((await somebody.post(secret, fields)).status).toBe(400);
    expect(told).toEqual([]);
    expect((await somebody.post(secret, { ...fields, typedWord, noticeId: 'n2' })).status).toBe(200);
    const { id, name, post, unit, unitKind } = creditHead;
    const actor = { id, name, post, unit, unitKind };
    const commandId = expect.stringMatching(/^link:/) as string;
    expect(told).toEqual([{ noticeId: 'n1', actor, commandId, ...fields }]);
    expect((await somebody.post(secret, { ...fields, typedWord })).status).toBe(410);
  });

  it('is nowhere where there is no such notice', async () => {
    const links = fakeLinks();
    const secret = links.make(creditHead.id, { purpose: 'acknowledge', noticeId: 'n9', until });
    expect((await bearer(assignedCase(), links).get(secret)).status).toBe(404);
  });
});

describe('a POST by link', () => {
  it('acts on what the grant says, in the name of its person, whatever the form says', async () => {
    const office = assignedCase().open(registered('20190700'));
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept);
    const forged = {
      number: '20190700',
      actor: head.id,
      person: head.id,
      type: 'withdraw',
      commandId: 'forged',
    };
    const { status, html } = await bearer(office, links).post(secret, { ...filled, ...forged });
    expect([status, html]).toEqual([200, expect.stringContaining(`第${NUMBER}号提案处室签收`)]);
    expect(proposalOf(office).officer?.id).toBe(creditOfficer.id);
    expect(office.store.cases.get(NUMBER)?.journal.at(-1)?.actor).toEqual({
      id: creditHead.id,
      name: creditHead.name,
    });
    expect(office.store.sent.map(({ number, type, actor }) => [number, type, actor.id])).toEqual([
      [NUMBER, 'accept', creditHead.id],
    ]);
  });

  it('comes under one id for every secret of its place in the mail', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const [one, other] = [
      links.make(creditHead.id, accept, 'mail'),
      links.make(creditHead.id, accept, 'mail'),
    ];
    const somebody = bearer(office, links);
    const both = await Promise.all([somebody.post(one, filled), somebody.post(other, filled)]);
    expect(both.map(({ status }) => status).toSorted()).not.toEqual([200, 200]);
    const ids = new Set(office.store.sent.map(({ commandId }) => commandId));
    expect(ids.size).toBe(1);
    expect([...ids][0]).toMatch(/^link:[0-9a-f]{64}$/);
    expect(proposalOf(office).done.divisionAccept).toBeDefined();
  });

  it('keeps link and entries when the rules refuse, and acts when they no longer do', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept);
    const somebody = bearer(office, links);
    const early = await somebody.post(secret, { ...filled, on: '2020-04-01' });
    expect(early.status).toBe(409);
    expect(early.html).toContain('value="2020-04-01"');
    expect(early.html).toContain('您填写的内容已保留');
    expect(links.uses).toEqual([]);
    const foreign = await somebody.post(secret, { ...filled, officer: PEOPLE.foodOfficer.id });
    expect(foreign.status).toBe(409);
    expect((await somebody.post(secret, { ...filled, officer: '' })).status).toBe(400);
    expect((await somebody.post(secret, filled)).status).toBe(200);
    expect(links.uses).toHaveLength(1);
  });

  it('is refused by the rights of its person as they are now', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const secret = links.make(foodHead.id, accept);
    const { status, html } = await bearer(office, links).post(secret, filled);
    expect([status, html]).toEqual([409, expect.stringContaining('您不是本件的处领导或提案联络员')]);
    expect(links.uses).toEqual([]);
  });

  it('has been used once its act is on record, though nobody could note that it was', async () => {
    const office = askedCase();
    const links = fakeLinks();
    const secret = links.make(outsideId(UNIT), contribute);
    const lost = { ...links, use: () => Promise.reject(new Error('lost')) };
    expect((await bearer(office, lost).post(secret, opinion)).status).toBe(200);
    const commandId = office.store.sent[0]?.commandId ?? '';
    const { journal = [] } = office.store.cases.get(NUMBER) ?? {};
    const recorded = journal.map((entry, index) =>
      index === journal.length - 1 ? { ...entry, commandId } : entry,
    );
    office.on('2020-04-10').did(NUMBER, creditOfficer, {
      type: 'returnContribution',
      no: 1,
      on: civilDate('2020-04-10'),
      reason: '样例理由',
      dueOn: civilDate('2020-04-17'),
    });
    const readModel = { ...office.readModel, journal: async () => recorded };
    const again = bearer(office, links, { readModel });
    const answer = await again.post(secret, { ...opinion, summary: '另一意见' });
    expect([answer.status, answer.html]).toEqual([410, expect.stringContaining('2020年4月9日')]);
    expect((await again.get(secret)).status).toBe(410);
    expect(office.store.sent).toHaveLength(1);
  });

  it('is done though its end cannot be noted, and comes to the same when repeated', async () => {
    const office = assignedCase();
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept);
    const error = vi.fn();
    const lost = { ...links, use: () => Promise.reject(new Error('lost')) };
    const { status } = await bearer(office, lost, { log: { error } }).post(secret, filled);
    expect(status).toBe(200);
    expect(error).toHaveBeenCalledOnce();
    await bearer(office, links).post(secret, filled);
    expect(new Set(office.store.sent.map(({ commandId }) => commandId)).size).toBe(1);
  });

  it.each([
    [{ Origin: 'https://elsewhere.example' }, 403],
    [{ Origin: 'http://127.0.0.1:9999' }, 403],
    [{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{ Origin: 'null' }, 200],
    [{ Origin: `http://${HOST}` }, 200],
    [{ Host: 'duban.example.cn', Origin: 'https://duban.example.cn' }, 200],
    [{ Host: 'duban.example.cn', Origin: 'http://duban.example.cn' }, 403],
    [{}, 200],
  ])('with %j is answered %i', async (headers, wanted) => {
    const office = assignedCase();
    const links = fakeLinks();
    const given = headers as Readonly<Record<string, string>>;
    const { status } = await bearer(office, links).post(links.make(creditHead.id, accept), filled, given);
    expect(status).toBe(wanted);
    expect(office.store.sent).toHaveLength(wanted === 200 ? 1 : 0);
  });

  it('never has its secret in the log, whatever fails', async () => {
    const links = fakeLinks();
    const secret = links.make(creditHead.id, accept);
    const logged: unknown[] = [];
    const log = {
      error: (details: object, message: string) =>
        void logged.push([
          message,
          JSON.stringify(details, (_key, value: unknown) =>
            value instanceof Error ? [value.message, value.stack] : value,
          ),
        ]),
    };
    const broken = { ...links, find: () => Promise.reject(new Error('away')) };
    const answer = await bearer(assignedCase(), broken, { log }).get(secret);
    expect(answer.status).toBe(500);
    const office = assignedCase();
    const gateway = { ...office.gateway, act: () => Promise.reject(new Error('broken')) };
    expect((await bearer(office, links, { log, gateway }).post(secret, filled)).status).toBe(500);
    expect(logged).toHaveLength(2);
    expect(JSON.stringify(logged)).not.toContain(secret);
    expect(answer.html).not.toContain(secret);
  });
});

describe('a link for a month’s report', () => {
  const report: LinkGrant = { purpose: 'report', number: NUMBER, month: '2020-05', until: inJune };
  const entered = {
    workDone: '样例工作',
    nextSteps: '样例安排',
    onTime: 'yes',
    reviewedBy: creditHead.name,
    'itemsProgress.1.measures': '样例措施',
    'itemsProgress.2.done': 'no',
    typedWord: '确认报送',
  };
  const keyCase = () =>
    createFakeOffice()
      .on('2020-04-07')
      .open(registered(NUMBER, { keyKind: 'main' }))
      .on('2020-04-09')
      .did(NUMBER, creditHead, { type: 'accept', officer: creditOfficer, on: civilDate('2020-04-09') })
      .on('2020-05-20')
      .wakes(NUMBER);

  it('has the parts of the form for each suggestion and the talks of its own month', async () => {
    const office = keyCase();
    const links = fakeLinks();
    const { html } = await bearer(office, links).get(links.make(creditOfficer.id, report));
    expect(html).toContain('第1项建议“建立示例制度”：本月措施');
    expect(html).toContain('5月没有登记过沟通。');
    expect(html).not.toContain('4月没有登记过沟通。');
    expect(html).not.toContain('name="month"');
    expect(html).toContain(`value="${creditHead.name}"`);
    for (const closed of ['虚构', '13800000000', '<nav']) expect(html).not.toContain(closed);
  });

  it('reports on its month, each part in its place, and is closed where that was done otherwise', async () => {
    const office = keyCase();
    const links = fakeLinks();
    const [secret, other] = [links.make(creditOfficer.id, report), links.make(creditHead.id, report)];
    const somebody = bearer(office, links);
    expect((await somebody.post(secret, { ...entered, reviewedBy: '' })).status).toBe(409);
    expect((await somebody.post(secret, { ...entered, month: '2020-04' })).status).toBe(200);
    expect(proposalOf(office).progress).toMatchObject([
      {
        month: '2020-05',
        itemsProgress: { 1: { measures: '样例措施' }, 2: { done: false } },
        reviewedBy: creditHead.name,
        by: { id: creditOfficer.id },
      },
    ]);
    const { status, html } = await somebody.get(other);
    expect([status, html]).toEqual([410, expect.stringContaining('5月办理进展已于2020年5月20日报送')]);
    expect((await somebody.post(other, entered)).status).toBe(410);
    expect(office.store.sent.map(({ type }) => type)).toEqual(['reportProgress', 'reportProgress']);
  });
});

describe('a unit outside', () => {
  it('gives its word itself, in its own name', async () => {
    const office = askedCase();
    const links = fakeLinks();
    const secret = links.make(outsideId(UNIT), contribute);
    const unit = bearer(office, links);
    const shown = await unit.get(secret);
    expect(shown.html).toContain('2020年4月17日');
    expect(shown.html).not.toContain(creditOfficer.id);
    expect((await unit.post(secret, opinion)).status).toBe(200);
    expect(proposalOf(office).contributions?.[0]?.received).toEqual({
      on: '2020-04-09',
      summary: '样例意见',
      filledBy: '样例填报人',
      phone: '0000-1',
      by: { id: outsideId(UNIT), name: UNIT },
    });
    expect((await unit.get(secret)).status).toBe(410);
  });

  it('acts only with the word typed, since nobody can put it right afterwards', async () => {
    const office = askedCase();
    const links = fakeLinks();
    const secret = links.make(outsideId(UNIT), contribute);
    const unit = bearer(office, links);
    for (const typedWord of ['', '确认', '确认提交!']) {
      const { status, html } = await unit.post(secret, { ...opinion, typedWord });
      expect([status, html]).toEqual([400, expect.stringContaining('须原样输入“确认提交”')]);
      expect(html).toContain('样例意见');
    }
    expect(office.store.sent).toEqual([]);
    expect(links.uses).toEqual([]);
  });

  it('is told so where its word is not waited for, and does nothing then', async () => {
    const office = acceptedCase();
    const links = fakeLinks();
    const secret = links.make(outsideId(UNIT), contribute);
    const unit = bearer(office, links);
    expect((await unit.get(secret)).html).toContain('没有等待你单位反馈的会办意见');
    expect((await unit.post(secret, opinion)).status).toBe(410);
    expect(office.store.sent).toEqual([]);
  });

  it('has no link for another, nor once the system no longer writes to it', async () => {
    const links = fakeLinks();
    const foreign = links.make(creditHead.id, contribute);
    expect((await bearer(askedCase(), links).get(foreign)).status).toBe(410);
    const office = askedCase();
    const secret = links.make(outsideId(UNIT), contribute);
    for (const unit of [
      { name: UNIT, kind: '委员', email: 'member@example.invalid' },
      { name: UNIT, kind: '政府部门' },
    ]) {
      const register = { ...office.register, outsideUnits: async () => [unit] };
      expect((await bearer(office, links, { register }).get(secret)).status).toBe(410);
    }
  });
});
