import { describe, expect, it } from 'vitest';
import type { RegisterContents } from '../../../client/import/register-contents.ts';
import type { ImportPlan } from '../../../client/import/plan-import.ts';
import { HEADER, PEOPLE, proposalRow } from './make-workbook.ts';
import { EMPTY_REGISTER, numbers, planRows, planSheets, told } from './plan-rows.ts';

const applied = ({ change }: ImportPlan): RegisterContents => ({ ...EMPTY_REGISTER, ...change });

describe('rows of table one', () => {
  it('are refused in both places when a number is doubled', async () => {
    const plan = await planRows([
      proposalRow('20190001'),
      proposalRow('20190002'),
      proposalRow('第20190001号'),
    ]);
    expect(numbers(plan)).toEqual(['20190002']);
    expect(told(plan)).toEqual([
      [2, '提案号', '“提案号”20190001与第4行重复，各行均未导入。'],
      [4, '提案号', '“提案号”第20190001号与第2行重复，各行均未导入。'],
    ]);
  });

  it('are refused with a classification mark, whatever it says, and nothing else is told of them', async () => {
    const plan = await planRows([
      proposalRow('20190001', { 密级: '无', 办理类型: '？', 案由: null }),
      proposalRow('20190001'),
    ]);
    expect(numbers(plan)).toEqual(['20190001']);
    expect(told(plan)).toEqual([[2, '密级', '本系统不处理涉密信息。第2行标有密级，未导入。']]);
  });

  it('need a lead unit when co-handled', async () => {
    const plan = await planRows([
      proposalRow('20190001', { 办理类型: '会办' }),
      proposalRow('20190002', { 办理类型: '汇办件', 牵头单位: '示例市司法局' }),
    ]);
    expect(plan.new.map(({ assignment }) => assignment)).toMatchObject([
      { number: '20190002', role: 'coHandler', outsideLeadUnit: '示例市司法局' },
    ]);
    expect(told(plan)).toEqual([[2, '牵头单位', '“牵头单位”没有填写，汇办件须注明函复对象。']]);
  });

  it.each<[string, Readonly<Record<string, string | null>>, string, string]>([
    ['an unknown division', { 牵头处室: '无此处' }, '牵头处室', '没有登记'],
    ['the leadership as a division', { 牵头处室: '局领导' }, '牵头处室', '不是处室'],
    ['an unknown officer', { 经办人: '无此人' }, '经办人', '没有登记'],
    ['an officer who has left', { 经办人: '庚示例' }, '经办人', '已不在岗'],
    ['two officers', { 经办人: '戊示例、己示例' }, '经办人', '只能填写一人'],
    ['a due date before the hand-over', { 答复期限: '2020-04-06' }, '答复期限', '早于交办日期'],
    ['no proposer', { 领衔委员: null }, '领衔委员', '须填写一项'],
    ['a year that is none', { 办理年度: '六届' }, '办理年度', '不是年度'],
    ['a number with other signs', { 提案号: 'a:b' }, '提案号', '符号'],
    ['no title', { 案由: null }, '案由', '没有填写'],
  ])('are refused with %s', async (_, changes, column, sentence) => {
    const plan = await planRows([proposalRow('20190001', changes)]);
    expect(plan.new).toEqual([]);
    expect(told(plan)).toMatchObject([[2, column, expect.stringContaining(sentence)]]);
  });

  it('give everything that is wrong at once', async () => {
    const plan = await planRows([proposalRow('20190001', { 案由: null, 办理类型: null, 交办日期: 'x' })]);
    expect(
      told(plan)
        .map(([, column]) => column)
        .sort(),
    ).toEqual(['交办日期', '办理类型', '案由']);
  });

  it('take the leader of the lead division and the due date of the sheet', async () => {
    const plan = await planRows([proposalRow('20190001', { 经办人: '戊示例', 答复期限: '2020-10-07' })]);
    expect(plan.new[0]?.assignment).toMatchObject({
      leaderInCharge: { id: 'b@office.example.invalid', name: '乙示例' },
      proposedOfficer: { id: 'e@office.example.invalid', name: '戊示例' },
      replyDueOn: '2020-10-07',
    });
  });

  it('know the words for key proposals and want the main one of a related one', async () => {
    const header = [...HEADER, '重点提案', '所属主提案'];
    const row = (number: string, ...more: readonly (string | null)[]) => [...proposalRow(number), ...more];
    const plan = await planSheets({
      提案分派: [
        header,
        row('1', '主提案', null),
        row('2', '相关提案', '第1号'),
        row('3', '是', null),
        row('4', '否', null),
        row('5', '相关提案', null),
        row('6', '大概', null),
      ],
      机构人员: PEOPLE,
    });
    expect(plan.new.map(({ assignment }) => [assignment.keyKind, assignment.keyMainNumber])).toEqual([
      ['main', undefined],
      ['related', '1'],
      ['undifferentiated', undefined],
      [undefined, undefined],
    ]);
    expect(told(plan).map(([row_, column]) => [row_, column])).toEqual([
      [6, '所属主提案'],
      [7, '重点提案'],
    ]);
  });
});

describe('suggestions', () => {
  const sheets = (cell: string | null, items: (string | number | null)[][] = []) => ({
    提案分派: [
      [...HEADER, '建议事项'],
      [...proposalRow('20190001'), cell],
    ],
    建议事项: [['提案号', '建议序号', '内容', '责任处室'], ...items],
    机构人员: PEOPLE,
  });

  it('are split from a cell by its own numbering', async () => {
    const plan = await planSheets(sheets('1.甲，投入1.5亿元\n2020年完成\n2、乙\n（1）乙之一\n3．丙'));
    expect(plan.new[0]?.assignment.items).toEqual([
      { no: 1, text: '甲，投入1.5亿元2020年完成' },
      { no: 2, text: '乙（1）乙之一' },
      { no: 3, text: '丙' },
    ]);
  });

  it('are taken from table two with their division', async () => {
    const plan = await planSheets(
      sheets(null, [
        ['20190001', 2, '乙', '食品处'],
        ['20190001', 1, '甲', null],
      ]),
    );
    expect(plan.new[0]?.assignment.items).toEqual([
      { no: 1, text: '甲' },
      { no: 2, text: '乙', division: '食品处' },
    ]);
  });

  it('keep their proposal out when one of them is wrong or they stand in both places', async () => {
    const wrong = await planSheets(sheets(null, [['20190001', 1, '甲', '无此处']]));
    expect(wrong.new).toEqual([]);
    expect(wrong.refused.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['提案分派', 2],
      ['建议事项', 2],
    ]);
    expect((await planSheets(sheets('1.甲', [['20190001', 1, '甲', null]]))).new).toEqual([]);
    expect(told(await planSheets(sheets(null, [['999', 1, '甲', null]])))[0]?.[2]).toContain(
      '不在“提案分派”表中',
    );
  });
});

describe('the directory', () => {
  it('takes posts from the unit’s columns, kinds from names and identities from addresses', async () => {
    const { change } = await planSheets({ 机构人员: PEOPLE });
    expect(change.people.map(({ id, post, unitKind }) => [id[0], post, unitKind])).toEqual([
      ['a', 'bureauHead', 'leadership'],
      ['b', 'leaderInCharge', 'leadership'],
      ['c', 'divisionHead', 'division'],
      ['d', 'liaison', 'division'],
      ['e', 'officer', 'division'],
      ['f', 'officer', 'division'],
      ['g', 'officer', 'division'],
      ['h', 'divisionHead', 'supervisionOffice'],
    ]);
    expect(change.units.find(({ name }) => name === '质量处')).toEqual({
      name: '质量处',
      kind: 'division',
      duties: '',
      leaderInCharge: 'b@office.example.invalid',
    });
  });

  it.each<[string, (string | null)[], string, string]>([
    [
      'an address that is none',
      ['食品处', null, null, null, '壬示例', '经办人', '壬@', '是'],
      '邮箱',
      '不是邮箱地址',
    ],
    [
      'an address of two',
      ['食品处', null, null, null, '壬示例', '经办人', 'A@office.example.invalid', '是'],
      '邮箱',
      '相同',
    ],
    ['no address', ['食品处', null, null, null, '壬示例', '经办人', null, '是'], '邮箱', '没有填写'],
    [
      'an unknown post',
      ['食品处', null, null, null, '壬示例', '巡视员', 'i@office.example.invalid', '是'],
      '岗位',
      '无法识别',
    ],
    [
      'a leader who is none',
      ['登记处', '戊示例', null, null, '壬示例', '经办人', 'i@office.example.invalid', '是'],
      '分管局领导',
      '没有登记为局领导',
    ],
    [
      'a head who is not in the unit',
      ['登记处', null, '戊示例', null, '壬示例', '经办人', 'i@office.example.invalid', '是'],
      '处领导',
      '不在“登记处”',
    ],
  ])('refuses %s', async (_, row, column, sentence) => {
    const plan = await planSheets({ 机构人员: [...PEOPLE, row] });
    const last = plan.refused.find((refusal) => refusal.row === PEOPLE.length + 1);
    expect(last).toMatchObject({ column, message: expect.stringContaining(sentence) as string });
  });

  it('asks for the division between namesakes', async () => {
    const namesake = ['食品处', null, null, null, '戊示例', '经办人', 'i@office.example.invalid', '是'];
    const people = [...PEOPLE, namesake];
    const rows = [
      [...HEADER],
      proposalRow('1', { 经办人: '戊示例' }),
      proposalRow('2', { 经办人: '戊示例', 牵头处室: null }),
    ];
    const plan = await planSheets({ 提案分派: rows, 机构人员: people });
    expect(plan.new[0]?.assignment.proposedOfficer?.id).toBe('e@office.example.invalid');
    expect(told(plan)).toMatchObject([[3, '经办人', expect.stringContaining('2人同名')]]);
  });

  it('may be the register’s own when the workbook has none', async () => {
    const register = applied(await planSheets({ 机构人员: PEOPLE }));
    const plan = await planSheets(
      { 提案分派: [[...HEADER], proposalRow('1', { 经办人: '戊示例' })] },
      register,
    );
    expect(numbers(plan)).toEqual(['1']);
  });
});

describe('a second import', () => {
  const rows = [proposalRow('20190001', { 经办人: '戊示例' }), proposalRow('20190002')];

  it('of the same sheet finds everything unchanged', async () => {
    const register = applied(await planRows(rows));
    const again = await planRows(rows, register);
    expect(again).toMatchObject({ new: [], changed: [], refused: [], unchanged: ['20190001', '20190002'] });
    expect(again.change).toEqual({ units: [], people: [], outsideUnits: [], proposals: [] });
  });

  it('reports a changed row by its columns and leaves the case alone', async () => {
    const register = applied(await planRows(rows));
    const plan = await planRows(
      [proposalRow('20190001', { 经办人: '丁示例', 答复期限: '2020-07-07', 领衔委员: '钱虚构' })],
      register,
    );
    expect(plan.changed).toEqual([
      {
        number: '20190001',
        row: 2,
        fields: ['答复期限', '经办人', '领衔委员'],
        message: '第20190001号提案已在办，本次未改动：答复期限、经办人、领衔委员。',
      },
    ]);
    expect(plan.change.proposals).toEqual([]);
  });

  it('takes who only looks on into the directory, and names him as nobody’s officer', async () => {
    const watcher = ['质量处', '乙示例', null, null, '癸示例', '监督员', 'w@office.example.invalid', '是'];
    const plan = await planSheets({
      提案分派: [[...HEADER], proposalRow('20190009', { 经办人: '癸示例' })],
      机构人员: [...PEOPLE, watcher],
    });
    expect(plan.change.people).toContainEqual(expect.objectContaining({ name: '癸示例', post: 'auditor' }));
    expect(JSON.stringify([plan.refused, plan.notes])).toContain('“癸示例”是监督员，只查看、不办理');
  });

  it('applies what changed in the directory and keeps what is left blank', async () => {
    const first = await planSheets({
      机构人员: [[...(PEOPLE[0] ?? []), '手机'], ...PEOPLE.slice(1).map((row) => [...row, '0000'])],
    });
    const moved = PEOPLE.map((row) => (row[4] === '己示例' ? row.with(0, '质量处') : row));
    const plan = await planSheets({ 机构人员: moved }, applied(first));
    expect(plan.change.people).toMatchObject([{ name: '己示例', unit: '质量处', mobile: '0000' }]);
  });
});
