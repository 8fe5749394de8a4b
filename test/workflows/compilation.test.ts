import { NO_LETTERS } from '../support/no-letters.ts';
import { strFromU8, unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCaseOf } from '../../client/gateway/open-case-of.ts';
import { aKeyCase, DIVISION, PEOPLE } from '../support/cases.ts';
import type { TestOffice } from '../support/office.ts';
import { openSmallOffice } from './small-office.ts';

const FIRST = '2020T701';
const SECOND = '2020T702';
const MONTH = '2020-04';

let office: TestOffice;

beforeAll(async () => {
  office = await openSmallOffice([]);
  const { register, readModel, holidayLists } = office;
  const ports = {
    office: office.office,
    bureauName: '示例市市场监督管理局',
    temporal: office.client,
    register,
    readModel,
    holidayLists,
    policies: { adopted: async () => [], adopt: async () => false },
    books: { revisions: async () => [], add: async () => false },
    mails: {} as never,
    ...NO_LETTERS,
    now: () => office.now(),
    clockAheadMs: office.now() - Date.now(),
  };
  for (const number of [FIRST, SECOND]) {
    const { assignment } = aKeyCase({ office: office.office, number, leadDivision: DIVISION }).proposal;
    await openCaseOf(ports, assignment, PEOPLE.supervisor);
    const data = { officer: PEOPLE.officer.id, on: '2020-04-07' };
    await office.gateway.act({ number, type: 'accept', data, actor: PEOPLE.head });
  }
});

afterAll(() => office.close());

const to = (id: string, subject: string) =>
  office.smtp.mails.filter((mail) => mail.envelope.to.includes(id) && mail.subject.includes(subject));

it('asks on the 20th by a mail with a link, drafts on the morning after the due date, and is released once', async () => {
  await office.moveTo('2020-04-20 08:30');
  await office.morning();
  const asked = to(PEOPLE.officer.id, '月度汇报');
  expect(asked).toHaveLength(2);
  expect(asked[0]?.text).toMatch(/填报入口：http:\/\/127\.0\.0\.1:8420\/l\/\S+（2020年4月27日 23:59前有效/);

  await office.moveTo('2020-04-22 10:00');
  const report = {
    month: MONTH,
    workDone: '样例工作',
    nextSteps: '样例安排',
    onTime: true,
    reviewedBy: PEOPLE.head.name,
  };
  const told = await office.gateway.act({
    number: FIRST,
    type: 'reportProgress',
    data: report,
    actor: PEOPLE.officer,
  });
  expect(told.answer).toBe('accepted');
  await office.moveTo('2020-04-23 08:30');
  await office.morning();
  expect((await office.gateway.monthly.month(MONTH))?.current).toBeUndefined();

  await office.moveTo('2020-04-24 08:30');
  await office.morning();
  await office.morning();
  const drafted = await office.gateway.monthly.month(MONTH);
  expect(drafted).toMatchObject({
    complete: false,
    former: [],
    current: { revision: 1, by: undefined, draft: { missing: [SECOND] } },
  });
  const [digest] = to(PEOPLE.supervisor.id, '4月24日待办');
  expect(digest?.text).toContain('重点提案月报：4月汇编初稿已生成，请审改核发');

  const { monthly } = office.gateway;
  const actor = PEOPLE.supervisor;
  const edited = await monthly.edit({
    month: MONTH,
    actor,
    seen: 1,
    texts: { [`case/${SECOND}`]: '已催报。' },
  });
  expect(edited).toEqual({ answer: 'written', revision: 2 });
  const releases = await Promise.all([
    ...Array.from({ length: 3 }, () => monthly.release({ month: MONTH, actor, seen: 2, issueId: 'i-1' })),
    monthly.release({ month: MONTH, actor, seen: 2, issueId: 'i-2' }),
  ]);
  const issued = (await monthly.month(MONTH))?.released;
  expect(issued).toMatchObject({ year: 2020, issueNo: 1, revision: 2, recipients: 3 });
  expect(releases.map(({ answer }) => answer).toSorted()).toEqual(
    issued?.issueId === 'i-1'
      ? ['refused', 'released', 'released', 'released']
      : ['refused', 'refused', 'refused', 'released'],
  );

  await office.dispatch();
  await office.dispatch();
  for (const leader of [PEOPLE.chief, PEOPLE.leader, PEOPLE.otherLeader]) {
    const mails = to(leader.id, '重点提案月报');
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.text).toContain('2020年第1期');
    expect(mail?.text).toContain(`实报1件，未报1件（第${SECOND}号）`);
    expect(mail?.html).toContain('已催报。');
    const { attachments } = await simpleParser(mail?.raw ?? '');
    expect(attachments.map(({ filename }) => filename)).toEqual(['重点提案办理进展情况（2020年第1期）.docx']);
    const xml = strFromU8(
      unzipSync(new Uint8Array(attachments[0]?.content ?? Buffer.of()))['word/document.xml'] ??
        new Uint8Array(),
    );
    for (const said of ['（2020年第1期）', '样例工作', '已催报。', `第${SECOND}号`, '四、后续督办安排'])
      expect(xml).toContain(said);
  }
  await office.moveTo('2020-04-26 08:30');
  await office.morning();
  expect(
    to(PEOPLE.supervisor.id, '4月26日')
      .map(({ text }) => text)
      .join(''),
  ).not.toContain('汇编初稿');
}, 300_000);
