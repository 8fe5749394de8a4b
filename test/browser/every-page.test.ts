import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACT_TYPES } from '../../domain/wording/acts.ts';
import { isCaseAct } from '../../domain/proposal/offered-acts.ts';
import { HEADER, PEOPLE, proposalRow } from '../client/import/make-workbook.ts';
import { handIn, openAct } from './support/act-on.ts';
import { become } from './support/become.ts';
import { faultsOf } from './support/faults-of.ts';
import { enlargeText, tooWideFor } from './support/enlarge.ts';
import { follow } from './support/follow.ts';
import { openOfficeSite, type OfficeSite } from './support/office-site.ts';
import { openWithWorkbook } from './support/open-with-workbook.ts';
import { SCREEN, type Visitor } from './support/visitor.ts';

const ORDINARY = '900001';
const KEY = '900002';
const CO_HANDLED = '900003';

/** Everything as long as an office may have it. */
const LONG = {
  案由: `关于${'进一步健全完善示例工作长效机制'.repeat(8)}的提案（ISO/IEC27001-and-other-long-latin-words）`,
  会办单位: '示例市发展和改革委员会、示例市人力资源和社会保障局、示例市规划和自然资源局',
};

const ROWS = [
  [...HEADER, '重点提案', '建议事项'],
  [...proposalRow(ORDINARY, { ...LONG, 办理类型: '主办' }), null, '1.建立示例制度\n2.开展示例培训'],
  [...proposalRow(KEY, { 办理类型: '主办' }), '主提案', '1.建立示例制度'],
  [...proposalRow(CO_HANDLED, { 办理类型: '汇办', 牵头单位: '示例市发展和改革委员会' }), '是', null],
];

const PLACES = [
  '/',
  '/?light=overdue&key=any',
  `/proposals/${ORDINARY}`,
  `/proposals/${KEY}`,
  `/proposals/${CO_HANDLED}`,
  ...ACT_TYPES.filter(isCaseAct).map((act) => `/proposals/${ORDINARY}/acts/${act}`),
  '/desk',
  '/notices',
  `/notices?case=${KEY}`,
  '/monthly',
  '/monthly/2020-04',
  '/scores',
  '/year',
  '/books',
  '/books/year-log',
  '/books/members',
  '/books/outside',
  '/books/silent',
  `/proposals/${KEY}/similar`,
  '/policy',
  '/calendars',
  '/my-calendar',
  '/import',
  '/letter-templates',
  '/outbox',
  '/outbox/addresses',
  '/outbox/dry-run',
  '/refusals',
  '/watch',
];

/** Where there is nothing, and a page that says so. */
const STRAYS = ['/proposals/none', '/nowhere'];

let site: OfficeSite;
let visitor: Visitor;
beforeAll(async () => {
  site = await openOfficeSite('2020-04-07 09:00');
  await openWithWorkbook(site.office, { 提案分派: ROWS, 机构人员: PEOPLE });
  await site.office.moveTo('2020-06-10 10:00', [ORDINARY]);
  visitor = await site.newVisitor({ javaScriptEnabled: true });
  const { page } = visitor;
  await page.goto('/');
  await become(page, '质量处', '处领导');
  await openAct(page, ORDINARY, '提交答复稿');
  await handIn(page, {});
  await become(page, '督查处', '处领导');
  await page.goto('/notices');
  await page.getByLabel('事由').fill('提案办理工作部署');
  await follow(page.getByRole('button', { name: '核定下发' }));
  await site.office.dispatch();
});
afterAll(() => site.close());

it('names every control, has words for every sign, and never goes sideways, however large', async () => {
  const { page, complaints } = visitor;
  await page.goto('/outbox');
  const mail = page.getByRole('link', { name: /^【督办通知】/ }).first();
  const mailPlace = (await mail.getAttribute('href')) ?? '';
  for (const place of [...PLACES, mailPlace, ...STRAYS]) {
    await page.setViewportSize(SCREEN);
    const answer = await page.goto(place);
    expect([place, answer?.status()]).toEqual([place, STRAYS.includes(place) ? 404 : 200]);
    expect([place, ...(await faultsOf(page)), ...(await tooWideFor(page))]).toEqual([place]);
    await enlargeText(page, 2);
    expect([place, 'text at 200 %', ...(await tooWideFor(page))]).toEqual([place, 'text at 200 %']);
    await enlargeText(page, 1);
    await page.setViewportSize({ width: SCREEN.width / 2, height: SCREEN.height / 2 });
    expect([place, 'at 200 %', ...(await tooWideFor(page))]).toEqual([place, 'at 200 %']);
  }
  expect(complaints).toEqual([]);
}, 240_000);

it('prints the list and the case without navigation and forms, whole', async () => {
  const { page } = visitor;
  /** The inside of an A4 sheet on its side at 96 dots an inch. */
  await page.setViewportSize({ width: 1017, height: 690 });
  await page.emulateMedia({ media: 'print' });
  for (const place of ['/', `/proposals/${ORDINARY}`]) {
    expect((await page.goto(place))?.status()).toBe(200);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    for (const form of await page.locator('form').all()) expect(await form.isVisible()).toBe(false);
    const wide = await page
      .locator('table, svg')
      .evaluateAll((each) => each.map((one) => Math.ceil(one.getBoundingClientRect().right)));
    expect(Math.max(...wide)).toBeLessThanOrEqual(1017);
  }
});
