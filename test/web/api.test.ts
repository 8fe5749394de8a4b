import { describe, expect, it } from 'vitest';
import type { ActAnswer } from '../../client/gateway/answers.ts';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { FIRST_IMPORTER } from '../../domain/office/rights.ts';
import { DEPARTURE_KINDS } from '../../domain/proposal/departures.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { createWebApp } from '../../web/app.tsx';
import type { WebPorts } from '../../web/web-ports.ts';
import { acceptedCase } from './support/a-life.ts';
import { HOST } from './support/browser.ts';
import type { FakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { API_TOKEN, portsOf } from './support/web-ports.ts';

type Call = {
  readonly method?: string;
  readonly as?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: object;
};

/** What the answers are looked at for; each has some of it. */
type Answer = readonly object[] & {
  readonly error: { readonly message: string; readonly issues: readonly object[] };
  readonly refused: RefusalDetail;
  readonly milestones: readonly object[];
  readonly blocked: readonly { readonly unmet: readonly object[] }[];
  readonly journal: readonly JournalEntry[];
  readonly figures: readonly object[];
  readonly departures: readonly { readonly kind: string }[];
  readonly quality: { readonly cases: readonly { readonly wishes: readonly object[] }[] };
  readonly performance: { readonly rows: readonly { readonly id: string }[] };
};

async function call(ports: WebPorts, path: string, { method = 'POST', as, body, headers }: Call = {}) {
  const response = await createWebApp(ports).request(`http://${HOST}/api${path}`, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: {
      Host: HOST,
      Authorization: `Bearer ${API_TOKEN}`,
      ...(as === undefined ? {} : { 'X-Duban-As': encodeURIComponent(as) }),
      ...headers,
    },
  });
  const { status } = response;
  return { status, json: (await response.json()) as Answer, cookie: response.headers.get('set-cookie') };
}

const get = (office: FakeOffice, path: string) => call(portsOf(office), path, { method: 'GET' });
const opinion = JSON.stringify({ summary: '拟予采纳。' });
const submit = '/proposals/20190668/acts/submitOpinion';

describe('the token', () => {
  it.each([undefined, 'Bearer', 'Bearer wrong', `Basic ${API_TOKEN}`, `Bearer ${API_TOKEN}x`])(
    'is asked of everybody: “%s” is not it',
    async (authorization) => {
      const headers = { Host: HOST, ...(authorization ? { Authorization: authorization } : {}) };
      const app = createWebApp(portsOf(acceptedCase()));
      const { status } = await app.request(`http://${HOST}/api/proposals`, { headers });
      expect(status).toBe(401);
    },
  );
});

describe('the refused attempts', () => {
  it('are counted by what is asked, for the installation and for who may see them', async () => {
    const office = acceptedCase();
    const foreign = { as: PEOPLE.foodOfficer.name, body: opinion };
    await call(portsOf(office), submit, foreign);
    const { status, json } = await get(office, '/refusals?year=2020&by=act');
    expect([status, json]).toEqual([
      200,
      {
        year: 2020,
        total: 1,
        groups: [{ by: 'act', counts: [{ key: 'submitOpinion', name: expect.any(String), count: 1 }] }],
      },
    ]);
    expect((await get(office, '/refusals?year=2019')).json).toMatchObject({ total: 0 });
    expect((await get(office, '/refusals?by=colour')).status).toBe(400);
    const asOfficer = { method: 'GET', as: PEOPLE.foodOfficer.name };
    expect((await call(portsOf(office), '/refusals', asOfficer)).status).toBe(403);
  });
});

describe('the list and a case', () => {
  it('have exactly the keys that scripts rely on', async () => {
    const office = acceptedCase();
    const list = await get(office, '/proposals');
    const line = [
      'number',
      'title',
      'role',
      'roleName',
      'key',
      'stage',
      'stageName',
      'waitingFor',
      'light',
      'dueOn',
      'officer',
    ];
    expect(list.status).toBe(200);
    expect(list.cookie).toBeNull();
    expect(Object.keys(list.json[0] ?? {})).toEqual(line);
    const { json } = await get(office, '/proposals/20190668');
    expect(Object.keys(json)).toEqual([
      ...line,
      'whyDue',
      'notFeasible',
      'departures',
      'milestones',
      'blocked',
      'journal',
    ]);
    expect(Object.keys(json.milestones[0] ?? {})).toEqual([
      'id',
      'title',
      'dueOn',
      'doneOn',
      'provisional',
      'why',
    ]);
    expect(Object.keys(json.blocked[0] ?? {})).toEqual(['act', 'actName', 'unmet']);
    expect(Object.keys(json.blocked[0]?.unmet[0] ?? {})).toEqual(['code', 'message', 'who']);
    expect(json.journal.map(({ event }) => event.type)).toEqual(['Opened', 'Assigned', 'Accepted']);
  });

  it('name no member', async () => {
    const { json } = await get(acceptedCase(), '/proposals/20190668');
    expect(JSON.stringify(json)).not.toMatch(/虚构委员|13800000000/);
  });

  it('answer 404 for what is not there', async () => {
    const unknown = await get(acceptedCase(), '/proposals/0');
    expect(unknown).toMatchObject({
      status: 404,
      json: { error: { message: '没有第0号提案，请核对提案号，或者联系督查处。' } },
    });
    expect(await get(acceptedCase(), '/nothing')).toMatchObject({ status: 404, json: { error: {} } });
  });
});

describe('the year', () => {
  it('has its figures and every kind of departure, whether there is one or not', async () => {
    const { status, json } = await get(acceptedCase(), '/year');
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['handlingYear', 'asOf', 'figures', 'departures']);
    expect(json.figures[0]).toEqual({ id: 'total', name: '交办提案', count: 1 });
    expect(json.departures.map(({ kind }) => kind)).toEqual(DEPARTURE_KINDS);
    expect((await get(acceptedCase(), '/year?year=20')).status).toBe(400);
  });
});

describe('the scores', () => {
  it('have exactly the keys that scripts rely on, codes beside words', async () => {
    const { status, json } = await get(acceptedCase(), '/scores');
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['handlingYear', 'asOf', 'quality', 'performance']);
    const { quality, performance } = json;
    expect(Object.keys(quality)).toEqual(['maximum', 'average', 'concerned', 'cases']);
    expect(quality.cases).toEqual([
      {
        number: '20190668',
        present: 0,
        proposed: 0,
        difference: 0,
        faceToFace: [],
        otherWays: [],
        wishes: [],
      },
    ]);
    expect(Object.keys(performance)).toEqual(['points', 'maximum', 'rows']);
    expect(performance.rows.find(({ id }) => id === 'repliedOnTime')).toEqual({
      id: 'repliedOnTime',
      name: '主办答复按时',
      formula: '按时答复 ÷ 主办答复件',
      points: 0,
      maximum: 12,
      numerator: 0,
      denominator: 1,
      remark: null,
      counted: [],
      meetings: [],
      missing: [{ number: '20190668', reason: 'notRepliedOnTime', message: '没有按时答复', items: [] }],
    });
    expect(performance.rows.find(({ id }) => id === 'coOnTime')).toMatchObject({
      name: '汇办按时函复',
      points: 6,
      remark: '无此类',
    });
  });

  it('show what was talked and wished, by whom it was recorded', async () => {
    const office = acceptedCase().did('20190668', PEOPLE.creditOfficer, {
      type: 'recordCommunication',
      phase: 'contactOnly',
      occurredOn: civilDate('2020-04-09'),
      channel: 'telephone',
      counterpart: 'leadMember',
      outcome: 'noObjection',
      wish: '样例：电话沟通即可',
    });
    const { json } = await get(office, '/scores');
    expect(json.quality.cases[0]?.wishes).toEqual([
      {
        on: '2020-04-09',
        channel: 'telephone',
        channelName: '电话',
        recordedBy: PEOPLE.creditOfficer.name,
        wish: '样例：电话沟通即可',
      },
    ]);
  });

  it('are of one handling year, the latest unless said', async () => {
    const office = acceptedCase();
    expect((await get(office, '/scores')).json).toMatchObject({ handlingYear: 2020, asOf: '2020-04-09' });
    const other = await get(office, '/scores?year=2019');
    expect(other.json).toMatchObject({ handlingYear: 2019, quality: { average: null, cases: [] } });
    expect((await get(office, '/scores?year=20')).json.error.message).toContain('年度应为四位数字');
    expect((await get(office, '/scores?year=20')).status).toBe(400);
  });
});

describe('an act', () => {
  it('is done in the name given, by id or by name, under the key given', async () => {
    const office = acceptedCase();
    const headers = { 'Idempotency-Key': 'key-1' };
    const answer = await call(portsOf(office), submit, {
      as: PEOPLE.creditOfficer.id,
      body: opinion,
      headers,
    });
    expect(answer).toMatchObject({ status: 200, json: { accepted: { revision: 4 } } });
    expect(office.store.sent[0]).toMatchObject({
      commandId: 'key-1',
      actor: { id: PEOPLE.creditOfficer.id },
    });
    const again = await call(portsOf(office), submit, { as: PEOPLE.creditOfficer.name, body: opinion });
    expect(again.status).toBe(200);
  });

  it('is refused with every condition', async () => {
    const answer = await call(portsOf(acceptedCase()), '/proposals/20190668/acts/submitForReview', {
      as: PEOPLE.creditOfficer.id,
    });
    expect(answer.status).toBe(409);
    expect(Object.keys(answer.json.refused)).toEqual(['code', 'message', 'unmet']);
    expect(answer.json.refused.unmet.length).toBeGreaterThan(2);
  });

  it.each([
    [{ answer: 'recording', commandId: 'c1' }, 202, { accepted: null, recording: 'c1' }],
    [{ answer: 'busy' }, 503, { error: { message: expect.any(String) } }],
    [{ answer: 'down', reason: 'gone' }, 503, { error: { message: expect.any(String) } }],
    [{ answer: 'unknownCase' }, 404, { error: { message: expect.any(String) } }],
  ] as const)('that comes back as %j answers %i', async (answer, status, json) => {
    const office = acceptedCase();
    const gateway = { ...office.gateway, act: async (): Promise<ActAnswer> => answer };
    const ports = portsOf(office, { gateway });
    expect(await call(ports, submit, { as: PEOPLE.head.id, body: opinion })).toMatchObject({ status, json });
  });

  it.each([
    ['no person', {}],
    ['an unknown person', { as: '查无此人' }],
    ['a name that is not encoded', { headers: { 'X-Duban-As': '%E0%A4%A' } }],
    ['a body that is no JSON', { as: PEOPLE.creditOfficer.id, body: '{' }],
    ['a field that is no field', { as: PEOPLE.creditOfficer.id, body: '{"summary":"x","actor":"y"}' }],
    ['a key with a line break', { as: PEOPLE.creditOfficer.id, headers: { 'Idempotency-Key': 'a b' } }],
  ] as const)('with %s answers 400 and does nothing', async (_what, given: Call) => {
    const office = acceptedCase();
    const answer = await call(portsOf(office), submit, { body: opinion, ...given });
    expect(answer).toMatchObject({ status: 400, json: { error: { message: expect.any(String) } } });
    expect(answer.json.error.issues.length).toBeGreaterThan(0);
    expect(office.store.cases.get('20190668')?.journal).toHaveLength(3);
  });

  it('that is none answers 404', async () => {
    const { status } = await call(portsOf(acceptedCase()), '/proposals/20190668/acts/constructor', {
      as: PEOPLE.head.id,
    });
    expect(status).toBe(404);
  });
});

describe('an import', () => {
  const body = new Uint8Array([1, 2, 3]);

  it('answers with counts, refused rows and notes; a dry run applies nothing', async () => {
    const office = acceptedCase();
    const dry = await call(portsOf(office), '/import?dryRun=1', { as: PEOPLE.head.id, body });
    expect(dry).toMatchObject({ status: 200 });
    expect(dry.json).toEqual({
      applied: false,
      new: 1,
      changed: 0,
      unchanged: 1,
      refused: [{ sheet: '提案分派', row: 7, column: '密级', message: '本系统不处理涉密信息。' }],
      notes: ['“其他”表不是可以识别的表，没有读取。'],
      advice: [
        {
          number: '20190668',
          by: 'load',
          named: '信用监督管理处',
          differs: false,
          divisions: ['信用监督管理处', '食品安全监督管理处'].map((division) => ({
            division,
            score: 0.1,
            reasons: ['与各处室职责均无相符内容，仅按在办件数排列', '现有在办0件'],
          })),
        },
      ],
    });
    await call(portsOf(office), '/import', { as: PEOPLE.head.id, body });
    expect(office.store.imported.map(({ dryRun }) => dryRun)).toEqual([true, false]);
    expect([...(office.store.imported[1]?.bytes ?? [])]).toEqual([1, 2, 3]);
  });

  it('is the supervision office’s; without a name, that of whoever set the office up', async () => {
    const office = acceptedCase();
    expect((await call(portsOf(office), '/import', { as: PEOPLE.creditHead.id, body })).status).toBe(403);
    expect((await call(portsOf(office), '/import', { body })).status).toBe(200);
    expect(office.store.imported.map(({ by }) => by)).toEqual([FIRST_IMPORTER]);
  });

  it('of a file that is no workbook answers 400 with the sentence', async () => {
    const office = acceptedCase();
    const refuse = () => Promise.reject(new InvalidInput([{ field: '', message: '这不是 .xlsx 工作簿。' }]));
    const ports = portsOf(office, { gateway: { ...office.gateway, importWorkbook: refuse } });
    expect(await call(ports, '/import', { as: PEOPLE.head.id, body })).toMatchObject({
      status: 400,
      json: { error: { message: '这不是 .xlsx 工作簿。' } },
    });
  });
});

describe('a notice', () => {
  const body = JSON.stringify({ topic: '做好提案办理', cases: ['20190668'], noticeId: 'n-1' });

  it('is issued with its number', async () => {
    const answer = await call(portsOf(acceptedCase()), '/notices/supervision', { as: PEOPLE.head.id, body });
    expect(answer).toMatchObject({
      status: 200,
      json: { issued: { noticeId: 'n-1', kind: 'supervision', cases: ['20190668'] } },
    });
  });

  it('is refused with the reason, and unknown where its kind is none', async () => {
    const ports = portsOf(acceptedCase());
    const refused = await call(ports, '/notices/supervision', { as: PEOPLE.creditHead.id, body });
    expect(refused).toMatchObject({ status: 409, json: { refused: { code: 'noticeNotYours' } } });
    expect((await call(ports, '/notices/praise', { as: PEOPLE.head.id, body })).status).toBe(404);
    const bad = JSON.stringify({ topic: '一\n二' });
    expect((await call(ports, '/notices/urge', { as: PEOPLE.head.id, body: bad })).status).toBe(400);
  });
});

describe('what fails', () => {
  const failing = (failure: Error, log: object[]) => {
    const office = acceptedCase();
    const gateway = { ...office.gateway, list: () => Promise.reject(failure) };
    return portsOf(office, { gateway, log: { error: (details) => log.push(details) } });
  };

  it('is 503 where a part of the office does not answer', async () => {
    const gone = Object.assign(new Error('14 UNAVAILABLE: 127.0.0.1:7233'), { name: 'ServiceError' });
    const answer = await call(failing(gone, []), '/proposals', { method: 'GET' });
    expect(answer).toMatchObject({ status: 503, json: { error: { message: expect.any(String) } } });
    expect(JSON.stringify(answer.json)).not.toContain('7233');
  });

  it('is 500 with an id, under which the log has the rest', async () => {
    const log: { id?: string }[] = [];
    const answer = await call(failing(new Error('secret detail'), log), '/proposals', { method: 'GET' });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.json)).not.toContain('secret detail');
    expect(answer.json.error.message).toContain(log[0]?.id ?? 'no id');
  });

  it('is 400 where what came in was wrong', async () => {
    const wrong = new InvalidInput([{ field: 'on', message: '不能为空' }]);
    const answer = await call(failing(wrong, []), '/proposals', { method: 'GET' });
    expect(answer).toMatchObject({ status: 400, json: { error: { issues: [{ field: 'on' }] } } });
  });
});
