import { expect, it } from 'vitest';
import { instant } from '../../../domain/calendar/instant.ts';
import type { Alarm } from '../../../domain/watch/alarm.ts';
import { suspectNotices, suspects, toHoldAgainstPlan } from '../../../domain/watch/suspects.ts';
import { moment } from '../../support/cases.ts';

const AT = moment('2020-04-14 10:00');
const alarm = (code: Alarm['code'], subject: string): Alarm => ({
  id: 1,
  code,
  subject,
  values: {},
  firstSeenAt: AT,
  lastSeenAt: AT,
  seenTimes: 1,
});
const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => String(index).padStart(5, '0'));

it('suspects no case where record and server agree, however many there are', () => {
  const all = numbers(20_000);
  expect(suspects({ open: all, running: all, brokenOff: [], alarms: [] })).toEqual([]);
});

it('suspects what only one of them has, what was broken off, and what has an alarm', () => {
  const alarms = [alarm('caseReset', '5'), alarm('mailInDoubt', 'a mail'), alarm('caseNotRunning', '')];
  const found = suspects({
    open: ['1', '2', '3', '5'],
    running: ['2', '3', '4', '5'],
    brokenOff: ['3', '9'],
    alarms,
  });
  expect(found).toEqual(['1', '4', '3', '5']);
});

it('suspects the open notices that the server’s list does not have', () => {
  const [one, other] = ['1', '2'].map((id) => ({ noticeId: id, docNumber: `督办${id}` }));
  if (!one || !other) throw new Error('two notices');
  expect(suspectNotices([one, other], ['2', '9'])).toEqual([one]);
  expect(suspectNotices([one, other], ['1', '2'])).toEqual([]);
});

it('holds every open case against its plan in its turn, and a known one every time', () => {
  const open = numbers(250);
  const looks = [0, 1, 2].map((look) =>
    toHoldAgainstPlan(open, [alarm('wakeWrong', '00007')], instant(AT + look * 5 * 60_000)),
  );
  expect(new Set(looks.flat())).toEqual(new Set(open));
  for (const look of looks) {
    expect(look.length).toBeLessThanOrEqual(101);
    expect(look).toContain('00007');
  }
  expect(toHoldAgainstPlan([], [], AT)).toEqual([]);
});
