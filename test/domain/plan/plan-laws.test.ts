import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../../domain/calendar/working-calendar.ts';
import { workdaysBetween } from '../../../domain/calendar/working-days.ts';
import { explainDue, explainStep } from '../../../domain/plan/explain-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { PlanRule } from '../../../domain/policy/policy.ts';
import { labelled } from '../../../domain/wording/labels.ts';
import { explainFeasibility } from '../../../domain/plan/explain-feasibility.ts';
import { planBackward } from '../../../domain/plan/plan-backward.ts';
import {
  assignmentOf,
  calendar,
  handOvers,
  leastWorkdays,
  mainChain,
  planIds,
  planOf,
  roles,
  ruleOf,
  samples,
} from '../../support/random-plans.ts';

describe('any plan, for any hand-over of 2019 to 2026 and any due date', () => {
  it('keeps the order of the gates', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const dates = mainChain(planOf(sample), sample.planId).map((step) => step.dueOn);
        expect(dates).toEqual(dates.toSorted());
      }),
      { numRuns: 400 },
    );
  });

  it('puts every task on a working day between hand-over and base', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const plan = planOf(sample);
        for (const step of plan.steps.filter((each) => each.kind === 'task')) {
          expect(isWorkday(calendar, step.dueOn), `${step.id} ${step.dueOn}`).toBe(true);
          expect(
            step.dueOn >= plan.due.handOverOn && step.dueOn <= plan.due.planBase,
            `${step.id} ${step.dueOn}`,
          ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('fits exactly when the least gaps of all steps fit, and says what is missing', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const { due, feasibility } = planOf(sample);
        const available = workdaysBetween(calendar, due.handOverOn, due.planBase);
        const shortWorkdays = leastWorkdays(sample.planId) - available;
        if (shortWorkdays > 0)
          expect(feasibility).toEqual({ fits: false, availableWorkdays: available, shortWorkdays });
        else expect(feasibility.fits).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every least gap where it fits, counted from a working day', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        fc.pre(isWorkday(calendar, sample.handOverOn));
        const plan = planOf(sample);
        if (!plan.feasibility.fits) return;
        let before = plan.due.handOverOn;
        for (const step of mainChain(plan, sample.planId)) {
          const least = ruleOf(sample.planId).steps.find((rule) => rule.id === step.id)?.minGap ?? 0;
          expect(workdaysBetween(calendar, before, step.dueOn), step.id).toBeGreaterThanOrEqual(least);
          before = step.dueOn;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never moves a step of the main chain earlier for a later due date', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 40 }), (sample, more) => {
        const [plan, later] = [planOf(sample), planOf({ ...sample, days: sample.days + more })];
        for (const [index, step] of mainChain(plan, sample.planId).entries()) {
          const moved = mainChain(later, sample.planId)[index];
          expect(
            moved !== undefined && moved.dueOn >= step.dueOn,
            `${step.id} ${step.dueOn} ${moved?.dueOn}`,
          ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('needs no squeezing within the default terms', () => {
    fc.assert(
      fc.property(planIds, handOvers, roles, (planId, handOverOn, role) => {
        const plan = planBackward(
          ruleOf(planId),
          assignmentOf({ handOverOn, role, supportDivisions: [] }),
          calendar,
        );
        expect(plan.feasibility).toEqual({ fits: true, compressed: false });
      }),
      { numRuns: 400 },
    );
  });

  it('can explain every date', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const plan = planOf(sample);
        const texts = [
          explainDue(plan),
          explainFeasibility(plan, inWords(ruleOf(sample.planId)), calendar) ?? '',
          ...plan.steps.map((step) => explainStep(step, plan)),
        ];
        for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN/);
      }),
      { numRuns: 200 },
    );
  });
});

function inWords({ steps, ...rule }: PlanRule): PlanRule {
  return { ...rule, steps: steps.map((step) => ({ ...step, title: labelled(step.title, DEFAULT_POLICY) })) };
}
