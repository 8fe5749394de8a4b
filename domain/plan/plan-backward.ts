import { addDays, addMonths, earlierOf, laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays, onOrAfter, onOrBefore, workdaysBetween } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Anchor, PlanRule, StepRule } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { Assignment } from '../proposal/assignment.ts';
import type { TermFacts } from '../proposal/term-facts.ts';
import { compressChain, mainChain } from './compress.ts';
import { dueDate } from './due-date.ts';
import type { DueDate, Feasibility, Plan, PlannedStep } from './plan.ts';

/**
 * Plans a case backward from its due date on the working calendar. Steps come out in the order of the
 * procedure; those of the main chain never stand before one another or outside hand-over and plan base, and
 * when they do not fit the plan says by how many working days.
 */
export function planBackward(
  rule: PlanRule,
  assignment: Assignment,
  calendar: WorkingCalendar,
  facts: TermFacts = {},
): Plan {
  const due = dueDate(rule.term, assignment.handOverOn, assignment.replyDueOn, calendar, facts);
  const steps = rule.steps.filter((step) => belongs(step, assignment));
  const start = onOrAfter(calendar, due.handOverOn);
  const within = (date: CivilDate) => earlierOf(laterOf(date, start), due.planBase);

  const { head, back } = mainChain(steps);
  const available = workdaysBetween(calendar, due.handOverOn, due.planBase);
  const { afterHandOver, beforeBase, shortWorkdays } = compressChain(head, back, available);
  const placed = new Map<StepId, CivilDate>();
  let headEnd = within(start);
  for (const [index, step] of head.entries()) {
    headEnd = within(addWorkdays(calendar, due.handOverOn, afterHandOver[index] ?? 0));
    placed.set(step.id, headEnd);
  }
  for (const [index, step] of back.entries()) {
    placed.set(step.id, laterOf(addWorkdays(calendar, due.planBase, -(beforeBase[index] ?? 0)), headEnd));
  }

  const planned = steps.map((step) => {
    if (step.id === 'returnDue' && assignment.returnDueOn) {
      return plannedStep(step, assignment.returnDueOn, due, calendar, 0);
    }
    if (step.kind === 'deadline') return plannedStep(step, due.dueOn, due, calendar, 0);
    const natural = anchored(step.anchor, due, calendar);
    const dueOn = placed.get(step.id) ?? within(natural);
    const compressedBy = workdaysBetween(calendar, natural, dueOn);
    return plannedStep(step, dueOn, due, calendar, compressedBy);
  });
  const compressed = planned.some((step) => placed.has(step.id) && step.compressedBy !== 0);
  const feasibility: Feasibility =
    shortWorkdays > 0
      ? { fits: false, availableWorkdays: available, shortWorkdays }
      : { fits: true, compressed };
  return { id: rule.id, due, steps: planned, feasibility };
}

/** Adds the steps whose day has an anchor: those that count from the letter, and from the member's word on it. */
export function withStepsAfter(
  plan: Plan,
  rules: readonly StepRule[],
  days: Readonly<Record<'issued' | 'evaluated', CivilDate | undefined>>,
  calendar: WorkingCalendar,
): Plan {
  const after = rules.flatMap((step) => {
    const { anchor } = step;
    if (anchor.from !== 'issued' && anchor.from !== 'evaluated') return [];
    const day = days[anchor.from];
    if (day === undefined) return [];
    return [plannedStep(step, addWorkdays(calendar, day, anchor.workdays), plan.due, calendar, 0)];
  });
  const replaced = new Set(after.map((step) => step.id));
  return { ...plan, steps: [...plan.steps.filter((step) => !replaced.has(step.id)), ...after] };
}

function belongs(step: StepRule, assignment: Assignment): boolean {
  if (step.applies === 'withCoUnits') return assignment.role === 'lead';
  if (step.applies === 'withSupportDivisions') return assignment.supportDivisions.length > 0;
  return true;
}

function anchored(anchor: Anchor, due: DueDate, calendar: WorkingCalendar): CivilDate {
  if ('calendarDays' in anchor) return addDays(due.handOverOn, anchor.calendarDays);
  if ('months' in anchor) return onOrBefore(calendar, addMonths(due.handOverOn, anchor.months));
  const from = anchor.from === 'planBase' ? due.planBase : due.handOverOn;
  return addWorkdays(calendar, from, anchor.workdays);
}

function plannedStep(
  step: StepRule,
  dueOn: CivilDate,
  due: DueDate,
  calendar: WorkingCalendar,
  compressedBy: number,
): PlannedStep {
  const { id, title, responsible, binding, kind, anchor, remindBefore } = step;
  const countsBack = anchor.from === 'planBase' && due.provisional;
  const provisional = countsBack || dueOn > calendar.knownThrough || dueOn < calendar.knownFrom;
  return { id, title, responsible, binding, kind, anchor, remindBefore, dueOn, provisional, compressedBy };
}
