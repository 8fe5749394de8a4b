import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { suggestions } from '../../../domain/notice/suggestions.ts';
import { isTimeAtOnce, signerAtOnce, urgedAtOnce } from '../../../domain/notice/urge-at-once.ts';
import { onDuty } from '../../../domain/office/deputies.ts';
import type { Person } from '../../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { SupervisionRule } from '../../../domain/policy/policy.ts';
import { planConfirmed, toAccepted, urgeDeclined } from '../../support/acts.ts';
import { aCase, at, DIVISION, moment, named, PEOPLE, type Story } from '../../support/cases.ts';
import { morningOf, sectionOf, textOf } from '../../support/mornings.ts';

const RULES: SupervisionRule = { ...DEFAULT_POLICY.supervision, urgeAtOnce: true };
const { supervisor } = PEOPLE;
const office = { unit: supervisor.unit, unitKind: supervisor.unitKind };
const head: Person = { ...office, id: 'chef@example.test', name: '样例督查处长', post: 'divisionHead' };
const everybody: readonly Person[] = [...Object.values(PEOPLE), head];

describe('who signs what goes out at once', () => {
  const signedBy = (people: readonly Person[], rules = RULES) => signerAtOnce(rules, people)?.id;

  it('is the head of the supervision office, and no other head or leader', () => {
    expect(signedBy(everybody)).toBe(head.id);
    expect(signedBy(everybody.filter(({ id }) => id !== head.id))).toBeUndefined();
  });

  it('is nobody while the rules leave it to a person, which rules that do not say do', () => {
    const { urgeAtOnce: _none, ...former } = RULES;

    expect(signedBy(everybody, { ...RULES, urgeAtOnce: false })).toBeUndefined();
    expect(signedBy(everybody, former)).toBeUndefined();
    expect(DEFAULT_POLICY.supervision.urgeAtOnce).toBe(false);
  });

  it('is while the head is away whoever of his office stands in for him, and nobody from elsewhere', () => {
    const away = (deputyName?: string) =>
      onDuty(
        everybody.map((person) =>
          person.id === head.id
            ? { ...person, active: false, ...(deputyName === undefined ? {} : { deputyName }) }
            : { ...person, active: true },
        ),
      );

    expect(signedBy(away())).toBeUndefined();
    expect(signedBy(away(supervisor.name))).toBe(supervisor.id);
    expect(signedBy(away(PEOPLE.head.name))).toBeUndefined();
  });

  it('is nobody who only looks on', () => {
    expect(signedBy([{ ...head, post: 'auditor' }])).toBeUndefined();
  });
});

describe('the time of what goes out at once', () => {
  const morning = moment('2020-05-14 08:30');

  it('is the morning’s own day, outside a dry run', () => {
    expect(isTimeAtOnce(morning, moment('2020-05-14 08:41'), false)).toBe(true);
    expect(isTimeAtOnce(morning, moment('2020-05-15 00:01'), false)).toBe(false);
    expect(isTimeAtOnce(morning, morning, true)).toBe(false);
  });
});

describe('what goes out at once', () => {
  const late = aCase().after(...toAccepted, planConfirmed(), at('2020-05-14 08:30'));
  const again = aCase({ number: '2020T002' }).after(...toAccepted, planConfirmed(), at('2020-05-14 08:30'));
  const urged = named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' });
  const goingOut = (stories: readonly Story[], on = '2020-05-14', before: readonly string[] = []) => {
    const cases = stories.map(({ proposal }) => proposal);
    const day = { today: civilDate(on), rules: RULES };
    const urged = before.map((issuedOn) => ({
      docNumber: '催办〔2020〕9号',
      issuedOn: civilDate(issuedOn),
      divisions: [DIVISION],
    }));
    return urgedAtOnce(suggestions(cases, { ...day, people: everybody, urged }), cases, day);
  };

  it('is every case that is suggested to be urged', () => {
    expect(goingOut([late, again, aCase({ number: '2020T003' })])).toEqual(['2020T001', '2020T002']);
  });

  it('is none that was urged lately, declined, or whose division had its notice of the week', () => {
    expect(goingOut([late.after(urged), again])).toEqual(['2020T002']);
    expect(goingOut([late.after(urgeDeclined('preliminaryOpinion')), again])).toEqual(['2020T002']);
    expect(goingOut([late, again], '2020-05-14', ['2020-05-08'])).toEqual([]);
    expect(goingOut([late, again], '2020-05-14', ['2020-05-07'])).toEqual(['2020T001', '2020T002']);
  });

  it('is nothing of which only the work of leaders is suggested, whatever else is late', () => {
    const day = { today: civilDate('2020-05-14'), rules: RULES };
    const [suggestion] = suggestions([late.proposal], { ...day, people: everybody, urged: [] });
    const work = suggestion?.work.map((each) => ({ ...each, mark: 'leaderApproval' }));
    const [first, ...more] = work ?? [];
    if (!suggestion || !first) throw new Error('nothing is suggested');

    expect(urgedAtOnce([{ ...suggestion, work: [first, ...more] }], [late.proposal], day)).toEqual([]);
  });

  it('is never a report', () => {
    const over = late.after(urged, at('2020-07-08 08:30'));
    const kinds = suggestions([over.proposal], {
      today: over.today,
      rules: RULES,
      people: everybody,
      urged: [],
    }).map(({ kind }) => kind);

    expect(kinds).toContain('headReport');
    expect(goingOut([over], over.today)).toEqual(['2020T001']);
  });

  it('is not suggested in the morning’s mail any more, whether its case was told already or not', () => {
    const mailOf = (story: Story, on: string, urgedToday: readonly string[] = []) =>
      morningOf([story, again], on, { urgedToday: new Set(urgedToday) }).supervisor;

    const before = sectionOf(mailOf(late, '2020-05-14'), '建议催办');
    expect(before).toHaveLength(2);
    expect(before.join()).toContain('2020T001');
    for (const mail of [
      mailOf(late, '2020-05-14', ['2020T001']),
      mailOf(late.after(urged), '2020-05-14'),
      mailOf(late.after(urged), '2020-05-28'),
    ]) {
      expect(sectionOf(mail, '建议催办').join()).not.toContain('2020T001');
      expect(mail && textOf(mail)).toContain('建议催办1件');
    }
    expect(sectionOf(mailOf(late.after(urged), '2020-05-29'), '建议催办')).toHaveLength(2);
  });
});
