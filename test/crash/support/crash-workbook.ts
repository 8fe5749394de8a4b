import type { Row, SheetData } from 'write-excel-file/node';
import { POST_NAMES } from '../../../samples/directory-sheets.ts';
import { makeWorkbook } from '../../client/import/make-workbook.ts';
import { DIVISION, OTHER_DIVISION, PEOPLE } from '../../support/cases.ts';

/** The day on which every proposal is handed over. */
export const HANDED_OVER_ON = '2020-04-07';

/** The division that only supports. */
const SUPPORTING = '样例三处';

/** What the import calls the units that are no divisions. */
const UNIT_NAMES = { supervisionOffice: '督查处', generalOffice: '办公室', leadership: '局领导' } as const;

/** The numbers of so many invented proposals. */
export const numbersOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `2020T${String(at + 1).padStart(3, '0')}`);

/** A workbook of so many invented proposals of every kind, and of everybody whom the tests know. */
export function crashWorkbook(count: number): Promise<Uint8Array> {
  return makeWorkbook({
    提案分派: [HEADER, ...numbersOf(count).map(proposalRow)],
    机构人员: peopleRows(),
  });
}

const HEADER = [
  '提案号',
  '案由',
  '会议届次',
  '办理年度',
  '领衔委员',
  '办理类型',
  '牵头单位',
  '会办单位',
  '重点提案',
  '牵头处室',
  '配合处室',
  '分管局领导',
  '交办日期',
  '建议事项',
];

/** Kinds of proposals in turn: ours alone, led, in part, key ones, and those on which another unit answers. */
const KINDS: readonly { readonly role: string; readonly key?: string; readonly supported?: true }[] = [
  { role: '承办' },
  { role: '主办', supported: true },
  { role: '汇办' },
  { role: '主办', key: '主提案' },
  { role: '分办' },
  { role: '承办', supported: true },
  { role: '汇办', key: '是' },
  { role: '主办' },
];

function proposalRow(number: string, at: number): Row {
  const kind = KINDS[at % KINDS.length] ?? { role: '承办' };
  const division = [DIVISION, OTHER_DIVISION, null][at % 3] ?? null;
  return [
    number,
    `关于第${at + 1}项样例工作的提案`,
    '六届六次会议',
    2020,
    '虚构委员',
    kind.role,
    kind.role === '汇办' ? '样例牵头局' : null,
    kind.role === '主办' ? '样例外局' : null,
    kind.key ?? null,
    division,
    kind.supported ? SUPPORTING : null,
    PEOPLE.leader.name,
    HANDED_OVER_ON,
    '1.样例建议一\n2.样例建议二',
  ];
}

function peopleRows(): SheetData {
  const header = ['处室（单位）', '分管局领导', '姓名', '岗位', '邮箱', '在岗'];
  const people = Object.values(PEOPLE).map(({ id, name, post, unit, unitKind }) => {
    const unitName = unitKind === 'division' ? unit : UNIT_NAMES[unitKind];
    return [
      unitName,
      unitKind === 'leadership' ? null : PEOPLE.leader.name,
      name,
      POST_NAMES[post],
      id,
      '是',
    ];
  });
  const supporting = [SUPPORTING, PEOPLE.leader.name, '样例配合', '经办人', 'support@example.test', '是'];
  return [header, ...people, supporting];
}
