import { column, type Column } from './column.ts';

const COLUMNS = [
  column('proposalNumber', '提案号', ['案号', '提案编号']),
  column('bureauSignedOn', '局签收', ['局签收日期']),
  column('acceptedOn', '处室签收', ['处室签收日期']),
  column('opinionOn', '初步办理意见', ['初步办理意见日期']),
  column('contacts', '已沟通'),
  column('draftNo', '稿次'),
  column('replyDocNumber', '答复文号'),
  column('repliedOn', '答复日期'),
  column('resultClass', '办理结果类别'),
  column('evaluation', '评价', ['委员评价']),
  column('evaluatedOn', '评价日期'),
  column('extendedTo', '延期至'),
] as const;

/** The ids of table five, 在办情况. */
export type InHandColumn = (typeof COLUMNS)[number]['id'];

/** Table five, known only so that it can be named when it turns up: it is not read. */
export const inHandColumns: readonly Column<InHandColumn>[] = COLUMNS;
