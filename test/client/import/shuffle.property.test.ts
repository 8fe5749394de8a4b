import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetData } from 'write-excel-file/node';
import { HEADER, PEOPLE, proposalRow } from './make-workbook.ts';
import { planRows, planSheets } from './plan-rows.ts';
import type { ImportPlan } from '../../../client/import/plan-import.ts';

const ROWS = [
  proposalRow('20190001', { 经办人: '戊示例' }),
  proposalRow('20190002', { 办理类型: '汇办', 牵头单位: '示例市司法局' }),
  proposalRow('20190003', { 办理类型: '主办', 会办单位: '示例市教育局、示例市商务局', 答复期限: '2020/7/7' }),
  proposalRow('20190004', { 牵头处室: '食品处', 经办人: '己示例' }),
  proposalRow('20190005', { 密级: '秘密' }),
  proposalRow('20190006', { 办理类型: '汇办' }),
];

const permutation = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, at) => at),
    { minLength: length, maxLength: length },
  );

/** What a plan comes to apart from the order and the place of rows. */
const essence = (plan: ImportPlan) => ({
  added: plan.new.toSorted((a, b) => (a.assignment.number < b.assignment.number ? -1 : 1)),
  refused: plan.refused.map(({ column, message }) => `${column} ${message.replace(/第\d+行/g, '')}`).sort(),
});

describe('the order of a sheet', () => {
  it('and its blanks and titles make no difference', async () => {
    const expected = essence(await planRows(ROWS));
    await fc.assert(
      fc.asyncProperty(
        permutation(HEADER.length + 1),
        permutation(ROWS.length),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: ROWS.length, maxLength: ROWS.length }),
        fc.integer({ min: 0, max: 3 }),
        async (columnOrder, rowOrder, blanksBefore, titles) => {
          const arrange = (row: SheetData[number]) => columnOrder.map((at) => row[at]);
          const sheet: SheetData = [
            ...Array.from({ length: titles }, () => ['某表']),
            arrange([...HEADER, '其他']),
            ...rowOrder.flatMap((at, place) => [
              ...Array.from({ length: blanksBefore[place] ?? 0 }, () => []),
              arrange([...(ROWS[at] ?? []), '任意']),
            ]),
          ];
          expect(essence(await planSheets({ 提案分派: sheet, 机构人员: PEOPLE }))).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});
