import { column, type Column } from './column.ts';

const COLUMNS = [
  column('seq', '序号', ['编号'], { ignored: true }),
  column('outsideName', '单位', ['外单位', '单位名称'], { required: true, fillDown: false }),
  column('contactName', '联系人'),
  column('phone', '电话', ['联系电话']),
  column('email', '邮箱', ['电子邮箱', '邮箱地址', '电子邮件', 'email', 'e-mail'], { maxLength: 254 }),
  column('kind', '类别', ['单位类别', '类型']),
] as const;

/** The ids of table four, 外单位. */
export type OutsideColumn = (typeof COLUMNS)[number]['id'];

/** Table four: the units outside the bureau, one a row. */
export const outsideColumns: readonly Column<OutsideColumn>[] = COLUMNS;
