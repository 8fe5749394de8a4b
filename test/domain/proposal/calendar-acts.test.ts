import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { isWorkday, type WorkingCalendar } from '../../../domain/calendar/working-calendar.ts';
import { addWorkdays } from '../../../domain/calendar/working-days.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { StepId } from '../../../domain/policy/step-ids.ts';
import { monthlyTerms } from '../../../domain/proposal/monthly.ts';
import { previewCalendar } from '../../../domain/proposal/calendar-preview.ts';
import { offeredActs } from '../../../domain/proposal/offered-acts.ts';
import { chainOf, openSteps, plannedStep } from '../../../domain/proposal/step-facts.ts';
import {
  assigned,
  calendarTaken,
  extensionAsked,
  extensionDecided,
  paused,
  planAdjusted,
  resumed,
  signedFor,
  toAccepted,
  toReplied,
  withdrawn,
} from '../../support/acts.ts';
import { aCase, aKeyCase, at, by, PEOPLE, refusalOf, type Doing, type Story } from '../../support/cases.ts';
import { calendarOf2020, LIST_OF_2027, off } from '../../support/holiday-lists.ts';
import { morningOf, sectionOf } from '../../support/mornings.ts';

const PAUSING: Policy = {
  ...DEFAULT_POLICY,
  termChanges: { extensions: 1, extensionMonths: 3, pauses: true, basis: 'default' },
};

const taking = (calendar: WorkingCalendar): Doing => by('supervisor', { type: 'takeCalendar', calendar });
const dueOf = (story: Story, step: StepId) => plannedStep(story.proposal, step)?.dueOn;
const takenIn = (story: Story) =>
  story.journal.flatMap(({ event }) => (event.type === 'CalendarTaken' ? [event] : [])).at(-1);

/** Handed over before May Day 2019 was lengthened; at work on the day after. */
const overMayDay = () => aCase({ handOverOn: '2019-02-20' }).after(...toAccepted, at('2019-03-22 15:00'));
/** Handed over before the Spring Festival of 2020 was lengthened; back at work in it. */
const overSpring = () =>
  aCase({ handOverOn: '2020-01-15' }).after(assigned(), signedFor(), at('2020-01-27 18:00'));

describe('a list that changes in mid-year', () => {
  it('moves what is to come, not what is met, and leaves the regulated date alone', () => {
    const before = overMayDay();
    const after = before.after(calendarTaken());
    const taken = takenIn(after);
    expect(taken?.papers).toEqual(['国办发明电〔2019〕3号']);
    expect(taken?.reason).toBe('calendarChanged');
    expect(taken?.moves.length).toBeGreaterThan(0);
    for (const { step, from, to } of taken?.moves ?? []) {
      expect(dueOf(before, step)).toBe(from);
      expect(dueOf(after, step)).toBe(to);
      expect(before.proposal.done[step]).toBeUndefined();
      expect(to >= after.today, `${step} ${to}`).toBe(true);
      expect(isWorkday(after.proposal.calendar, to), `${step} ${to}`).toBe(true);
    }
    for (const step of Object.keys(before.proposal.done) as StepId[])
      expect(plannedStep(after.proposal, step)).toEqual(plannedStep(before.proposal, step));
    expect(after.proposal.plan.due.dueOn).toBe('2019-05-20');
    expect(dueOf(after, 'replyDue')).toBe('2019-05-20');
  });

  it('counts the lengthened Spring Festival, in mid-holiday', () => {
    const before = overSpring();
    const after = before.after(calendarTaken());
    expect(takenIn(after)?.papers).toEqual(['国办发明电〔2020〕1号']);
    const expected = addWorkdays(calendarAsOf(civilDate('2020-01-27')), civilDate('2020-01-15'), 5);
    const steps = openSteps(after.proposal).filter(
      ({ anchor }) => anchor.from === 'handOver' && 'workdays' in anchor && anchor.workdays > 5,
    );
    expect(steps.length).toBeGreaterThan(0);
    for (const { dueOn } of steps) expect(dueOn > expected).toBe(true);
    for (const { dueOn } of openSteps(after.proposal))
      if (dueOn >= '2020-01-31' && dueOn <= '2020-02-02') expect(dueOn).toBe('not a working day');
  });

  it('moves nothing into the past, and what is late stays as late as it was', () => {
    const late = aCase({ handOverOn: '2019-02-20' }).after(at('2019-05-15 10:00'));
    const after = late.after(calendarTaken('2019-03-22'));
    for (const step of openSteps(after.proposal)) {
      const former = dueOf(late, step.id) ?? '';
      if (step.dueOn < late.today) expect(step.dueOn, step.id).toBe(former);
      if (former >= late.today) expect(step.dueOn >= late.today, step.id).toBe(true);
    }
  });

  it('is not for a case that is over', () => {
    const ended = overMayDay().after(withdrawn());
    expect(refusalOf(ended, calendarTaken())).toEqual(['caseEnded']);
  });
});

describe('with an extension and a pause on the same day', () => {
  const extended = [extensionAsked(30), extensionDecided()];
  const pausedAndResumed = [paused('2019-03-20'), resumed()];
  const steps: readonly (readonly Doing[])[] = [[calendarTaken()], extended, pausedAndResumed];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const;

  it('gives the same dates in every order, and as if the calendar had been known', () => {
    const opened = { handOverOn: '2019-02-20', policy: PAUSING };
    const known = aCase({ ...opened, calendarOn: '2019-03-22' });
    const lived = (story: Story, doings: readonly Doing[]) =>
      story.after(...toAccepted, at('2019-03-22 15:00'), ...doings).proposal.plan;
    const afresh = lived(known, [...pausedAndResumed, ...extended]);
    const pausedLast = lived(known, [...extended, ...pausedAndResumed]);
    for (const order of orders) {
      const plan = lived(
        aCase(opened),
        order.flatMap((which) => steps[which] ?? []),
      );
      const same = order.indexOf(1) > order.indexOf(2) ? afresh : pausedLast;
      const dates = ({ due, steps }: Plan) => [due, steps.map(({ id, dueOn }) => [id, dueOn])];
      expect(dates(plan)).toEqual(dates(same));
    }
  });
});

describe('the act', () => {
  it('has nothing to do on a case that was opened under the calendar in force, however old', () => {
    const late = aCase({ handOverOn: '2020-04-07', openedOn: '2026-11-01', calendarOn: '2026-11-01' });
    expect(refusalOf(late, calendarTaken())).toEqual(['calendarInForce']);
  });

  it('is the supervision office’s alone', () => {
    for (const who of ['officer', 'head', 'clerk', 'leader'] as const)
      expect(refusalOf(overMayDay(), calendarTaken(undefined, who))).toEqual(['noRight']);
  });

  it('twice changes nothing, nor does an older calendar', () => {
    const once = overMayDay().after(calendarTaken());
    expect(refusalOf(once, calendarTaken())).toEqual(['calendarInForce']);
    expect(refusalOf(once, calendarTaken('2019-03-21'))).toEqual(['calendarInForce']);
  });

  it('asks no mail of its own, and reminds of no day that the move has put behind', () => {
    const before = aCase({ role: 'lead' }).after(...toAccepted, at('2020-04-28 15:00'));
    const after = before.after(taking(calendarOf2020()));
    expect(after.mails).toEqual(before.mails);
    const late = ['preliminaryOpinion/dueSoon/3/2020-04-29', 'contributionsDue/dueSoon/2/2020-04-30'];
    expect(takenIn(after)?.passedOver).toEqual(expect.arrayContaining(late));
    const keys = after.after(at('2020-05-20 08:00')).proposal.reached.map(({ key }) => key);
    for (const key of late) expect(keys).not.toContain(key);
    expect(keys).toContain('preliminaryOpinion/dueSoon/0/2020-04-29');
    expect(new Set(keys).size).toBe(keys.length);
    const unmoved = before.after(at('2020-05-20 08:00')).proposal.reached.map(({ key }) => key);
    expect(unmoved).toContain('preliminaryOpinion/dueSoon/3/2020-05-08');
  });
});

describe('next year’s list', () => {
  const calendar = calendarAsOf(civilDate('2026-11-23'), [LIST_OF_2027]);
  const overNewYear = () => aCase({ handOverOn: '2026-10-20' }).after(...toAccepted, at('2026-11-23 10:00'));

  it('makes provisional dates firm', () => {
    const before = overNewYear();
    const provisional = openSteps(before.proposal).filter((step) => step.provisional);
    expect(provisional.length).toBeGreaterThan(3);
    expect(before.proposal.plan.due.provisional).toBe(true);
    const after = before.after(taking(calendar));
    expect(openSteps(after.proposal).filter((step) => step.provisional)).toEqual([]);
    expect(after.proposal.plan.due.provisional).toBe(false);
  });

  it('is shown with what would move and become firm, and nothing moves by looking', () => {
    const story = overNewYear();
    const ended = aCase({ number: '2020T009', handOverOn: '2026-10-20' }).after(withdrawn());
    const before = JSON.stringify(story.proposal);
    const { open, concerned } = previewCalendar(
      [story.proposal, ended.proposal],
      calendar,
      civilDate('2026-11-23'),
    );
    expect(JSON.stringify(story.proposal)).toBe(before);
    expect([open, concerned.length]).toEqual([1, 1]);
    const [shown] = concerned;
    const moves = takenIn(story.after(taking(calendar)))?.moves ?? [];
    expect(shown?.moves.map(({ from, to }) => [from, to])).toEqual(moves.map(({ from, to }) => [from, to]));
    expect(shown?.firm).toContain(plannedStep(story.proposal, 'issueReply')?.title);
    expect(
      previewCalendar([story.after(taking(calendar)).proposal], calendar, civilDate('2026-11-23')).concerned,
    ).toEqual([]);
  });

  it('moves only what follows the letter once that has left', () => {
    const replied = aCase().after(...toReplied);
    expect(replied.proposal.done.confirmPlan).toBeUndefined();
    const calendar = calendarOf2020({}, [off('样例节', '2020-04-17')]);
    const moved = takenIn(replied.after(at('2020-04-08 10:00'), taking(calendar)))?.moves.map(
      ({ step }) => step,
    );
    expect(moved).toContain('publishReply');
    expect(moved).not.toContain('confirmPlan');
  });
});

describe('dates that were set by hand', () => {
  it('hold and keep the order of the procedure: what would come to lie before them goes with them', () => {
    const before = aCase({ role: 'lead' }).after(...toAccepted, planAdjusted('consultMember', '2020-06-16'));
    expect(dueOf(before, 'submitForReview')).toBe('2020-06-16');
    const after = before.after(taking(calendarOf2020({}, [off('样例节', '2020-06-22', '2020-06-24')])));
    expect(dueOf(after, 'divisionHeadReview')).toBe('2020-06-05');
    expect(dueOf(after, 'consultMember')).toBe('2020-06-16');
    expect(dueOf(after, 'submitForReview')).toBe('2020-06-16');
    const dates = chainOf(after.proposal).map(({ dueOn }) => dueOn);
    expect(dates).toEqual(dates.toSorted());
  });

  it('are the working day before where they have become a day off', () => {
    const before = aCase({ role: 'lead' }).after(
      ...toAccepted,
      planAdjusted('preliminaryOpinion', '2020-05-07'),
    );
    const after = before.after(taking(calendarOf2020()));
    expect(dueOf(after, 'preliminaryOpinion')).toBe('2020-04-30');
  });
});

describe('monthly reports', () => {
  const asked = () => aKeyCase({ handOverOn: '2020-02-03' }).after(...toAccepted, at('2020-02-21 10:00'));

  it('that were asked for get more time from a newer calendar, never less', () => {
    const dueAfter = (calendar: WorkingCalendar) =>
      monthlyTerms(asked().after(taking(calendar)).proposal)[0]?.dueOn;
    expect(monthlyTerms(asked().proposal)[0]).toMatchObject({ askedOn: '2020-02-20', dueOn: '2020-02-25' });
    const publishedOn = civilDate('2020-02-21');
    expect(dueAfter(calendarOf2020({ publishedOn, makeUpWorkdays: [civilDate('2020-02-22')] }))).toBe(
      '2020-02-25',
    );
    expect(dueAfter(calendarOf2020({ publishedOn }, [off('样例节', '2020-02-24')]))).toBe('2020-02-26');
  });

  it('are asked for once', () => {
    const after = asked().after(taking(calendarOf2020()), at('2020-04-29 10:00'));
    const mails = after.mails.filter(({ kind }) => kind === 'progressAsked').map(({ key }) => key);
    expect(mails).toHaveLength(3);
    expect(new Set(mails).size).toBe(3);
  });
});

describe('the morning after', () => {
  it('tells officer and division head in one line, once, and not the supervision office that did it', () => {
    const stories = ['2020T001', '2020T002'].map((number) =>
      aCase({ number, handOverOn: '2019-02-20' }).after(
        ...toAccepted,
        at('2019-03-22 15:00'),
        calendarTaken(),
      ),
    );
    const morning = morningOf(stories, '2019-03-25', { lastOn: '2019-03-22' });
    for (const who of ['officer', 'head'] as const) {
      const lines = sectionOf(morning[who], '与您有关的变化');
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain('2件提案时间节点因放假安排调整（国办发明电〔2019〕3号）');
      expect(lines[0]).toContain('第2020T002号');
    }
    expect(sectionOf(morning.supervisor, '与您有关的变化')).toEqual([]);
    const next = morningOf(stories, '2019-03-26', { lastOn: '2019-03-25' });
    expect(sectionOf(next.officer, '与您有关的变化')).toEqual([]);
  });
});

it('is never offered on the page of a case', () => {
  const offered = offeredActs(overMayDay().proposal, PEOPLE.supervisor).map(({ act }) => act);
  expect(offered).toContain('withdraw');
  expect(offered).not.toContain('takeCalendar');
});
