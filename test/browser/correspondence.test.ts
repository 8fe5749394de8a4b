import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { HEADER, PEOPLE, proposalRow } from '../client/import/make-workbook.ts';
import { become } from './support/become.ts';
import { follow } from './support/follow.ts';
import { openOfficeSite, type OfficeSite } from './support/office-site.ts';
import { rowsOf } from './support/on-page.ts';
import { openWithWorkbook } from './support/open-with-workbook.ts';
import type { Visitor } from './support/visitor.ts';

const TOPIC = '提案办理工作部署';

let site: OfficeSite;
let visitor: Visitor;
beforeAll(async () => {
  site = await openOfficeSite('2020-04-13 10:00');
  const rows = [[...HEADER], proposalRow('900001'), proposalRow('900002')];
  await openWithWorkbook(site.office, { 提案分派: rows, 机构人员: PEOPLE });
  visitor = await site.newVisitor();
  await visitor.page.goto('/notices');
});
afterEach(() => expect(visitor.complaints).toEqual([]));
afterAll(() => site.close());

it('takes no notice from a division, and keeps what it wrote', async () => {
  const { page } = visitor;
  await become(page, '质量处', '处领导');
  await page.getByLabel('事由').fill(TOPIC);
  await follow(page.getByRole('button', { name: '核定下发' }));
  expect(await page.getByRole('alert').textContent()).toContain('督办通知、催办通知由督查处核定下发');
  expect(await page.getByLabel('事由').inputValue()).toBe(TOPIC);
  expect(await page.getByText('还没有下发过通知。').isVisible()).toBe(true);
});

it('issues a supervision notice over all open proposals, numbered in the register', async () => {
  const { page } = visitor;
  await become(page, '督查处', '处领导');
  await page.goto('/notices');
  await page.getByLabel('督办通知').check();
  await page.getByLabel('全部在办提案').check();
  await follow(page.getByRole('button', { name: '核定下发' }));
  expect(await page.getByRole('alert').textContent()).toContain('有1处需要更正');
  await page.getByLabel('事由').fill(TOPIC);
  await follow(page.getByRole('button', { name: '核定下发' }));
  const said = await page.getByRole('status').textContent();
  expect(said).toBe('已下发督办通知督办〔2020〕1号，涉及2件提案。');
  expect(await rowsOf(page, '通知登记簿')).toEqual([
    ['督办〔2020〕1号', '督办通知', TOPIC, '2020年4月13日', '辛示例', '2件', '3', '0/1处已确认，0/1处已反馈'],
  ]);
});

it('urges a proposal from its own page, once something in it is late', async () => {
  const { page } = visitor;
  const urge = async () => {
    await page.goto('/proposals/900002');
    await follow(page.getByRole('link', { name: '就本件下发督办、催办通知' }));
    expect(await page.getByRole('checkbox', { name: /900002/ }).isChecked()).toBe(true);
    await page.getByLabel('事由').fill('逾期未签收');
    await follow(page.getByRole('button', { name: '核定下发' }));
  };
  await urge();
  const refusal = await page.getByRole('alert').textContent();
  expect(refusal).toContain('第900002号提案没有可催办的逾期节点');
  expect(await page.getByRole('checkbox', { name: /900002/ }).isChecked()).toBe(true);
  await site.office.moveTo('2020-04-23 10:00', ['900002']);
  await urge();
  expect((await rowsOf(page, '通知登记簿'))[0]?.slice(0, 6)).toEqual([
    '催办〔2020〕1号',
    '催办通知',
    '逾期未签收',
    '2020年4月23日',
    '辛示例',
    '900002',
  ]);
});

it('shows what was sent, and a mail as its reader has it', async () => {
  const { page } = visitor;
  await site.office.dispatch();
  await follow(page.getByRole('link', { name: '发件' }));
  const sent = await rowsOf(page, '发件箱');
  expect(sent.map(([state]) => state)).not.toContain('待发');
  const notices = sent.filter(([, kind]) => kind === '督办通知');
  expect(notices.map(([, , to]) => to).toSorted()).toEqual([
    '丁示例 d@office.example.invalid',
    '丙示例 c@office.example.invalid',
    '乙示例 b@office.example.invalid',
  ]);
  const toHead = page.getByRole('row', { name: /丙示例/ });
  await follow(toHead.getByRole('link', { name: /^【督办通知】督办〔2020〕1号/ }).first());
  const mail = page.frameLocator('iframe').locator('body');
  const read = await mail.innerText();
  expect(read).toMatch(/^\S+处：\n/);
  expect(read).toContain(`现就${TOPIC}通知如下`);
  expect(read).toContain('督办〔2020〕1号，由督查处辛示例核发');
  expect(read).not.toContain('赵虚构');
  expect(await page.getByRole('main').innerText()).toContain('Auto-Submitted');
});
