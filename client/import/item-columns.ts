import { column, type Column } from './column.ts';

const COLUMNS = [
  column('seq', '序号', [], { ignored: true }),
  column('proposalNumber', '提案号', ['案号', '提案编号'], { required: true, maxLength: 40 }),
  column('itemNo', '建议序号', ['项号', '条号', '第几项'], { fillDown: false, maxLength: 10 }),
  column('itemText', '内容', ['建议内容', '建议事项', '事项内容'], {
    required: true,
    fillDown: false,
    maxLength: 5_000,
  }),
  column('itemDivision', '责任处室', ['牵头处室', '承办处室']),
  column('isFirst', '首项', [], { ignored: true }),
] as const;

/** The ids of table two, 建议事项. */
export type ItemColumn = (typeof COLUMNS)[number]['id'];

/** Table two: one suggestion a row, with its proposal's number. */
export const itemColumns: readonly Column<ItemColumn>[] = COLUMNS;
