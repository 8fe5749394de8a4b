import type { DirectoryPerson, DirectoryUnit } from '../../../client/ports.ts';

const domain = 'bureau.example.invalid';

function person(
  mailbox: string,
  name: string,
  post: DirectoryPerson['post'],
  unit: string,
  unitKind: DirectoryPerson['unitKind'],
): DirectoryPerson {
  return { id: `${mailbox}@${domain}`, name, post, unit, unitKind, active: true };
}

/** An invented office, just large enough for every role. */
export const PEOPLE = {
  leader: person('leader', '示例甲', 'leaderInCharge', '局领导', 'leadership'),
  head: person('duban1', '示例乙', 'divisionHead', '督查处', 'supervisionOffice'),
  clerk: person('bangong1', '示例丙', 'officer', '办公室', 'generalOffice'),
  creditHead: person('credit1', '示例丁', 'divisionHead', '信用监督管理处', 'division'),
  creditOfficer: person('credit2', '示例戊', 'officer', '信用监督管理处', 'division'),
  foodHead: person('food1', '示例己', 'divisionHead', '食品安全监督管理处', 'division'),
  foodOfficer: person('food2', '示例庚', 'officer', '食品安全监督管理处', 'division'),
} as const;

export const UNITS: readonly DirectoryUnit[] = [
  { name: '局领导', kind: 'leadership', duties: '' },
  { name: '督查处', kind: 'supervisionOffice', duties: '' },
  { name: '办公室', kind: 'generalOffice', duties: '' },
  { name: '信用监督管理处', kind: 'division', duties: '信用体系建设', leaderInCharge: PEOPLE.leader.id },
  { name: '食品安全监督管理处', kind: 'division', duties: '校园食品安全', leaderInCharge: PEOPLE.leader.id },
];
