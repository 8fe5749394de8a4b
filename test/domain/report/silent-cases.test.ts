import { expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { silentByOfficer, silentCases } from '../../../domain/report/silent-cases.ts';
import { evaluated, symposiumHeld, talked, toAccepted, toOpinion, toReplied } from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, at, PEOPLE } from '../../support/cases.ts';

const on = civilDate('2020-05-08');
const opinion = (number: string) => aCase({ number }).after(...toOpinion, at('2020-04-20 10:00'));

it('names open cases of ours without a talk, the longest silent first, with the last talk', () => {
  const talkedTo = opinion('2020T002').after(talked());
  const never = aCase({ number: '2020T003' });
  const cases = [talkedTo, never].map(({ proposal }) => proposal);
  expect(silentCases(cases, on, 10)).toMatchObject([
    { number: '2020T003', since: '2020-04-07', workdays: 21 },
    { number: '2020T002', since: '2020-04-20', workdays: 12, lastTalk: { occurredOn: '2020-04-20' } },
  ]);
  expect(silentCases(cases, on, 12).map(({ number }) => number)).toEqual(['2020T003']);
});

it('holds a call that reached nobody, and a mere contact, for no talk', () => {
  const tried = opinion('2020T002').after(
    talked({ outcome: 'notReached' }),
    talked({ phase: 'contactOnly' }),
  );
  const [silent] = silentCases([tried.proposal], on, 15);
  expect(silent).toMatchObject({ since: '2020-04-07' });
  expect(silent?.lastTalk).toBeUndefined();
});

it('leaves out what is answered and what others answer', () => {
  const answered = aCase().after(...toReplied).proposal;
  expect(silentCases([answered, aCoHandledCase().proposal], civilDate('2020-12-01'), 15)).toEqual([]);
});

it('hears a case that is handled again from the word that had it so', () => {
  const again = aCase().after(...toReplied, at('2020-05-06 10:00'), evaluated('unsatisfied')).proposal;
  expect(silentCases([again], civilDate('2020-06-10'), 15)).toMatchObject([
    { since: '2020-05-06', lastTalk: { occurredOn: '2020-04-07' } },
  ]);
});

it('takes a symposium or a visit with the member for a talk', () => {
  const met = aKeyCase().after(...toAccepted, at('2020-05-08 10:00'), symposiumHeld());
  expect(silentCases([met.proposal], on, 15)).toEqual([]);
  expect(silentCases([met.proposal], civilDate('2020-06-10'), 15)).toMatchObject([
    { since: '2020-05-08', lastTalk: { channel: 'symposium' } },
  ]);
});

it('sums them up by officer', () => {
  const cases = ['2020T001', '2020T002'].map((number) => aCase({ number }).after(...toAccepted).proposal);
  const silent = silentCases([...cases, aCase({ number: '2020T003' }).proposal], on, 15);
  expect(silentByOfficer(silent)).toMatchObject([
    { officer: PEOPLE.officer.name, numbers: ['2020T001', '2020T002'] },
    { numbers: ['2020T003'] },
  ]);
});
