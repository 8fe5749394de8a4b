import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DirectoryPerson } from '../../client/ports.ts';
import { PEOPLE } from '../support/cases.ts';
import { eventually } from '../support/eventually.ts';
import { momentOf, type TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

const NUMBERS = ['2020T801', '2020T802'];
const { supervisor, head, liaison, leader } = PEOPLE;
const chef: DirectoryPerson = {
  id: 'chef@example.test',
  name: '样例督查处长',
  post: 'divisionHead',
  unit: supervisor.unit,
  unitKind: supervisor.unitKind,
  active: true,
};

let office: TestOffice;

beforeAll(async () => {
  office = await openSmallOffice(NUMBERS);
  const document =
    'id: ours\nversion: 1\nbasedOn: { id: default, version: 1 }\nsupervision: { urgeAtOnce: true }\n';
  await office.gateway.adoptPolicy({
    document: new TextEncoder().encode(document),
    fromYear: 2020,
    actor: supervisor,
    dryRun: false,
  });
});

afterAll(() => office.close());

const notices = () => office.readModel.notices(office.office);
const mailsTo = (id: string, subject: string) =>
  office.smtp.mails.filter((mail) => mail.envelope.to.includes(id) && mail.subject.includes(subject));
const digestTo = (id: string, day: string) =>
  mailsTo(id, `${day}待办`)
    .map(({ text }) => text)
    .join('');

it('urges on the morning what stands on the desk, once, signed by the head of the supervision office', async () => {
  await office.moveTo('2020-05-14 08:30');
  await office.morning();
  expect(await notices()).toEqual([]);
  expect(digestTo(supervisor.id, '5月14日')).toContain('建议催办（2件');

  const change = { units: [], people: [chef], outsideUnits: [], proposals: [] };
  await office.register.apply(office.office, change, office.now());
  const dryRun = (on: boolean) =>
    office.gateway.mails.turnDryRun({ on, reason: '样例试运行', actor: supervisor });
  await dryRun(true);
  await office.moveTo('2020-05-15 08:30');
  await office.morning();
  expect(await notices()).toEqual([]);
  await dryRun(false);
  await office.moveTo('2020-05-18 07:50');
  await office.morning();
  expect(await notices()).toEqual([]);
  await office.moveTo('2020-05-18 08:30');
  await Promise.all([office.morning(), office.morning()]);
  await office.morning();

  expect(await notices()).toMatchObject([
    { kind: 'urge', docNumber: '催办〔2020〕1号', issuedByName: chef.name, byRule: true, cases: NUMBERS },
  ]);
  expect(mailsTo(leader.id, '催办')).toEqual([]);
  for (const { id } of [head, liaison]) {
    const mails = mailsTo(id, '催办〔2020〕1号');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('按规定自动下发，签发人样例督查处长');
    expect(mails[0]?.text).not.toContain('抄送');
  }
  for (const { id } of [chef, supervisor]) {
    expect(digestTo(id, '5月18日')).not.toBe('');
    expect(digestTo(id, '5月18日')).not.toContain('由督查处核定后下发');
  }
  for (const number of NUMBERS)
    await eventually('the case has noted it once', async () => {
      const journal = await office.readModel.journal(office.office, number);
      expect(journal.filter(({ event }) => event.type === 'NamedInNotice')).toHaveLength(1);
    });
  const refusals = await office.register.refusals(office.office, {
    from: momentOf('2020-01-01 00:00'),
    to: momentOf('2021-01-01 00:00'),
  });
  expect(refusals).toEqual([]);

  await office.moveTo('2020-05-19 08:30');
  await office.morning();
  expect(await notices()).toHaveLength(1);
  expect(digestTo(supervisor.id, '5月19日')).not.toContain('由督查处核定后下发');
}, 180_000);
