import { expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { monthsToDraft } from '../../../domain/monthly/months-to-draft.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { reported, toAccepted } from '../../support/acts.ts';
import { aCase, aKeyCase, at, type Story } from '../../support/cases.ts';

const key = aKeyCase().after(...toAccepted);
const CALENDAR = calendarAsOf(civilDate('2020-04-07'));

const monthsOn = (story: Story, day: string, rule = {}) =>
  monthsToDraft(
    [story.after(at(`${day} 08:30`)).proposal],
    CALENDAR,
    { ...DEFAULT_POLICY.monthly, ...rule },
    civilDate(day),
  ).map(({ month }) => month);

it('are those of which all reports are in, or whose day has come', () => {
  expect(monthsOn(key, '2020-04-23')).toEqual([]);
  expect(monthsOn(key, '2020-04-24')).toEqual(['2020-04']);
  expect(monthsOn(key.after(at('2020-04-21 09:00'), reported('2020-04')), '2020-04-22')).toEqual(['2020-04']);
  expect(monthsOn(aCase().after(...toAccepted), '2020-04-24')).toEqual([]);
});

it('come on the day that the office’s rules say', () => {
  expect(monthsOn(key, '2020-04-24', { compilationWorkdays: 3 })).toEqual([]);
  expect(monthsOn(key, '2020-04-27', { compilationWorkdays: 3 })).toEqual(['2020-04']);
});

it('are the last two at most, the newest first', () => {
  expect(monthsOn(key, '2020-05-21')).toEqual(['2020-04']);
  expect(monthsOn(key, '2020-05-26')).toEqual(['2020-05', '2020-04']);
  expect(monthsOn(key, '2020-06-23')).toEqual(['2020-05']);
  expect(monthsOn(key, '2020-06-29')).toEqual(['2020-06', '2020-05']);
});
