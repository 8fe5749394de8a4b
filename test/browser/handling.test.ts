import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { HEADER, PEOPLE, proposalRow } from '../client/import/make-workbook.ts';
import { controlOf, handIn, openAct, type Entries } from './support/act-on.ts';
import { become } from './support/become.ts';
import { follow, followFocus } from './support/follow.ts';
import { tabTo } from './support/keyboard.ts';
import { openOfficeSite, type OfficeSite } from './support/office-site.ts';
import { headingOf, rowsOf } from './support/on-page.ts';
import { openWithWorkbook } from './support/open-with-workbook.ts';
import type { Visitor } from './support/visitor.ts';

const NUMBER = '900001';
const OFFICER = ['质量处', '经办人员'] as const;
const HEAD = ['质量处', '处领导'] as const;
const SUPERVISION = ['督查处', '处领导'] as const;

let site: OfficeSite;
let visitor: Visitor;
beforeAll(async () => {
  site = await openOfficeSite('2020-04-07 09:00');
  await openWithWorkbook(site.office, { 提案分派: [[...HEADER], proposalRow(NUMBER)], 机构人员: PEOPLE });
  visitor = await site.newVisitor();
  await visitor.page.goto('/');
});
afterEach(() => expect(visitor.complaints).toEqual([]));
afterAll(() => site.close());

it('is signed for with the keyboard alone, and the focus is in sight at every stop', async () => {
  const { page } = visitor;
  await become(page, ...SUPERVISION);
  const onList = await tabTo(page, NUMBER);
  await followFocus(page);
  const onCase = await tabTo(page, '签收（局）');
  await followFocus(page);
  expect(await headingOf(page)).toBe('签收（局）');
  const onForm = await tabTo(page, '提交登记');
  await followFocus(page);
  expect(await page.getByRole('status').textContent()).toContain('已登记。下一步：等质量处签收');
  const stops = [...onList, ...onCase, ...onForm];
  expect(stops.filter(({ inSight, outlined }) => !inSight || !outlined)).toEqual([]);
  expect([...new Set(onForm.map(({ name }) => name))]).toEqual([
    '跳到正文',
    '当前身份',
    '切换',
    '提案',
    '督查台',
    '通知',
    '月报',
    '我的日历',
    '台账',
    '评分',
    '年度',
    '未予通过',
    '导入',
    '规则',
    '放假安排',
    '发件',
    '运行监视',
    `第${NUMBER}号提案`,
    '签收日期',
    '提交登记',
  ]);
});

it('is accepted by the division, which names its officer', async () => {
  const { page } = visitor;
  await become(page, ...HEAD);
  await act('处室签收并明确经办人', { 经办人: '戊示例（经办人员）' });
  expect(await page.getByRole('status').textContent()).toContain('下一步：等戊示例提交初步办理意见');
});

it('refuses a reply that comes too early with all that is missing, and keeps what was entered', async () => {
  const { page } = visitor;
  await become(page, ...OFFICER);
  await act('登记印发并送达', {
    文号: '示例函〔2020〕13号',
    办理结果类别: 'A类：已经解决或基本解决',
    公开属性: '主动公开',
  });
  const refusal = page.getByRole('alert');
  expect(await refusal.getByRole('heading').textContent()).toBe('暂不能登记印发并送达，尚有10项未完成：');
  const told = await refusal.getByRole('listitem').allTextContents();
  expect(told).toHaveLength(10);
  for (const each of told) expect(each).toMatch(/——由\S+。|——由经办人提交，处领导审核。/);
  expect(await refusal.textContent()).toContain('您填写的内容已保留');
  expect(await controlOf(page, '文号').inputValue()).toBe('示例函〔2020〕13号');
  expect(await controlOf(page, '办理结果类别').inputValue()).toBe('A');
});

it('asks again for a field that was left empty, beside the field', async () => {
  const { page } = visitor;
  await openAct(page, NUMBER, '提交初步办理意见');
  await handIn(page, {});
  expect(await page.getByRole('alert').textContent()).toContain('有1处需要更正');
  const wrong = controlOf(page, '初步办理意见');
  expect(await wrong.getAttribute('aria-invalid')).toBe('true');
  await handIn(page, { 初步办理意见: '拟采纳，分项研究办理。' });
  expect(await page.getByRole('status').textContent()).toContain('下一步：等质量处处领导审核初步办理意见');
});

it('goes its way from the opinion to the draft that the member agrees to', async () => {
  const { page } = visitor;
  const talk = { 方式: '电话', 对象: '领衔委员' };
  await on('2020-05-06', ...HEAD);
  await act('审核初步办理意见', { 审核结果: '通过' });
  await on('2020-05-11', ...OFFICER);
  await act('登记沟通情况', { 阶段: '办前联系', ...talk, 结果: '无意见' });
  await on('2020-05-29', ...OFFICER);
  await act('提交答复稿', { 办理结果类别: 'A类：已经解决或基本解决', 公开属性: '主动公开' });
  await mark('征求会办单位、配合处室意见完成');
  await on('2020-06-08', ...HEAD);
  await mark('处领导审核');
  await on('2020-06-12', ...OFFICER);
  await act('登记沟通情况', { 阶段: '办中协商', ...talk, 所示稿次: '第1稿', 结果: '满意' });
  expect(await page.getByRole('status').textContent()).toContain('下一步：等戊示例报送督查处审核');
});

it('is reviewed, answered and evaluated, and is then filed', async () => {
  const { page } = visitor;
  await act('报送督查处审核', {});
  await become(page, ...SUPERVISION);
  await act('登记节点完成', {
    '督查处审核内容、格式': true,
    办公室审核文字表述: true,
    分管局领导审签: true,
    依据: '示例单据',
    文字表述审核人: '示例主任',
    审签的分管局领导: '示例副局长',
  });
  await become(page, ...OFFICER);
  await act('登记印发并送达', { 文号: '示例函〔2020〕13号' });
  expect(await page.getByRole('status').textContent()).toContain('等领衔委员反馈评价');
  await on('2020-06-19', ...OFFICER);
  await act('登记委员评价', { 总体评价: '满意', 依据: '征询意见表', 扫描件摘要: 'a1'.repeat(32) });
  expect(await page.getByRole('status').textContent()).toContain('归档');
  await mark(
    '随函送征询意见表',
    '答复函上传市政协提案系统，抄送相关单位',
    '登记办理事项（清单表）',
    '办后回访',
  );
  await become(page, ...SUPERVISION);
  await mark('网上公开');
  await become(page, ...OFFICER);
  await act('归档', { 档号: '示例档〔2020〕13号' });
  expect(await page.getByRole('status').textContent()).toContain('本件已归档');
  const said = (await rowsOf(page, '办理过程')).map(([, , what]) => what);
  expect(said.length).toBeGreaterThan(15);
  expect(said.join('\n')).toContain('示例函〔2020〕13号');
  expect(await page.getByText('本件已归档，不再办理新的事项。').isVisible()).toBe(true);
  await follow(page.getByRole('link', { name: '提案', exact: true }));
  expect((await rowsOf(page, '提案办理情况'))[0]?.[0]).toBe('✓ 已办结');
});

it('leaves its refused attempt to the supervision office to see, and to nobody else', async () => {
  const { page } = visitor;
  await follow(page.getByRole('link', { name: '未予通过' }));
  expect(await page.getByRole('alert').textContent()).toContain('本页供督查处和监督员使用');
  await become(page, ...SUPERVISION);
  await follow(page.getByRole('link', { name: '未予通过' }));
  const [attempt] = await rowsOf(page, '未予通过的登记');
  expect(attempt?.slice(0, 4)).toEqual(['2020年4月7日 09:00', '戊示例', NUMBER, '登记印发并送达']);
});

async function on(date: string, unit: string, post: string) {
  await site.office.moveTo(`${date} 10:00`, [NUMBER]);
  await become(visitor.page, unit, post);
}

async function act(name: string, entries: Entries) {
  await openAct(visitor.page, NUMBER, name);
  await handIn(visitor.page, entries);
}

function mark(...steps: readonly string[]) {
  const ticks = Object.fromEntries(steps.map((step) => [step, true] as const));
  return act('登记节点完成', { ...ticks, 依据: '示例单据' });
}
