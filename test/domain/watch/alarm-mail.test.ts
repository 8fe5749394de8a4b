import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Finding } from '../../../domain/watch/alarm.ts';
import { alarmMail } from '../../../domain/watch/alarm-mail.ts';
import { moment } from '../../support/cases.ts';
import { textOf } from '../../support/mornings.ts';

const stuck = (number: string): Finding => ({
  code: 'caseStuck',
  subject: number,
  values: { number, wakeAt: '2020年4月14日 05:12' },
});
const silent: Finding = { code: 'dispatchSilent', subject: '', values: { since: '没有' } };

const PLACE = {
  office: 'sample',
  calendar: calendarAsOf(civilDate('2020-04-14')),
  mailRule: DEFAULT_POLICY.mail,
};
const mailAt = (at: string, ...found: readonly Finding[]) => alarmMail(PLACE, found, moment(at), undefined);

describe('the mail about new alarms', () => {
  it('is one for all of them, with what is to be done for each kind', () => {
    const mail = mailAt('2020-04-14 10:00', stuck('12'), silent, stuck('13'));
    const text = mail ? textOf(mail) : '';
    expect(mail?.kind).toBe('alarm');
    expect(mail?.content.subject).toBe('【运行监视】新增告警3项：流程停滞、发信停止');
    expect(text).toContain(
      '流程停滞（2项）\n第12号提案应于2020年4月14日 05:12自动查看时间节点，至今没有进行。\n第13号',
    );
    expect(text.match(/处理：/g)).toHaveLength(2);
  });

  it('says what a stuck case answered', () => {
    const told = { ...stuck('12'), nudgeAnswer: 'taken' as const };
    const mail = mailAt('2020-04-14 10:00', told);
    expect(mail && textOf(mail)).toContain('至今没有进行。已唤醒，流程已补办。');
  });

  it('names some of many', () => {
    const many = Array.from({ length: 25 }, (_, index) => stuck(String(index + 1)));
    const mail = mailAt('2020-04-14 10:00', ...many);
    expect(mail && textOf(mail)).toContain('……另有5项');
  });

  it('is none about nothing', () => {
    expect(mailAt('2020-04-14 10:00')).toBeUndefined();
  });

  it.each([
    ['2020-04-14 08:30', true],
    ['2020-04-14 17:30', true],
    ['2020-04-14 08:25', false],
    ['2020-04-14 17:35', false],
    ['2020-04-18 10:00', false],
  ])('is written in office hours, as at %s: %s', (at, written) => {
    expect(mailAt(at, silent)?.notBefore).toBe(written ? moment(at) : undefined);
  });

  it('waits for an hour after the last one', () => {
    const after = (last: string) =>
      alarmMail(PLACE, [silent], moment('2020-04-14 10:00'), moment(last)) !== undefined;
    expect(after('2020-04-14 09:01')).toBe(false);
    expect(after('2020-04-14 09:00')).toBe(true);
  });
});
