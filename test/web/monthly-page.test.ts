import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { createFakeOffice, type FakeOffice } from './support/fake-office.ts';
import { openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const { creditHead, creditOfficer, head, leader } = PEOPLE;
const FIRST = '20190668';
const SECOND = '20190669';

/** Two key cases asked for April's report, on the morning after it was due; the first has reported. */
function office(): FakeOffice {
  const key = { keyKind: 'main', role: 'lead' } as const;
  const fake = createFakeOffice().on('2020-04-07').open(registered(FIRST, key)).open(registered(SECOND, key));
  fake.on('2020-04-09');
  for (const number of [FIRST, SECOND])
    fake.did(number, creditHead, { type: 'accept', officer: creditOfficer, on: civilDate('2020-04-09') });
  return fake
    .on('2020-04-22')
    .did(FIRST, creditOfficer, {
      type: 'reportProgress',
      month: '2020-04',
      workDone: '样例<b>工作',
      nextSteps: '样例安排',
      onTime: true,
      difficulties: '样例困难',
      reviewedBy: creditHead.name,
    })
    .on('2020-04-24');
}

it('lists the months, and of each who has reported, who is late and who may be urged', async () => {
  const browser = openBrowser(portsOf(office().on('2020-04-27')));
  const months = await browser.get('/monthly');
  expect(months.html).toContain('<a href="/monthly/2020-04">2020年4月</a>');
  const { html } = await browser.get('/monthly/2020-04');
  expect(html).toContain('2020年4月22日已报');
  expect(html).toContain('未报，已逾期3个工作日，2020年4月27日起建议催办');
  expect(html).toContain(`<a href="/notices?case=${SECOND}">催办</a>`);
  expect(html).toContain(`<a href="/proposals/${SECOND}">${SECOND}</a>`);
  expect((await browser.get('/monthly/2020-03')).status).toBe(404);
  expect((await browser.get('/monthly/nothing')).status).toBe(404);
});

it('takes the form of a report with a part for each suggestion and the talks on record', async () => {
  const fake = office();
  const browser = await openBrowser(portsOf(fake)).become(creditOfficer);
  const path = `/proposals/${SECOND}/acts/reportProgress`;
  const { html } = await browser.get(path);
  expect(html).toContain('第1项建议“建立示例制度”：本月措施');
  expect(html).toContain('4月没有登记过沟通。');
  expect(html).toContain('value="2020-04"');
  expect(html).toContain(`value="${creditHead.name}"`);
  const entered = { month: '2020-04', workDone: '样例', nextSteps: '样例', onTime: 'no' };
  const refused = await browser.post(path, { ...entered, 'itemsProgress.1.measures': '样例措施' });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('按期答复有困难的，尚未写明原因');
  expect(refused.html).toContain('>样例措施</textarea>');
  const told = { onTimeReason: '样例原因', reviewedBy: creditHead.name, 'itemsProgress.2.done': 'yes' };
  expect((await browser.post(path, { ...entered, ...told })).status).toBe(303);
  expect(fake.store.cases.get(SECOND)?.proposal.progress[0]).toMatchObject({
    onTime: false,
    onTimeReason: '样例原因',
    itemsProgress: { 2: { done: true } },
  });
});

it('is drafted, edited, drafted anew and released once, under a number and to the leaders', async () => {
  const fake = office();
  const browser = await openBrowser(portsOf(fake)).become(head);
  expect((await browser.get('/monthly/2020-04')).html).toContain('初稿还没有生成');
  expect((await browser.post('/monthly/2020-04/draft', {})).status).toBe(303);
  const drafted = await browser.get('/monthly/2020-04');
  expect(drafted.html).toContain('进展：样例&lt;b&gt;工作');
  expect(drafted.html).toContain('进展：未报。');
  const texts = { [`text/case/${SECOND}`]: '已电话催报，\r\n明日报送。' };
  expect((await browser.post('/monthly/2020-04/edit', { seen: '1', ...texts })).status).toBe(303);
  const stale = await browser.post('/monthly/2020-04/edit', { seen: '1', 'text/summary': '另一人的文字' });
  expect(stale.status).toBe(409);
  expect(stale.html).toContain('2020年4月月报已由他人修改');
  expect(stale.html).toContain('另一人的文字');
  expect((await browser.post('/monthly/2020-04/draft', {})).status).toBe(303);
  const anew = await browser.get('/monthly/2020-04');
  expect(anew.html).toContain('已电话催报，\n明日报送。');
  expect(anew.html).toContain('系统按登记生成的文字');
  expect(anew.html).toContain('以前各版（2版）');

  const release = { seen: '3', issueId: 'i-1' };
  expect((await browser.post('/monthly/2020-04/release', release)).status).toBe(303);
  const { html } = await browser.get('/monthly/2020-04');
  expect(html).toContain('已核发：2020年第1期，发1位局领导。');
  expect(html).not.toContain('核定发出</button>');
  expect((await browser.post('/monthly/2020-04/release', release)).status).toBe(303);
  const again = await browser.post('/monthly/2020-04/release', { ...release, issueId: 'i-2' });
  expect(again.html).toContain('2020年4月月报已由示例乙于2020年4月24日核发（2020年第1期）');
  expect((await browser.post('/monthly/2020-04/edit', { seen: '3', ...texts })).status).toBe(409);

  const { mails, files, released } = fake.store.compilations;
  expect(released).toHaveLength(1);
  expect(mails.map(({ personId, kind, content }) => [personId, kind, content.subject])).toEqual([
    [leader.id, 'compilation', '【重点提案月报】2020年4月办理进展汇编'],
  ]);
  const file = files.get('document-1');
  const xml = strFromU8(unzipSync(file?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('明日报送。');
  const answer = await browser.get('/monthly/2020-04/file');
  expect(answer.headers.get('content-disposition')).toContain('attachment;');
});

it('is not released by others, too early without a reason, out of date or with a member’s name in it', async () => {
  const fake = office().on('2020-04-23');
  const browser = await openBrowser(portsOf(fake)).become(head);
  await browser.post('/monthly/2020-04/draft', {});
  const release = { seen: '1', issueId: 'i-1' };
  const early = await browser.post('/monthly/2020-04/release', release);
  expect(early.status).toBe(409);
  expect(early.html).toContain(`2020年4月尚有1件未报（第${SECOND}号），未到2020年4月24日`);
  const other = await openBrowser(portsOf(fake)).become(creditHead);
  const notTheirs = await other.post('/monthly/2020-04/release', release);
  expect(notTheirs.html).toContain('月报由督查处汇总、修改和核发');
  // Told at once with what else is unmet, which only the supervision office was told before.
  expect(notTheirs.html).toContain(`2020年4月尚有1件未报（第${SECOND}号）`);
  expect((await other.get('/monthly/2020-04')).html).not.toContain('核定发出</button>');

  await browser.get('/monthly/2020-04');
  await browser.post('/monthly/2020-04/edit', { seen: '1', 'text/summary': '虚构委员来电。' });
  const named = await browser.post('/monthly/2020-04/release', { ...release, seen: '2', reason: '领导要求' });
  expect(named.html).toContain('出现委员姓名或电话（虚构委员）');
  expect(named.html).toContain('>领导要求</textarea>');
  await browser.post('/monthly/2020-04/edit', { seen: '2', 'text/summary': '请电 138-0000 0000 联系。' });
  const phone = await browser.post('/monthly/2020-04/release', { ...release, seen: '3', reason: '领导要求' });
  expect(phone.html).toContain('出现委员姓名或电话（联系电话）');
  expect(phone.html).not.toContain('13800000000');
  await browser.post('/monthly/2020-04/edit', { seen: '3', 'text/summary': '委员来电。' });
  fake.did(SECOND, creditHead, {
    type: 'reportProgress',
    month: '2020-04',
    workDone: '样例',
    nextSteps: '样例',
    onTime: true,
  });
  const outdated = await browser.post('/monthly/2020-04/release', { ...release, seen: '4' });
  expect(outdated.html).toContain(`初稿生成后报送情况有变化（第${SECOND}号）`);
  await browser.post('/monthly/2020-04/draft', {});
  expect((await browser.post('/monthly/2020-04/release', { ...release, seen: '5' })).status).toBe(303);
  expect(fake.store.compilations.released[0]).toMatchObject({ issueNo: 1, revision: 5 });
});
