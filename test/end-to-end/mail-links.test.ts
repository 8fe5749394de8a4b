import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideId } from '../../domain/office/outside-unit.ts';
import { createWebApp } from '../../web/app.tsx';
import { sentenceOf } from '../../web/journal/sentence-of.ts';
import { DIVISION, PEOPLE } from '../support/cases.ts';
import type { ReceivedMail } from '../support/smtp.ts';
import { momentOf, type TestOffice } from '../support/office.ts';
import { portsOf } from '../web/support/web-ports.ts';
import { createFakeOffice } from '../web/support/fake-office.ts';
import { openSmallOffice } from '../workflows/small-office.ts';

const NUMBER = '2020T701';
const UNIT = '样例甲局';
const HOST = '127.0.0.1:8420';

let office: TestOffice;
let app: ReturnType<typeof createWebApp>;
const logged: unknown[] = [];

beforeAll(async () => {
  office = await openSmallOffice([NUMBER]);
  const outsideUnits = [{ name: UNIT, kind: '政府部门', email: 'unit@gov.example.invalid' }];
  await office.register.apply(
    office.office,
    { units: [], people: [], outsideUnits, proposals: [] },
    office.now(),
  );
  const { gateway, register, readModel, linkBook: links } = office;
  const log = { error: (details: object, message: string) => void logged.push(details, message) };
  const now = () => office.now();
  app = createWebApp(
    portsOf(createFakeOffice(), { office: office.office, gateway, register, readModel, links, log, now }),
  );
});

afterAll(() => office.close());

const mailTo = (address: string, about: string): ReceivedMail => {
  const found = office.smtp.mails.findLast(
    ({ envelope, subject }) => envelope.to[0] === address && subject.includes(about),
  );
  if (!found) throw new Error(`no mail to ${address} about ${about}`);
  return found;
};
const linkIn = ({ text }: ReceivedMail): string => {
  const [, path = ''] = /http:\/\/127\.0\.0\.1:8420(\/l\/[A-Za-z0-9_-]{43})/.exec(text) ?? [];
  expect(path).not.toBe('');
  return path;
};
async function ask(path: string, fields?: Readonly<Record<string, string>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
  const init = fields === undefined ? {} : { method: 'POST', body };
  const response = await app.request(`http://${HOST}${path}`, { ...init, headers: { Host: HOST } });
  return { status: response.status, html: await response.text() };
}
const journal = () => office.readModel.journal(office.office, NUMBER);

describe('a link in a mail as received', () => {
  const secrets: string[] = [];

  it('lets the division head accept the case; the journal names her, and of two at once one acts', async () => {
    office.setClock(momentOf('2020-04-07 09:30'));
    await office.dispatch();
    const path = linkIn(mailTo(PEOPLE.head.id, '提案分派'));
    secrets.push(path.slice(3));
    expect(linkIn(mailTo(PEOPLE.liaison.id, '提案分派'))).not.toBe(path);
    expect((await ask(path)).html).toContain(`代表${DIVISION}签收`);
    expect((await journal()).some(({ event }) => event.type === 'Accepted')).toBe(false);

    const form = { officer: PEOPLE.officer.id, on: '2020-04-07' };
    const both = await Promise.all([ask(path, form), ask(path, { ...form, officer: PEOPLE.colleague.id })]);
    expect(both.every(({ status }) => [200, 410].includes(status))).toBe(true);
    expect(both.some(({ status }) => status === 200)).toBe(true);

    const accepted = (await journal()).filter(({ event }) => event.type === 'Accepted');
    expect(accepted).toMatchObject([{ actor: { id: PEOPLE.head.id, name: PEOPLE.head.name } }]);
    expect((await ask(path)).status).toBe(410);
    expect((await ask(path, form)).status).toBe(410);
  });

  it('lets a unit outside give its word itself', async () => {
    const officer = (await office.readModel.case(office.office, NUMBER))?.proposal.officer;
    const actor = Object.values(PEOPLE).find(({ id }) => id === officer?.id) ?? PEOPLE.officer;
    const data = { kind: 'outsideUnit', from: [UNIT], dueOn: '2020-04-20' };
    const asked = await office.gateway.act({ number: NUMBER, type: 'requestContributions', data, actor });
    expect(asked).toMatchObject({ answer: 'accepted' });
    office.setClock(momentOf('2020-04-07 10:00'));
    await office.dispatch();
    const path = linkIn(mailTo('unit@gov.example.invalid', '征求会办意见'));
    secrets.push(path.slice(3));
    const form = { summary: '样例意见', filledBy: '样例填报人', phone: '0000-1', typedWord: '确认提交' };
    expect((await ask(path, form)).status).toBe(200);
    const last = (await journal()).at(-1);
    expect(last?.actor).toEqual({ id: outsideId(UNIT), name: UNIT });
    const titles = new Map<string, string>();
    expect(last && sentenceOf(last.event, { titles, coHandlerLabel: '汇办' }).details).toContain(
      `由${UNIT}通过邮件链接自行填报。`,
    );
    expect((await ask(path, form)).status).toBe(410);
  });

  it('is nowhere else: not in the outbox, on its page, in the journal or in the log', async () => {
    const { html } = await ask('/outbox');
    expect(html).toContain('提案分派');
    expect(logged).toEqual([]);
    const rows = [await office.readModel.outbox(office.office, 100), await journal()];
    const kept = JSON.stringify(rows, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    for (const secret of secrets) {
      expect(secret).toHaveLength(43);
      expect(html).not.toContain(secret);
      expect(kept).not.toContain(secret);
    }
  });
});
