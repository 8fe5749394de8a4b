import { describe, expect, it } from 'vitest';
import { addDays, civilDate, type CivilDate } from '../../../domain/calendar/civil-date.ts';
import { planConfirmed, toAccepted, withdrawn } from '../../support/acts.ts';
import { aCase, aKeyCase, at, PEOPLE, type Story } from '../../support/cases.ts';
import { morningOf, sectionOf, textOf } from '../../support/mornings.ts';

const numberOf = (line: string) => /第(\S+?)号/.exec(line)?.[1];
const opened = (number: string) => aCase({ number }).after(...toAccepted, planConfirmed());

describe('the order of a section', () => {
  it('puts regulated dates first, then key proposals, then what is late the longest', () => {
    const stories = [
      opened('2020T003'),
      aCase({ number: '2020T002', handOverOn: '2020-04-01' }).after(...toAccepted, planConfirmed()),
      aKeyCase({ number: '2020T001' }).after(...toAccepted, planConfirmed()),
    ];
    const lines = sectionOf(morningOf(stories, '2020-07-15').officer, '已逾期');
    const fixed = stories
      .flatMap(({ proposal }) => proposal.plan.steps)
      .filter(({ binding }) => binding === 'regulated')
      .map(({ title }) => title);
    const regulated = lines.filter((line) => fixed.some((title) => line.includes(`　${title}　`)));
    const rest = lines.slice(regulated.length);

    expect(lines.slice(0, regulated.length)).toEqual(regulated);
    expect(regulated.length).toBeGreaterThan(0);
    const firstOther = rest.findIndex((line) => numberOf(line) !== '2020T001');
    expect(rest.slice(firstOther).map(numberOf)).not.toContain('2020T001');
    const days = rest.slice(firstOther).map((line) => Number(/已逾期(\d+)个/.exec(line)?.[1]));
    expect(days).toEqual(days.toSorted((one, other) => other - one));
  });

  it('does not depend on the order of the cases', () => {
    const stories = [opened('2020T002'), opened('2020T001'), opened('2020T003')];
    const [one, other] = [stories, stories.toReversed()].map((each) => morningOf(each, '2020-05-29').officer);

    expect(one).toEqual(other);
  });
});

describe('a person with three hundred matters', () => {
  const many = Array.from({ length: 300 }, (_none, index) => opened(`T${1000 + index}`));
  const { officer } = morningOf(many, '2020-05-08');
  const lines = sectionOf(officer, '今日到期');

  it('reads thirty lines of a section, and how many more there are', () => {
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toBe(`另有${300 - 30}项，登录系统查看：{site}/`);
    expect(textOf(officer ?? never())).toContain('今日到期（300项）');
  });

  it('has them all counted in the subject', () => {
    expect(officer?.content.subject).toMatch(/待办(?:[3-9]\d\d|\d{4,})项（逾期0项）/);
  });
});

describe('thirty days without a morning', () => {
  it('give one mail, with levels by the calendar and each reminder told once', () => {
    const story = opened('2020T001');
    const after = morningOf([story], '2020-06-08', { lastOn: '2020-05-07' });
    const next = morningOf([story], '2020-06-09', { lastOn: '2020-06-08' });

    expect(Object.keys(after)).toEqual(expect.arrayContaining(['officer', 'head', 'supervisor']));
    const [late] = sectionOf(after.officer, '已逾期');
    expect(late).toContain('形成初步办理意见　应于2020年5月8日完成，已逾期22个工作日');
    expect(sectionOf(after.supervisor, '建议催办')).toHaveLength(1);
    expect(sectionOf(next.officer, '已逾期').length).toBeGreaterThanOrEqual(
      sectionOf(after.officer, '已逾期').length,
    );
    const keys = new Set(Object.values(after).map(({ key }) => key));
    expect(keys).toEqual(new Set(['sample/digest/2020-06-08']));
  });

  it('are caught up in a single mail however they fell', () => {
    const story: Story = opened('2020T001');
    const missed = Array.from({ length: 30 }, (_none, day): CivilDate =>
      addDays(civilDate('2020-05-08'), day),
    );
    for (const day of missed) {
      const morning = morningOf([story], day, { lastOn: '2020-05-07' });
      for (const mail of Object.values(morning)) expect(mail.key).toBe(`sample/digest/${day}`);
    }
  });
});

describe('one person in two roles', () => {
  it('gets one mail with the work of both', () => {
    const both = { ...PEOPLE.head, standsInFor: [PEOPLE.officer] };
    const people = [both, PEOPLE.supervisor];
    const unassigned = aCase({ number: '2020T002' });
    const story = opened('2020T001').after(at('2020-05-08 08:00'));
    const { head } = morningOf([story, unassigned], '2020-05-12', { people });

    expect(sectionOf(head, '已逾期').some((line) => line.includes('形成初步办理意见'))).toBe(true);
    expect(textOf(head ?? never())).toContain('本处室情况');
  });
});

describe('an ended case', () => {
  it('is in no mail of any morning', () => {
    const ended = opened('2020T009').after(at('2020-05-06 10:00'), withdrawn());
    for (const day of ['2020-05-07', '2020-05-08', '2020-06-30', '2020-07-08']) {
      const mails = Object.values(morningOf([ended, opened('2020T001')], day, { lastOn: '2020-05-06' }));
      for (const mail of mails) expect(textOf(mail)).not.toContain('2020T009');
    }
  });
});

function never(): never {
  throw new Error('this person gets no mail');
}
