import type { DirectoryPerson, DirectoryUnit } from '../client/ports.ts';
import type { Post, UnitKind } from '../domain/office/person.ts';
import { OUTSIDE_UNITS } from './outside-units.ts';
import { SAMPLE_UNITS } from './sample-units.ts';
import { sampleName } from './sample-names.ts';

/** What the invented office calls itself and its two reviewing offices. */
export const SAMPLE_OFFICE_NAMES = {
  bureauName: '示例市市场监督管理局',
  supervisionOffice: '督查处',
  generalOffice: '办公室',
} as const;

/** Mail to this domain can reach nobody: `.invalid` is reserved. */
export const SAMPLE_MAIL_DOMAIN = 'scjg.example.invalid';

/** The invented office: units, people and the units outside it. No person or address in it exists. */
export const sampleOffice = {
  ...SAMPLE_OFFICE_NAMES,
  units: sampleUnits(),
  people: samplePeople(),
  outsideUnits: OUTSIDE_UNITS,
} as const;

function leaders(): readonly DirectoryPerson[] {
  const posts: readonly Post[] = ['bureauHead', 'leaderInCharge', 'leaderInCharge', 'leaderInCharge'];
  return posts.map((post, at) =>
    person(`leader${at + 1}`, sampleName(at, '示例'), post, '局领导', 'leadership'),
  );
}

function sampleUnits(): readonly DirectoryUnit[] {
  const [head, ...inCharge] = leaders();
  const leadership = { name: '局领导', kind: 'leadership', duties: '领导全局工作' } as const;
  return [
    leadership,
    ...SAMPLE_UNITS.map(({ name, kind, duties, leader }) => {
      const leaderInCharge = (inCharge[leader] ?? head)?.id;
      return { name, kind, duties, ...(leaderInCharge === undefined ? {} : { leaderInCharge }) };
    }),
  ];
}

function samplePeople(): readonly DirectoryPerson[] {
  const people = [...leaders()];
  for (const { name, kind, code, officers } of SAMPLE_UNITS) {
    const posts: readonly Post[] = [
      'divisionHead',
      ...(kind === 'division' ? (['liaison'] as const) : []),
      ...Array.from({ length: officers }, () => 'officer' as const),
    ];
    const members = posts.map((post, at) =>
      person(`${code}${at + 1}`, nextName(people.length + at), post, name, kind),
    );
    people.push(...withDeputies(members));
  }
  return people;
}

/** Officers stand in for each other in a ring; the liaison stands in for the head. */
function withDeputies(members: readonly DirectoryPerson[]): readonly DirectoryPerson[] {
  return members.map((member, at) => {
    const deputy = members[at + 1] ?? members[1];
    return deputy === undefined || deputy === member ? member : { ...member, deputyName: deputy.name };
  });
}

function nextName(index: number): string {
  return index < 32 ? sampleName(index, '示例') : sampleName(index - 32, '样本');
}

function person(
  mailbox: string,
  name: string,
  post: Post,
  unit: string,
  unitKind: UnitKind,
): DirectoryPerson {
  return { id: `${mailbox}@${SAMPLE_MAIL_DOMAIN}`, name, post, unit, unitKind, active: true };
}
