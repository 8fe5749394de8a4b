import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { openBrowser } from './support/browser.ts';
import { createFakeOffice, type FakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const { head, creditHead, creditOfficer } = PEOPLE;
const LEAD = '20190001';
const OTHER = '20190002';
const on = civilDate('2020-04-09');

/** Two cases that a division has accepted, the second of which is to be merged into the first. */
function twoCases(): FakeOffice {
  const office = createFakeOffice()
    .on('2020-04-07')
    .open(registered(LEAD, { role: 'sole' }))
    .open(registered(OTHER, { role: 'sole' }))
    .on('2020-04-09');
  for (const number of [LEAD, OTHER])
    office.did(number, creditHead, { type: 'accept', officer: creditOfficer, on });
  return office;
}

const merge = async (office: FakeOffice, leadNumber: string, number = OTHER) =>
  openBrowser(portsOf(office))
    .become(head)
    .then((browser) =>
      browser.post(`/proposals/${number}/acts/mergeInto`, { leadNumber, on, reason: '内容相近' }),
    );

const pageOf = async (office: FakeOffice, path: string) =>
  (await (await openBrowser(portsOf(office)).become(head)).get(path)).html;

async function merged(): Promise<FakeOffice> {
  const office = twoCases();
  expect((await merge(office, `第${LEAD}号`)).status).toBe(303);
  return office;
}

describe('merging a case by its form', () => {
  it('shows on both pages what is handled with what, and marks the list', async () => {
    const office = await merged();
    const other = await pageOf(office, `/proposals/${OTHER}`);
    expect(other).toContain(`并入第${LEAD}号，仍须分别答复`);
    expect(other).toContain(`<a href="/proposals/${LEAD}">第${LEAD}号提案</a>`);
    const lead = await pageOf(office, `/proposals/${LEAD}`);
    expect(lead).toContain('并入本件的有');
    expect(lead).toContain(`<a href="/proposals/${OTHER}">第${OTHER}号提案</a>`);
    const list = await pageOf(office, '/');
    expect(list).toContain('共2件');
    expect(list.match(/（并入第\d+号）/g)).toEqual([`（并入第${LEAD}号）`]);
  });

  it('refuses a lead that there is not, and one that is merged itself or leads others', async () => {
    const office = await merged();
    office.open(registered('20190003', { role: 'sole' }));
    expect((await merge(office, '20199999', '20190003')).html).toContain('没有第20199999号提案');
    expect((await merge(office, OTHER, '20190003')).html).toContain(`第${OTHER}号已并入第${LEAD}号`);
    expect((await merge(office, '20190003', LEAD)).html).toContain(`本件是第${OTHER}号的并案牵头件`);
    expect(office.store.refusals.map(({ detail }) => detail.code)).toEqual([
      'caseUnknown',
      'leadMerged',
      'leadsOthers',
    ]);
  });
});

describe('a merged case', () => {
  it('shows what the lead case has met before anybody acts, and takes it over with the next act', async () => {
    const office = await merged();
    office
      .on('2020-04-20')
      .did(LEAD, creditOfficer, { type: 'submitOpinion', summary: '拟予采纳。' })
      .did(LEAD, creditHead, { type: 'reviewOpinion', result: 'passed' });
    const before = await pageOf(office, `/proposals/${OTHER}`);
    expect(before).toContain('等示例戊联系领衔委员');
    expect(before).not.toContain('已办理的事项对本件同样有效');
    office.did(OTHER, creditOfficer, {
      type: 'recordCommunication',
      phase: 'before',
      occurredOn: civilDate('2020-04-20'),
      channel: 'telephone',
      counterpart: 'leadMember',
      outcome: 'noObjection',
    });
    expect(await pageOf(office, `/proposals/${OTHER}`)).toContain(`第${LEAD}号已办理的事项对本件同样有效`);
  });

  it('asks for the correction once its lead case is withdrawn, and goes on by itself after it', async () => {
    const office = await merged();
    office.did(LEAD, head, { type: 'withdraw', on, reason: '提案者撤回' });
    const asking = '等督查处更正并案';
    expect(await pageOf(office, '/')).toContain(asking);
    expect(await pageOf(office, `/proposals/${OTHER}`)).toContain('请督查处更正并案');
    const browser = await openBrowser(portsOf(office)).become(head);
    expect((await browser.post(`/proposals/${OTHER}/acts/undoMerge`, { reason: '牵头件撤回' })).status).toBe(
      303,
    );
    const page = await pageOf(office, `/proposals/${OTHER}`);
    expect(page).not.toContain(asking);
    expect(page).toContain(`更正：不再并入第${LEAD}号，本件单独办理。`);
    expect(page).toContain('等示例戊提交初步办理意见');
  });
});
