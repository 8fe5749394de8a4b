import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HEADER, PEOPLE, proposalRow } from '../client/import/make-workbook.ts';
import { become } from './support/become.ts';
import { follow } from './support/follow.ts';
import { openOfficeSite, type OfficeSite } from './support/office-site.ts';
import { headingOf, rowsOf } from './support/on-page.ts';
import type { Visitor } from './support/visitor.ts';
import { workbookFile } from './support/workbook-file.ts';

describe('the first visit, with a workbook of its own', () => {
  let site: OfficeSite;
  let visitor: Visitor;
  beforeAll(async () => {
    site = await openOfficeSite('2020-04-07 09:00');
    visitor = await site.newVisitor();
  });
  afterEach(() => expect(visitor.complaints).toEqual([]));
  afterAll(() => site.close());

  it('is welcomed, and told by row and column what is wrong with the workbook', async () => {
    const { page } = visitor;
    await page.goto('/');
    expect(await headingOf(page)).toBe('欢迎使用督办');
    await follow(page.getByRole('link', { name: '去导入' }));
    const rows = [
      [...HEADER],
      proposalRow('900001', { 交办日期: '四月七日' }),
      proposalRow('900002', { 密级: '秘密' }),
    ];
    const wrong = await workbookFile('有误.xlsx', { 提案分派: rows, 机构人员: PEOPLE });
    await page.getByLabel('工作簿').setInputFiles(wrong);
    await follow(page.getByRole('button', { name: '预览' }));
    expect(await headingOf(page)).toBe('预览：有误.xlsx');
    expect(await rowsOf(page, '未导入的行')).toEqual([
      ['提案分派', '2', '交办日期', expect.stringContaining('“四月七日”不是日期')],
      ['提案分派', '3', '密级', expect.stringContaining('本系统不处理涉密信息')],
    ]);
    await follow(page.getByRole('link', { name: '另选文件' }));
  });

  it('previews the mended workbook, confirms it, and has its proposals', async () => {
    const { page } = visitor;
    const rows = [[...HEADER], proposalRow('900001'), proposalRow('900002')];
    const right = await workbookFile('已更正.xlsx', { 提案分派: rows, 机构人员: PEOPLE });
    await page.getByLabel('工作簿').setInputFiles(right);
    await follow(page.getByRole('button', { name: '预览' }));
    expect(await rowsOf(page, '新增的提案')).toEqual([
      ['900001', '关于测试的提案（示例）', '承办', '2020年4月7日'],
      ['900002', '关于测试的提案（示例）', '承办', '2020年4月7日'],
    ]);
    await follow(page.getByRole('button', { name: '确认导入' }));
    expect(await page.getByRole('status').textContent()).toContain('已导入：新增2件');
    await follow(page.getByRole('link', { name: '返回提案列表' }));
    expect(await headingOf(page)).toBe('提案办理情况');
    expect((await rowsOf(page, '提案办理情况')).map(([, number]) => number)).toEqual(['900001', '900002']);
  });

  it('may import again only as the supervision office', async () => {
    const { page } = visitor;
    await become(page, '质量处', '处领导');
    await follow(page.getByRole('link', { name: '导入' }));
    expect(await page.getByRole('status').textContent()).toContain('导入由督查处人员办理');
    expect(await page.getByLabel('工作簿').count()).toBe(0);
    await become(page, '督查处', '处领导');
    await follow(page.getByRole('button', { name: '预览' }));
    expect(await page.getByRole('alert').textContent()).toContain('请选择一个 .xlsx 文件');
  });
});

describe('the first visit, just to see', () => {
  let site: OfficeSite;
  let visitor: Visitor;
  beforeAll(async () => {
    site = await openOfficeSite('2020-04-07 09:00');
    visitor = await site.newVisitor();
  });
  afterEach(() => expect(visitor.complaints).toEqual([]));
  afterAll(() => site.close());

  it('has a whole invented office at one press', async () => {
    const { page } = visitor;
    await page.goto('/');
    await follow(page.getByRole('button', { name: '一键载入示例单位' }));
    expect(await page.getByRole('status').textContent()).toContain('已载入示例单位');
    expect(await rowsOf(page, '提案办理情况')).toHaveLength(64);
    await page.reload();
    expect(await page.getByRole('status').count()).toBe(0);
  });

  it('finds one proposal and reads its page before choosing an identity', async () => {
    const { page } = visitor;
    const main = page.getByRole('main');
    await main.getByLabel('牵头处室').selectOption({ label: '标准化处' });
    await main.getByLabel('提案号或案由').fill('养老');
    await follow(page.getByRole('button', { name: '筛选', exact: true }));
    expect(await main.getByText('筛选出1件').count()).toBe(1);
    await follow(page.getByRole('link', { name: '关于制定社区养老服务地方标准的提案（示例）' }));
    expect(await headingOf(page)).toBe('第示例2020017号提案');
    const drawn = page.getByRole('img', { name: '第示例2020017号提案时间节点图，今天是2020年4月7日' });
    expect(await drawn.isVisible()).toBe(true);
    expect((await rowsOf(page, '时间节点表')).length).toBeGreaterThan(15);
    const reasons = await rowsOf(page, '下一事项的条件');
    expect(reasons.flat()).toContain('处室尚未签收并明确经办人——由处领导办理。');
    await follow(page.getByRole('listitem').getByRole('link', { name: '签收（局）', exact: true }));
    expect(await headingOf(page)).toBe('请先选择当前身份');
  });
});
