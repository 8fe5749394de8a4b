import { column, type Column } from './column.ts';

const IDENTITY = { fillDown: false } as const;

const COLUMNS = [
  column('seq', '序号', ['编号'], { ignored: true }),
  column('unitName', '处室（单位）', ['处室', '单位', '处室名称', '所在处室', '部门'], { required: true }),
  column('duties', '职责', ['主要职责', '处室职责'], { maxLength: 2_000 }),
  column('leaderInCharge', '分管局领导'),
  column('heads', '处领导', ['处室负责人'], { maxLength: 200 }),
  column('liaison', '联络员', ['提案联络员'], { maxLength: 200 }),
  column('personName', '姓名', [], { ...IDENTITY, maxLength: 40 }),
  column('roleName', '岗位', ['角色']),
  column('email', '邮箱', ['电子邮箱', '邮箱地址', '电子邮件', 'email', 'e-mail'], {
    ...IDENTITY,
    maxLength: 254,
  }),
  column('mobile', '手机', ['手机号', '手机号码', '联系电话'], { ...IDENTITY, maxLength: 40 }),
  column('deputyName', 'B角', ['代办人', 'A/B角', 'AB角'], { ...IDENTITY, maxLength: 40 }),
  column('active', '在岗', ['是否在岗'], IDENTITY),
] as const;

/** The ids of table three, 机构人员. */
export type PeopleColumn = (typeof COLUMNS)[number]['id'];

/** Table three: one person a row, with what is said of the unit repeated or merged beside it. */
export const peopleColumns: readonly Column<PeopleColumn>[] = COLUMNS;
