import { expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_SCORES } from '../../../domain/policy/score-rule.ts';
import { yearScores } from '../../../domain/report/year-scores.ts';
import { aCase } from '../../support/cases.ts';

const today = civilDate('2021-03-01');
const former = aCase({ number: '2019T001', handlingYear: 2019 }).proposal;
const latter = aCase({ number: '2020T001', handlingYear: 2020 }).proposal;

it('the scores are of one handling year, the latest that there is a case of unless said', () => {
  const latest = yearScores([former, latter, former], today, DEFAULT_SCORES);
  expect(latest).toMatchObject({ handlingYear: 2020, years: [2020, 2019] });
  expect(latest.quality.cases.map(({ number }) => number)).toEqual(['2020T001']);
  expect(latest.performance.rows.find(({ id }) => id === 'signedOnTime')?.denominator).toBe(1);
  const asked = yearScores([latter, former], today, DEFAULT_SCORES, 2019);
  expect(asked.quality.cases.map(({ number }) => number)).toEqual(['2019T001']);
  expect(yearScores([], today, DEFAULT_SCORES)).toMatchObject({ handlingYear: 2021, asOf: today });
});
