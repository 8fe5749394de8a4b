import { expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { yearScores } from '../../../domain/report/year-scores.ts';
import { aCase, moment, PEOPLE } from '../../support/cases.ts';

const today = civilDate('2021-03-01');
const former = aCase({ number: '2019T001', handlingYear: 2019 }).proposal;
const latter = aCase({ number: '2020T001', handlingYear: 2020 }).proposal;

it('the scores are of one handling year, the latest that there is a case of unless said', () => {
  const latest = yearScores([former, latter, former], today, []);
  expect(latest).toMatchObject({ handlingYear: 2020, years: [2020, 2019] });
  expect(latest.quality.cases.map(({ number }) => number)).toEqual(['2020T001']);
  expect(latest.performance.rows.find(({ id }) => id === 'signedOnTime')?.denominator).toBe(1);
  const asked = yearScores([latter, former], today, [], 2019);
  expect(asked.quality.cases.map(({ number }) => number)).toEqual(['2019T001']);
  expect(yearScores([], today, [])).toMatchObject({ handlingYear: 2021, asOf: today });
});

it('the scores are by the rules of the year that they are of, whatever is in force today', () => {
  const ours = { ...DEFAULT_POLICY.scores, basis: 'local' } as const;
  const policy = { ...DEFAULT_POLICY, id: 'ours', coHandlerLabel: '会办', scores: ours };
  const adopted = [
    {
      policy,
      fromYear: 2021,
      adoptedAt: moment('2020-11-01 09:00'),
      adoptedBy: PEOPLE.supervisor,
      source: '',
    },
  ];
  expect(yearScores([latter], today, adopted)).toMatchObject({
    handlingYear: 2020,
    rule: DEFAULT_POLICY.scores,
    labels: { coHandlerLabel: '汇办' },
  });
  expect(yearScores([latter], today, adopted, 2021)).toMatchObject({ rule: ours, labels: policy });
});
