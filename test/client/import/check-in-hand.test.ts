import { describe, expect, it } from 'vitest';
import { HEADER, PEOPLE, proposalRow } from './make-workbook.ts';
import { EMPTY_REGISTER, planSheets, told } from './plan-rows.ts';

const COLUMNS = [
  '提案号',
  '局签收',
  '处室签收',
  '初步办理意见',
  '已沟通',
  '稿次',
  '答复文号',
  '答复日期',
  '办理结果类别',
  '评价',
  '评价日期',
  '延期至',
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

const rowOf = (cells: Cells) => COLUMNS.map((name) => cells[name] ?? null);

/** The plan of a workbook with two proposals, the first of them under way as given. */
const planOf = (...rows: readonly Cells[]) => planSheets(sheetsOf(...rows));

const sheetsOf = (...rows: readonly Cells[]) => ({
  提案分派: [[...HEADER], proposalRow('20190001'), proposalRow('20190002')],
  机构人员: PEOPLE,
  在办情况: [[...COLUMNS], ...rows.map(rowOf)],
});

const FULL: Cells = {
  提案号: '20190001',
  局签收: '2020-04-09',
  初步办理意见: '2020-05-07',
  已沟通: '2020-05-12 电话 领衔委员 无意见\n2020年6月1日、面谈、提案单位（联系人）、满意',
  稿次: '第2稿',
  答复文号: '样函〔2020〕3号',
  答复日期: '2020-06-10',
  办理结果类别: 'A类',
  评价: '基本满意',
  评价日期: '2020-06-20',
  延期至: '2020-09-07',
};

describe('table five, 在办情况', () => {
  it('tells how far a proposal was, and leaves the others as they are', async () => {
    const plan = await planOf({ ...FULL, 已沟通: '2020-05-12 电话 领衔委员 无意见' });
    expect(told(plan)).toEqual([]);
    const [first, second] = plan.new;
    expect(first?.assignment.inHand).toEqual({
      signedOn: '2020-04-09',
      opinionOn: '2020-05-07',
      extendedTo: '2020-09-07',
      contacts: [
        { occurredOn: '2020-05-12', channel: 'telephone', counterpart: 'leadMember', outcome: 'noObjection' },
      ],
      draftNo: 2,
      letter: { letterNumber: '样函〔2020〕3号', issuedOn: '2020-06-10', resultClass: 'A' },
      evaluation: { overall: 'mostlySatisfied', receivedOn: '2020-06-20' },
    });
    expect(second?.assignment).not.toHaveProperty('inHand');
  });

  it.each<readonly [string, Cells, string]>([
    ['已沟通', { 已沟通: '上周打过电话' }, '请每条一行写成“2020-04-20 电话 领衔委员 无意见”'],
    ['稿次', { 稿次: '初稿' }, '不是稿次'],
    ['办理结果类别', { 办理结果类别: '优' }, '请填写A、B、C或D'],
    ['评价', { 评价: '很好' }, '应填写满意、基本满意或不满意'],
    ['评价日期', { 评价日期: '2020-06-01' }, '早于前一环节（2020-06-10）'],
    ['答复日期', { 答复日期: '2020-05-01' }, '早于前一环节（2020-05-07）'],
    ['提案号', { 提案号: '20190009' }, '不在“提案分派”表中'],
  ])('refuses %s that cannot be, and leaves its proposal out', async (column, wrong, message) => {
    const plan = await planOf({ ...FULL, 已沟通: '', ...wrong });
    const refused = told(plan);
    expect(refused).toContainEqual([2, column, expect.stringContaining(message)]);
    if (wrong.提案号 === undefined) {
      expect(plan.new.map(({ assignment }) => assignment.number)).toEqual(['20190002']);
      expect(refused).toContainEqual([
        2,
        '提案号',
        expect.stringContaining('在“在办情况”表中有误，改正后一并导入'),
      ]);
    }
  });

  it('wants both halves of a letter, and a letter for an evaluation', async () => {
    expect(told(await planOf({ ...FULL, 答复文号: '', 已沟通: '' }))).toContainEqual([
      2,
      '答复文号',
      '“答复文号”没有填写。',
    ]);
    const { 答复文号: _number, 答复日期: _day, ...rest } = FULL;
    expect(told(await planOf({ ...rest, 已沟通: '' }))).toContainEqual([
      2,
      '评价',
      '“评价”已填写，但没有答复日期。',
    ]);
  });

  it('refuses a proposal and a letter’s number that stand twice', async () => {
    const twice = await planOf({ 提案号: '20190001' }, { 提案号: '20190001' });
    expect(told(twice)).toContainEqual([3, '提案号', '“提案号”20190001重复。']);
    const letter = { 答复文号: '样函〔2020〕3号', 答复日期: '2020-06-10' };
    const same = await planOf({ 提案号: '20190001', ...letter }, { 提案号: '20190002', ...letter });
    expect(told(same)).toContainEqual([3, '答复文号', '“答复文号”与第2行重复。']);
  });

  it('wants the officer of a case that its division has accepted', async () => {
    const plan = await planOf({ 提案号: '20190001', 处室签收: '2020-04-14' });
    expect(told(plan)).toContainEqual([2, '经办人', '“经办人”没有填写，而“在办情况”表中已有处室签收日期。']);
  });

  it('refuses a letter’s number that another case has, and not the case’s own', async () => {
    const taken = (number: string) =>
      planSheets(sheetsOf({ 提案号: '20190001', 答复文号: '样函〔2020〕3号', 答复日期: '2020-06-10' }), {
        ...EMPTY_REGISTER,
        letterNumbers: new Map([['样函〔2020〕3号', number]]),
      });
    expect(told(await taken('20190009'))).toContainEqual([
      2,
      '答复文号',
      '“答复文号”已用于第20190009号提案，请核对。',
    ]);
    expect(told(await taken('20190001'))).toEqual([]);
  });

  it('knows no fact that is still to come', async () => {
    const days: readonly Cells[] = [
      { 局签收: '2020-07-02' },
      { 初步办理意见: '2021-05-07' },
      { 答复日期: '2021-06-08', 答复文号: '样函〔2021〕3号' },
      { 已沟通: '2020-07-02 电话 领衔委员 无意见' },
    ];
    for (const day of days) {
      const plan = await planOf({ 提案号: '20190001', ...day });
      expect(told(plan)).toContainEqual([
        2,
        Object.keys(day)[0],
        expect.stringContaining('晚于今天（2020-07-01）'),
      ]);
    }
    expect(told(await planOf({ 提案号: '20190001', 局签收: '2020-07-01' }))).toEqual([]);
  });

  it('knows no extension to a day before the term', async () => {
    const early = await planOf({ 提案号: '20190001', 延期至: '2020-07-06' });
    expect(told(early)).toEqual([
      [2, '答复期限', '“答复期限”（2020-07-07）晚于“在办情况”表中的延期日期（2020-07-06），请核对。'],
    ]);
    expect(told(await planOf({ 提案号: '20190001', 延期至: '2020-09-07' }))).toEqual([]);
  });

  it('knows no day before the hand-over', async () => {
    const plan = await planOf({ 提案号: '20190001', 局签收: '2019-01-02', 延期至: '2019-02-01' });
    expect(told(plan).join('')).toContain('“在办情况”表中2019-01-02、2019-02-01早于交办日期，请核对');
    expect(plan.new.map(({ assignment }) => assignment.number)).toEqual(['20190002']);
  });
});
