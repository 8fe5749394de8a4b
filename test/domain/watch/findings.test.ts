import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { instant, type Instant } from '../../../domain/calendar/instant.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { nextWake } from '../../../domain/proposal/agenda.ts';
import { findings, TOLD_ONE_BY_ONE } from '../../../domain/watch/findings.ts';
import { reasonForNoWake } from '../../../domain/watch/no-wake.ts';
import type { MailFacts, WatchedRun, WatchFacts } from '../../../domain/watch/watch-facts.ts';
import { ALARMS, alarmText } from '../../../domain/wording/alarms.ts';
import { ALARM_CODES } from '../../../domain/watch/alarm-codes.ts';
import { accepted, paused, signedFor, withdrawn } from '../../support/acts.ts';
import { aCase, DIVISION, moment, PAUSING } from '../../support/cases.ts';

const AT = moment('2020-04-14 10:00');
const before = (minutes: number): Instant => instant(AT - minutes * 60_000);
const after = (minutes: number) => before(-minutes);

const QUIET_MAIL: MailFacts = {
  waiting: { count: 0, oldest: undefined },
  held: 0,
  doubtful: [],
  cutOff: [],
};

/** An office where everything is as it should be. */
const WELL: WatchFacts = {
  watchingSince: moment('2020-04-01 09:00'),
  calendar: calendarAsOf(civilDate('2020-04-14')),
  mailRule: DEFAULT_POLICY.mail,
  late: [],
  planned: [],
  runs: [],
  notices: [],
  mail: QUIET_MAIL,
  dueBeyondCalendar: undefined,
  lastMorning: civilDate('2020-04-14'),
  lastDispatch: before(1),
};

const RUN: WatchedRun = {
  number: '12',
  ended: false,
  running: true,
  status: 'RUNNING',
  runsForMs: 86_400_000,
  revision: 7,
  recordedAt: before(600),
};

const found = (facts: Partial<WatchFacts>, at = AT) =>
  findings({ ...WELL, ...facts }, at).map(({ code, subject }) => (subject ? `${code} ${subject}` : code));
const mail = (facts: Partial<MailFacts>) => found({ mail: { ...QUIET_MAIL, ...facts } });
const run = (facts: Partial<WatchedRun>) => found({ runs: [{ ...RUN, ...facts }] });

describe('what the watchdog finds', () => {
  it('is nothing where all is well', () => {
    expect(found({})).toEqual([]);
    expect(run({})).toEqual([]);
  });

  it.each([
    ['nine minutes late', { late: [{ number: '12', nextWakeAt: before(9) }] }, []],
    ['ten minutes late', { late: [{ number: '12', nextWakeAt: before(10) }] }, ['caseStuck 12']],
    [
      'late since before everything was started again, nine minutes ago',
      { late: [{ number: '12', nextWakeAt: before(600) }], watchingSince: before(9) },
      [],
    ],
    [
      'and still ten minutes after it',
      { late: [{ number: '12', nextWakeAt: before(600) }], watchingSince: before(10) },
      ['caseStuck 12'],
    ],
    [
      'late because it does not run',
      {
        late: [{ number: '12', nextWakeAt: before(30) }],
        runs: [{ ...RUN, running: false, status: 'TERMINATED' }],
      },
      ['caseNotRunning 12'],
    ],
  ] as const)('a case %s', (_name, facts, expected) => {
    expect(found(facts)).toEqual(expected);
  });

  it.each([
    ['that does not run', { running: false, status: 'TERMINATED' }, ['caseNotRunning 12']],
    ['that was deleted', { running: false, status: 'NOT_FOUND' }, ['caseNotRunning 12']],
    ['that ended and does not run', { running: false, status: 'COMPLETED', ended: true }, []],
    ['that ended and runs on', { ended: true }, ['caseRunsOn 12']],
    ['that has just ended', { ended: true, recordedAt: before(9) }, []],
    ['that ended and has just been started to be opened again', { ended: true, runsForMs: 60_000 }, []],
    ['that was reset', { knows: 6 }, ['caseReset 12']],
    ['that was reset and has caught up', { knows: 7, resetAgoMs: 61 * 60_000 }, []],
    ['that was reset a while ago and has caught up', { knows: 7, resetAgoMs: 60 * 60_000 }, ['caseReset 12']],
    ['that was reset and does not answer', { resetAgoMs: 60_000 }, ['caseReset 12']],
    ['that has just written', { knows: 6, recordedAt: before(9) }, []],
  ] as const)('a case %s', (_name, facts, expected) => {
    expect(run(facts)).toEqual(expected);
  });

  it.each([
    ['that runs', 'RUNNING', []],
    ['that was terminated', 'TERMINATED', ['noticeNotRunning n1']],
    ['that failed', 'FAILED', ['noticeNotRunning n1']],
    ['that ended while it is open on record', 'COMPLETED', ['noticeNotRunning n1']],
    ['that was deleted', 'NOT_FOUND', ['noticeNotRunning n1']],
  ] as const)('an open notice %s', (_name, status, expected) => {
    expect(found({ notices: [{ noticeId: 'n1', docNumber: '督办〔2020〕1号', status }] })).toEqual(expected);
  });

  it('says of a notice by its number how its run ended', () => {
    const notices = [{ noticeId: 'n1', docNumber: '督办〔2020〕1号', status: 'NOT_FOUND' }];
    const [one] = findings({ ...WELL, notices }, AT);
    expect(one && alarmText(one)).toContain('督办〔2020〕1号尚未办结，通知流程已不在运行（已被删除）');
  });

  it.each([
    ['old mail', { waiting: { count: 3, oldest: before(45) } }, ['mailWaiting']],
    ['held mail', { held: 2 }, ['mailHeld']],
    [
      'a letter in doubt for a working day',
      { doubtful: [{ id: 'a', kind: 'urge', toName: '样例处长', since: moment('2020-04-13 10:00') }] },
      ['mailInDoubt a'],
    ],
    [
      'one in doubt since later yesterday',
      { doubtful: [{ id: 'a', kind: 'urge', toName: '样例处长', since: moment('2020-04-13 10:01') }] },
      [],
    ],
    [
      'somebody whom mail does not reach',
      { cutOff: [{ id: 'p@example.test', name: '样例经办', unit: '样例一处', why: '550' }] },
      ['personBounced p@example.test'],
    ],
  ] as const)('%s', (_name, facts, expected) => {
    expect(mail(facts)).toEqual(expected);
  });

  it('lets mail have its time after a break in which nothing ran', () => {
    const facts = (since: number): Partial<WatchFacts> => ({
      mail: { ...QUIET_MAIL, waiting: { count: 3, oldest: before(900) }, held: 1 },
      watchingSince: before(since),
    });
    expect(found(facts(29))).toEqual([]);
    expect(found(facts(30))).toEqual(['mailWaiting', 'mailHeld']);
  });

  it('counts working days, not days, for a letter in doubt', () => {
    const doubtful = [
      { id: 'a', kind: 'urge', toName: '样例处长', since: moment('2020-04-10 15:00') },
    ] as const;
    const facts = { mail: { ...QUIET_MAIL, doubtful }, lastDispatch: moment('2020-04-13 16:00') };
    expect(found(facts, moment('2020-04-13 14:59'))).not.toContain('mailInDoubt a');
    expect(found(facts, moment('2020-04-13 15:00'))).toContain('mailInDoubt a');
  });

  it.each([
    ['2020-10-31 10:00', undefined, []],
    ['2020-11-01 10:00', undefined, ['calendarEnding 2021']],
    ['2021-01-04 10:00', undefined, ['calendarEnding 2021']],
    ['2020-10-12 10:00', '2021-01-05', []],
    ['2020-11-01 10:00', '2021-01-05', ['calendarEnding 2021']],
    ['2020-10-29 10:00', '2020-12-28', []],
  ])('the end of the calendar on %s with a date on %s', (at, due, expected) => {
    const today = civilDate(at.slice(0, 10));
    // Lists of 2021 came out on 25 November 2020.
    const calendar = calendarAsOf(civilDate('2020-10-01'));
    const dueBeyondCalendar = due !== undefined && due > '2020-12-31' ? civilDate(due) : undefined;
    const facts = { calendar, dueBeyondCalendar, lastMorning: today, lastDispatch: moment(at) };
    expect(found(facts, moment(at))).toEqual(expected);
  });

  it('a date beyond the calendar within sixty days, before November', () => {
    const facts = {
      calendar: calendarAsOf(civilDate('2019-11-20')),
      lastMorning: civilDate('2019-10-31'),
      lastDispatch: moment('2019-10-31 10:00'),
    };
    const unknown = { ...facts, calendar: { ...facts.calendar, knownThrough: civilDate('2019-12-01') } };
    const at = moment('2019-10-31 10:00');
    expect(found({ ...unknown, dueBeyondCalendar: civilDate('2019-12-30') }, at)).toEqual([
      'calendarEnding 2020',
    ]);
    expect(found({ ...unknown, dueBeyondCalendar: civilDate('2019-12-31') }, at)).toEqual([]);
  });

  it.each([
    ['at one to nine', '2020-04-14 08:59', '2020-04-01 09:00', []],
    ['at nine', '2020-04-14 09:00', '2020-04-01 09:00', ['morningMissing 2020-04-14']],
    ['on a day off', '2020-04-18 09:00', '2020-04-01 09:00', []],
    ['soon after a late start', '2020-04-14 11:29', '2020-04-14 11:00', []],
    [
      'half an hour after a late start',
      '2020-04-14 11:30',
      '2020-04-14 11:00',
      ['morningMissing 2020-04-14'],
    ],
    ['after a start in the evening', '2020-04-14 20:00', '2020-04-14 19:00', []],
  ])('the morning that is not there %s', (_name, at, since, expected) => {
    const facts = {
      lastMorning: civilDate('2020-04-13'),
      watchingSince: moment(since),
      lastDispatch: moment(at),
    };
    expect(found(facts, moment(at))).toEqual(expected);
  });

  it.each([
    ['nine minutes', { lastDispatch: before(9) }, []],
    ['ten minutes', { lastDispatch: before(10) }, ['dispatchSilent']],
    ['ever', { lastDispatch: undefined }, ['dispatchSilent']],
    ['ever, in an office that has just begun', { lastDispatch: undefined, watchingSince: before(5) }, []],
    ['a night in which nothing ran', { lastDispatch: before(600), watchingSince: before(5) }, []],
  ])('no sweep of the mail for %s', (_name, facts, expected) => {
    expect(found(facts)).toEqual(expected);
  });

  it('a wake on record that is not the one of the plan', () => {
    const { proposal } = aCase({ number: '12' });
    const wake = nextWake(proposal) ?? null;
    expect(found({ planned: [{ proposal, nextWakeAt: wake }] })).toEqual([]);
    expect(found({ planned: [{ proposal, nextWakeAt: null }] })).toEqual(['wakeWrong 12']);
    expect(found({ planned: [{ proposal, nextWakeAt: after(9999) }] })).toEqual(['wakeWrong 12']);
  });

  it('no wake, where there is a reason for none', () => {
    const paces = aCase({ policy: PAUSING, leadDivision: DIVISION }).after(signedFor(), accepted());
    expect(reasonForNoWake(paces.proposal)).toBeUndefined();
    const { proposal } = paces.after(paused());
    expect(reasonForNoWake(proposal)).toBe('paused');
    expect(found({ planned: [{ proposal, nextWakeAt: null }] })).toEqual([]);
    expect(
      reasonForNoWake(aCase({ leadDivision: DIVISION }).after(signedFor(), accepted(), withdrawn()).proposal),
    ).toBe('ended');
    const silent = { ...aCase().proposal, plan: { ...aCase().proposal.plan, steps: [] } };
    expect(reasonForNoWake({ ...silent, policy: { ...silent.policy, checkpoints: [] } })).toBe(
      'nothingAhead',
    );
  });

  it('one thing and not thousands, where everything is lost', () => {
    const runs = Array.from({ length: TOLD_ONE_BY_ONE + 1 }, (_, index) => ({
      ...RUN,
      number: String(index + 1),
      running: false,
      status: 'NOT_FOUND',
    }));
    const [one, ...others] = findings({ ...WELL, runs }, AT);
    expect(others).toEqual([]);
    expect(one && alarmText(one)).toContain('共有51件未办结提案（第1、2、3、4、5号等）');

    const notices = runs.map(({ number, status }) => ({
      noticeId: number,
      docNumber: `督办${number}`,
      status,
    }));
    const [lost, ...rest] = findings({ ...WELL, notices }, AT);
    expect(rest).toEqual([]);
    expect(lost && alarmText(lost)).toContain('共有51份未办结的通知（督办1、督办2、督办3、督办4、督办5等）');
  });

  it('says of each thing what is to be done', () => {
    for (const code of ALARM_CODES) expect(ALARMS[code].todo).toMatch(/。$/);
  });
});
