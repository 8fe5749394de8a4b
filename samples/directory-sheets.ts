import type { Row, Sheet } from 'write-excel-file/node';
import type { DirectoryPerson } from '../client/ports.ts';
import type { Post } from '../domain/office/person.ts';
import type { sampleOffice } from './office.ts';
import { headerRow, sampleSheet } from './sheet-style.ts';

/** What the import calls the posts. */
export const POST_NAMES: Readonly<Record<Post, string>> = {
  officer: '经办人',
  liaison: '联络员',
  divisionHead: '处领导',
  leaderInCharge: '分管局领导',
  bureauHead: '局主要领导',
  auditor: '监督员',
};

const PEOPLE_HEADER = [
  '处室（单位）',
  '职责',
  '分管局领导',
  '处领导',
  '联络员',
  '姓名',
  '岗位',
  '邮箱',
  '手机',
  'B角',
  '在岗',
];

/** The sheets 机构人员 and 外单位 of an office. */
export function directorySheets(office: typeof sampleOffice): readonly Sheet<never>[] {
  const people = office.people.map((person) => personRow(office, person));
  const outside = office.outsideUnits.map(({ name, contactName, phone, email, kind }) => [
    name,
    contactName,
    phone,
    email,
    kind,
  ]);
  return [
    sampleSheet(
      '机构人员',
      [headerRow(PEOPLE_HEADER), ...people],
      1,
      [24, 44, 12, 12, 12, 12, 14, 34, 14, 12, 6],
    ),
    sampleSheet(
      '外单位',
      [headerRow(['单位', '联系人', '电话', '邮箱', '类别']), ...outside],
      1,
      [32, 14, 18, 30, 22],
    ),
  ];
}

function personRow(office: typeof sampleOffice, person: DirectoryPerson): Row {
  const unit = office.units.find(({ name }) => name === person.unit);
  const leader = office.people.find(({ id }) => id === unit?.leaderInCharge);
  const holders = (post: Post): string =>
    office.people
      .filter((each) => each.unit === person.unit && each.post === post)
      .map(({ name }) => name)
      .join('、');
  const { name, post, id, mobile, deputyName, active } = person;
  const unitCells = [person.unit, unit?.duties, leader?.name, holders('divisionHead'), holders('liaison')];
  const personCells = [name, POST_NAMES[post], id, mobile, deputyName, active ? '是' : '否'];
  return [...unitCells, ...personCells].map((cell) => (cell === '' ? null : cell));
}
