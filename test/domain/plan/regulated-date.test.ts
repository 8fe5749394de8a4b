import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { addDays, addMonths, civilDate } from '../../../domain/calendar/civil-date.ts';
import { isWorkday } from '../../../domain/calendar/working-calendar.ts';
import { onOrAfter } from '../../../domain/calendar/working-days.ts';
import { explainDue, explainStep } from '../../../domain/plan/explain-date.ts';
import { planBackward, withStepsAfter } from '../../../domain/plan/plan-backward.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { aCase } from '../../support/cases.ts';
import {
  assignmentOf,
  calendar,
  handOvers,
  planIds,
  planOf,
  ruleOf,
  samples,
} from '../../support/random-plans.ts';

describe('the regulated date', () => {
  it('is the paper’s where the paper gives one', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const due = addDays(onOrAfter(calendar, sample.handOverOn), sample.days);
        const plan = planOf(sample);
        expect(plan.due).toMatchObject({ dueOn: due, source: { from: 'assignment' } });
        expect(isWorkday(calendar, plan.due.planBase)).toBe(true);
        expect(plan.steps.find((step) => step.kind === 'deadline')?.dueOn).toBe(due);
      }),
    );
  });

  it('is else so many months after the hand-over', () => {
    fc.assert(
      fc.property(planIds, handOvers, (planId, handOverOn) => {
        const rule = ruleOf(planId);
        const plan = planBackward(
          rule,
          assignmentOf({ handOverOn, role: 'sole', supportDivisions: [] }),
          calendar,
        );
        const months = 'months' in rule.term ? rule.term.months : Number.NaN;
        expect(plan.due.dueOn).toBe(addMonths(handOverOn, months));
      }),
    );
  });

  it.each([
    ['2020-03-11', '2020-06-30', '2020-06-30'],
    ['2020-06-30', '2021-06-30', '2021-06-30'],
    ['2019-12-02', '2020-06-30', '2020-06-30'],
    ['2024-02-20', '2024-06-30', '2024-06-28'],
  ])('handed over on %s under one day for all is due on %s', (handOverOn, dueOn, planBase) => {
    const term = { fixedOn: '06-30', basis: 'local' } as const;
    const policy = { ...DEFAULT_POLICY, terms: { lead: { ordinary: term } } };
    const { plan } = aCase({ handOverOn, role: 'lead', policy }).proposal;
    expect(plan.due).toMatchObject({ dueOn, planBase, source: { from: 'policy', fixedOn: '06-30' } });
    expect(explainDue(plan)).toContain('期限统一为6月30日');
    expect(aCase({ handOverOn, role: 'sole', policy }).proposal.plan.due.source).toMatchObject({ months: 3 });
  });

  it.each([
    ['2020-11-30', '2021-02-28'],
    ['2019-11-30', '2020-02-29'],
    ['2020-03-31', '2020-06-30'],
  ])('handed over on %s ends on the last day of a shorter month, %s', (handOverOn, dueOn) => {
    expect(aCase({ handOverOn }).proposal.plan.due.dueOn).toBe(dueOn);
  });

  it('on a day off is shown as it is, and the plan counts from the working day before', () => {
    const plan = aCase({ handOverOn: '2026-02-05' }).proposal.plan;

    expect(plan.due).toMatchObject({ dueOn: '2026-05-05', planBase: '2026-04-30' });
    expect(explainDue(plan)).toBe(
      '规定答复期限2026年5月5日：2026年2月5日交办，期限3个月。当日为休息日，倒排以前一工作日2026年4月30日为准。',
    );
  });
});

describe('versions of the calendar', () => {
  it('of the day of the hand-over count: May Day 2019 before and after it was lengthened', () => {
    const [before, after] = ['2019-03-21', '2019-03-22'].map((calendarOn) => {
      const { calendar: version, plan } = aCase({ handOverOn: '2019-04-22', calendarOn }).proposal;
      return [version.id, plan.steps.find((step) => step.id === 'confirmPlan')?.dueOn];
    });

    expect(before).toEqual(['cn-2018-12-06', '2019-05-03']);
    expect(after).toEqual(['cn-2019-03-22', '2019-05-05']);
  });

  it('of a plan are those that were known: the Spring Festival of 2020', () => {
    const [before, after] = ['2020-01-26', '2020-01-27'].map((calendarOn) =>
      aCase({ handOverOn: '2020-01-20', calendarOn }).proposal.plan.steps.find(
        (step) => step.id === 'confirmPlan',
      ),
    );

    expect([before?.dueOn, after?.dueOn]).toEqual(['2020-02-05', '2020-02-07']);
  });
});

describe('over the end of the known years', () => {
  const { plan } = aCase({ handOverOn: '2026-11-20' }).proposal;

  it('says that what counts from next year is provisional, and what does not is not', () => {
    const provisional = Object.fromEntries(plan.steps.map((step) => [step.id, step.provisional]));

    expect(plan.due).toMatchObject({ dueOn: '2027-02-20', provisional: true });
    expect(provisional).toMatchObject({
      divisionAccept: false,
      confirmPlan: false,
      preliminaryOpinion: true,
      issueReply: true,
      replyDue: true,
    });
    expect(explainDue(plan)).toContain('暂定：2027年放假安排尚未公布，公布后重新核算。');
  });

  it('still gives working days as far as the law alone can tell', () => {
    for (const step of plan.steps.filter((each) => each.kind === 'task')) {
      expect(isWorkday(calendar, step.dueOn)).toBe(true);
      expect(step.dueOn).not.toBe('2027-01-01');
    }
  });

  it('names the year of the date itself after the reply', () => {
    const late = aCase({ handOverOn: '2026-09-01', calendarOn: '2026-09-01' }).proposal;
    const days = { issued: civilDate('2026-12-28'), evaluated: undefined };
    const after = withStepsAfter(late.plan, late.policy.afterReply, days, late.calendar);
    const evaluation = after.steps.find(({ id }) => id === 'evaluationDue');

    expect(late.plan.due.provisional).toBe(false);
    expect(evaluation?.provisional).toBe(true);
    expect(evaluation && explainStep(evaluation, after)).toContain('2027年');
  });

  it('is provisional before the known years, too', () => {
    expect(
      planBackward(
        ruleOf('planLeadOrdinary'),
        assignmentOf({ handOverOn: civilDate('2018-11-01'), role: 'sole', supportDivisions: [] }),
        calendarAsOf(civilDate('2019-01-01')),
      ).due.provisional,
    ).toBe(true);
  });
});

describe('what belongs to a case', () => {
  it('are co-units’ steps for a lead unit and support divisions’ where there are some', () => {
    const ids = (options: Parameters<typeof aCase>[0]) =>
      aCase(options).proposal.plan.steps.map((step) => step.id);

    expect(ids({ role: 'sole' })).not.toContain('contributionsDue');
    expect(ids({ role: 'split' })).not.toContain('contactCoUnits');
    expect(ids({ role: 'lead' })).toContain('contributionsDue');
    expect(ids({ role: 'sole' })).not.toContain('divisionInputsDue');
    expect(ids({ role: 'sole', supportDivisions: ['样例三处'] })).toContain('divisionInputsDue');
  });

  it('is the paper’s day for returning it', () => {
    const step = aCase({ returnDueOn: civilDate('2020-04-14') }).proposal.plan.steps.find(
      ({ id }) => id === 'returnDue',
    );

    expect(step?.dueOn).toBe('2020-04-14');
  });
});
