import { describe, expect, it } from 'vitest';
import { composeDigests } from '../../../domain/notice/digest.ts';
import { unreachedPeople } from '../../../domain/notice/mail-troubles.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { toAccepted } from '../../support/acts.ts';
import { aCase, at, moment, PEOPLE } from '../../support/cases.ts';
import { nothingBeside, sectionOf, textOf } from '../../support/mornings.ts';

const ON = '2020-04-20';
const cases = [aCase().after(...toAccepted, at(`${ON} 08:30`)).proposal];
const people = Object.values(PEOPLE);
const { officer, supervisor } = PEOPLE;
const trouble = { address: officer.id, why: '退信：550' };

function mailTo(id: string, mailTroubles: readonly (typeof trouble)[]) {
  const morning = moment(`${ON} 08:30`);
  const mails = composeDigests({
    office: 'sample',
    at: morning,
    ...nothingBeside(morning),
    since: undefined,
    cases,
    happened: [],
    people,
    mailTroubles,
    rules: DEFAULT_POLICY.supervision,
  });
  return mails.find(({ personId }) => personId === id);
}

describe('people whom mail does not reach', () => {
  it('are those with open cases, as long as these are open', () => {
    expect(unreachedPeople({ cases, people, mailTroubles: [trouble] })).toMatchObject([
      { name: officer.name, unit: officer.unit, cases: 1 },
    ]);
    const elsewhere = { address: 'nobody@example.test', why: '样例' };
    expect(unreachedPeople({ cases, people, mailTroubles: [elsewhere] })).toEqual([]);
    const ended = cases.map((each) => ({ ...each, ending: { kind: 'withdrawn', on: ON } }) as never);
    expect(unreachedPeople({ cases: ended, people, mailTroubles: [trouble] })).toEqual([]);
  });

  it('stand in the morning mail of the supervision office, by name and counted, and in nobody else’s', () => {
    const mail = mailTo(supervisor.id, [trouble]);
    expect(sectionOf(mail, '邮箱退信')).toEqual([
      `${officer.name}（${officer.unit}，${officer.id}）　在办1件　退信：550`,
    ]);
    expect(mail && textOf(mail)).toContain('邮箱退信1人');
    const others = people.filter(({ unitKind }) => unitKind !== 'supervisionOffice');
    for (const { id } of others) expect(sectionOf(mailTo(id, [trouble]), '邮箱退信')).toEqual([]);
    expect(sectionOf(mailTo(supervisor.id, []), '邮箱退信')).toEqual([]);
  });
});

describe('the footer of a morning mail', () => {
  it('says by which rules its sections are filled, and whom to telephone', () => {
    const footer = mailTo(supervisor.id, [trouble])?.content.footer.join('\n');
    expect(footer).toContain('有在办件而邮件送不到的人员列督查处');
    expect(footer).not.toContain('到期前按各节点提醒日');
    expect(footer).toContain('请联系督查处{contact}');
  });
});
