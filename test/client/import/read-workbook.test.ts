import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../client/import/read-workbook.ts';
import { HEADER, makeWorkbook, patchPart, PEOPLE, proposalRow, SHEET_1 } from './make-workbook.ts';
import { numbers, planBytes, planRows, planSheets, told } from './plan-rows.ts';

describe('finding the table', () => {
  it('passes over title rows and blank rows and tells Excel rows in refusals', async () => {
    const plan = await planSheets({
      提案分派: [
        ['2020年度提案分派表'],
        [],
        [...HEADER],
        proposalRow('20190001'),
        [],
        proposalRow('20190002', { 办理类型: '协办' }),
        ['合计', '2件'],
      ],
      机构人员: PEOPLE,
    });
    expect(numbers(plan)).toEqual(['20190001']);
    expect(told(plan)).toEqual([[6, '办理类型', '“办理类型”“协办”无法识别，请填写承办、主办、分办或汇办。']]);
    expect(plan.notes.join()).toContain('第7行：是合计或说明');
  });

  it('knows columns by aliases, full-width signs, line breaks and remarks', async () => {
    const plan = await planSheets({
      任意表名: [
        ['案 号＊', '题目（必填）', '届\n次', '年度', '第一提案人', '承办类型*', '交办时间：', '领导看法'],
        [
          '20190001',
          '关于甲的提案（示例）',
          '六届六次会议',
          '2020年度',
          '赵虚构',
          '独办',
          '2020年4月7日',
          '好',
        ],
      ],
    });
    expect(plan.refused).toEqual([]);
    expect(plan.new[0]?.assignment).toMatchObject({
      number: '20190001',
      handlingYear: 2020,
      role: 'sole',
      handOverOn: '2020-04-07',
    });
    expect(plan.notes.join()).toContain('没有采用的列：领导看法');
  });

  it('reads a header of two rows', async () => {
    const plan = await planSheets({
      提案分派: [
        [
          ...['提案号', '案由', '会议届次', '办理年度', '领衔委员', '办理类型', '交办日期'].map((value) => ({
            value,
            rowSpan: 2,
          })),
          { value: '办理单位', columnSpan: 2 },
          null,
        ],
        [...Array.from({ length: 7 }, () => null), '牵头处室', '配合处室'],
        [
          '20190001',
          '关于甲的提案（示例）',
          '六届六次会议',
          2020,
          '赵虚构',
          '承办',
          '2020/4/7',
          '质量处',
          '食品处',
        ],
      ],
      机构人员: PEOPLE,
    });
    expect(plan.refused).toEqual([]);
    expect(plan.new[0]?.assignment).toMatchObject({ leadDivision: '质量处', supportDivisions: ['食品处'] });
  });

  it('says once which column is missing or doubled', async () => {
    const without = HEADER.filter((name) => name !== '案由');
    const missing = await planSheets({ 提案分派: [without, proposalRow('20190001').toSpliced(1, 1)] });
    expect(told(missing)).toEqual([[1, '案由', '缺少“案由”列，本表各行均未导入。请补上该列后重新导入。']]);
    const doubled = await planSheets({
      提案分派: [
        [...HEADER, '提案号'],
        [...proposalRow('20190001'), 'x'],
      ],
    });
    expect(told(doubled)).toMatchObject([[1, '提案号', expect.stringContaining('出现两次')]]);
  });

  it('refuses two sheets that could both be the table', async () => {
    const sheet = [[...HEADER], proposalRow('20190001')];
    const bytes = await makeWorkbook({ 四月: sheet, 五月: sheet });
    await expect(readWorkbook(bytes)).rejects.toThrow('“四月”、“五月”都像“提案分派”表');
  });
});

describe('cells', () => {
  const seen = async (name: string, cell: Parameters<typeof proposalRow>[0]) =>
    planRows([proposalRow('20190001', { [name]: cell })]);

  it.each([
    '2020-04-07',
    '2020/4/7',
    '2020.4.7',
    '2020年4月7日',
    '２０２０年４月７日',
    '20200407',
    20200407,
    '2020-04-07 00:00:00',
  ])('reads %s as a date', async (text) => {
    expect((await seen('交办日期', text)).new[0]?.assignment.handOverOn).toBe('2020-04-07');
  });

  it.each(['2020-02-30', '2050-01-01', '1991-12-31', '4月7日', 43928, '2020-13-01'])(
    'refuses %s as a date',
    async (text) => {
      const plan = await seen('交办日期', text);
      expect(plan.new).toEqual([]);
      expect(told(plan)).toMatchObject([[2, '交办日期', expect.stringContaining(String(text))]]);
    },
  );

  it('takes numbers as text without exponents and refuses those that lost digits or became dates', async () => {
    expect(numbers(await planRows([proposalRow(20200668), proposalRow('00123')]))).toEqual([
      '20200668',
      '00123',
    ]);
    expect(told(await planRows([proposalRow(2 ** 60)]))[0]?.[2]).toContain('超过15位');
    const date = { value: new Date('2019-01-01T00:00:00Z'), format: 'yyyy-mm' };
    expect(told(await planRows([proposalRow(date)]))[0]?.[2]).toContain('被存成了日期');
  });

  it('strips unseen signs and says so', async () => {
    const plan = await seen('案由', '关于\u202e甲\u200b的提案');
    expect(plan.new[0]?.assignment.title).toBe('关于甲的提案');
    expect(plan.notes).toContain('“提案分派”表第2行：“案由”中的不可见字符已去除，请核对。');
  });

  it('refuses what is too long', async () => {
    expect((await seen('案由', '题'.repeat(200))).refused).toEqual([]);
    expect(told(await seen('案由', '题'.repeat(201)))).toEqual([[2, '案由', '“案由”超过200字，请缩短。']]);
  });
});

describe('merged cells', () => {
  const merged = [
    [...HEADER],
    proposalRow('20190001', { 牵头处室: { value: '质量处', rowSpan: 2 } }),
    proposalRow('20190002', { 牵头处室: null }),
    proposalRow('20190003', { 牵头处室: null }),
  ];

  it('fill down within their range only, with a note', async () => {
    const plan = await planSheets({ 提案分派: merged, 机构人员: PEOPLE });
    expect(plan.new.map(({ assignment }) => assignment.leadDivision)).toEqual([
      '质量处',
      '质量处',
      undefined,
    ]);
    expect(plan.notes).toContain('“提案分派”表第3行：“牵头处室”的合并单元格已向下填充，请核对。');
  });

  it('are not filled down where a row needs its own value', async () => {
    const plan = await planRows([proposalRow({ value: '20190001', rowSpan: 2 }), proposalRow(null)]);
    expect(told(plan)).toEqual([[3, '提案号', '“提案号”没有填写。']]);
  });

  it('carry a classification mark down', async () => {
    const plan = await planRows([
      proposalRow('20190001', { 密级: { value: '秘密', rowSpan: 2 } }),
      proposalRow('20190002'),
    ]);
    expect(plan.new).toEqual([]);
    expect(told(plan).map(([row]) => row)).toEqual([2, 3]);
  });
});

describe('formulas', () => {
  const withCell = async (cell: string): Promise<Uint8Array> => {
    const bytes = await makeWorkbook({ 提案分派: [[...HEADER], proposalRow('20190001')], 机构人员: PEOPLE });
    return patchPart(bytes, SHEET_1, (xml) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, cell));
  };

  it('count by their saved result, with a note', async () => {
    const plan = await planBytes(
      await withCell('<c r="B2" t="str"><f>"关于"&amp;A2</f><v>关于甲的提案</v></c>'),
    );
    expect(plan.new[0]?.assignment.title).toBe('关于甲的提案');
    expect(plan.notes).toContain('“提案分派”表第2行：“案由”是公式，已取其保存的结果，请核对。');
  });

  it.each([
    ['<c r="B2" t="str"><f>A2</f></c>', '没有保存计算结果'],
    ['<c r="B2"><f>A2</f></c>', '没有保存计算结果'],
    ['<c r="B2" t="e"><f>A2</f><v>#REF!</v></c>', '错误值#REF!'],
    ['<c r="B2" t="e"><v>#N/A</v></c>', '错误值#N/A'],
  ])('are refused without one: %s', async (cell, sentence) => {
    const plan = await planBytes(await withCell(cell));
    expect(plan.new).toEqual([]);
    expect(told(plan)).toMatchObject([[2, '案由', expect.stringContaining(sentence)]]);
  });
});

describe('values for the whole sheet', () => {
  const blank = { 会议届次: null, 办理年度: null, 交办日期: null };

  it('are taken from title rows', async () => {
    const plan = await planSheets({
      提案分派: [
        ['会议届次：深圳市政协六届六次会议  办理年度：2020', null, '交办日期', '2020年4月7日'],
        [...HEADER],
        proposalRow('20190001', blank),
        proposalRow('20190002', { ...blank, 办理年度: '2021' }),
      ],
      机构人员: PEOPLE,
    });
    expect(plan.refused).toEqual([]);
    expect(plan.new.map(({ assignment }) => assignment.handlingYear)).toEqual([2020, 2021]);
    expect(plan.new[1]?.assignment).toMatchObject({ sessionName: '六届六次会议', handOverOn: '2020-04-07' });
    expect(plan.notes.join()).toContain('“交办日期”只填写了一处（2020-04-07），已用于整表');
  });

  it('are taken from the first row when no other row has one', async () => {
    const first = await planRows([
      proposalRow('20190001'),
      proposalRow('20190002', blank),
      proposalRow('20190003', blank),
    ]);
    expect(first.new.map(({ assignment }) => assignment.handOverOn)).toEqual(Array(3).fill('2020-04-07'));
    const mixed = await planRows([
      proposalRow('20190001'),
      proposalRow('20190002', blank),
      proposalRow('20190003'),
    ]);
    expect(told(mixed).map(([row, column]) => [row, column])).toEqual([
      [3, '会议届次'],
      [3, '交办日期'],
      [3, '办理年度'],
    ]);
  });

  it('never come from the number: the year has a column of its own', async () => {
    const plan = await planRows([proposalRow('20190668', { 办理年度: 2020 })]);
    expect(plan.new[0]?.assignment.handlingYear).toBe(2020);
    expect(told(await planRows([proposalRow('20190668', { 办理年度: null })]))[0]?.[1]).toBe('办理年度');
  });

  it('refuse the sheet when the title rows bear a classification mark', async () => {
    const bytes = await makeWorkbook({ 提案分派: [['机密★一年'], [...HEADER], proposalRow('20190001')] });
    await expect(readWorkbook(bytes)).rejects.toThrow('本系统不处理涉密信息');
  });
});
