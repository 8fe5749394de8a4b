import { column, type Column } from './column.ts';

const OWN = { fillDown: false } as const;
const DATE = { ...OWN, kind: 'date' } as const;

const COLUMNS = [
  column('proposalNumber', '提案号', ['案号', '提案编号'], { ...OWN, required: true }),
  column('bureauSignedOn', '局签收', ['局签收日期'], DATE),
  column('acceptedOn', '处室签收', ['处室签收日期'], DATE),
  column('opinionOn', '初步办理意见', ['初步办理意见日期'], DATE),
  column('contacts', '已沟通', ['沟通情况'], { ...OWN, maxLength: 2_000 }),
  column('draftNo', '稿次', [], OWN),
  column('replyDocNumber', '答复文号', [], OWN),
  column('repliedOn', '答复日期', [], DATE),
  column('resultClass', '办理结果类别', [], OWN),
  column('evaluation', '评价', ['委员评价'], OWN),
  column('evaluatedOn', '评价日期', [], DATE),
  column('extendedTo', '延期至', [], DATE),
] as const;

/** The ids of table five, 在办情况. */
export type InHandColumn = (typeof COLUMNS)[number]['id'];

/** Table five: one proposal a row, as far as it was when the system was taken into use. */
export const inHandColumns: readonly Column<InHandColumn>[] = COLUMNS;
