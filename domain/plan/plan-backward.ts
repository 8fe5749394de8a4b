import { addDays, addMonths, earlierOf, laterOf, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays, onOrBefore, workdaysBetween } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Anchor, PlanRule, StepRule } from '../policy/policy.ts';
import type { Assignment } from '../proposal/assignment.ts';
import { compressChain } from './compress.ts';
import { dueDate } from './due-date.ts';
import type { DueDate, Feasibility, Plan, PlannedStep } from './plan.ts';

/**
 * Plans a case backward from its due date on the working calendar. Steps come out in the order of the
 * procedure; those of the main chain never stand before one another or outside hand-over and plan base, and
 * when they do not fit the plan says by how many working days.
 */
export function planBackward(rule: PlanRule, assignment: Assignment, calendar: WorkingCalendar): Plan {
  const due = dueDate(rule.term, assignment.handOverOn, assignment.replyDueOn, calendar);
  const steps = rule.steps.filter((step) => belongs(step, assignment));
  const within = (date: CivilDate) => earlierOf(laterOf(date, due.handOverOn), due.planBase);
  const dated = (step: StepRule, naturally: CivilDate, compressedBy = 0) =>
    plannedStep(step, naturally, due, calendar, compressedBy);

  const head = steps.filter((step) => onChain(step) && step.anchor.from === 'handOver');
  const headEnd = head.reduce(
    (latest, step) => laterOf(latest, within(anchored(step.anchor, due, calendar))),
    due.handOverOn,
  );
  const chain = steps.filter((step) => onChain(step) && step.anchor.from === 'planBase');
  const available = workdaysBetween(calendar, headEnd, due.planBase);
  const { offsets, shortWorkdays } = compressChain(chain, available);
  const offsetOf = new Map(chain.map((step, index) => [step.id, offsets[index] ?? 0]));

  let compressed = false;
  const planned = steps.map((step) => {
    const natural = anchored(step.anchor, due, calendar);
    const offset = offsetOf.get(step.id);
    if (step.id === 'returnDue' && assignment.returnDueOn) return dated(step, assignment.returnDueOn);
    if (step.kind === 'deadline') return dated(step, due.dueOn);
    if (offset === undefined) return dated(step, within(natural));
    const placed = laterOf(addWorkdays(calendar, due.planBase, -offset), headEnd);
    const compressedBy = workdaysBetween(calendar, natural, placed);
    compressed ||= compressedBy > 0;
    return dated(step, placed, compressedBy);
  });
  const feasibility: Feasibility =
    shortWorkdays > 0
      ? { fits: false, availableWorkdays: available, shortWorkdays }
      : { fits: true, compressed };
  return { id: rule.id, due, steps: planned, feasibility };
}

/** Adds the steps that follow the reply, counted from the day of issue. */
export function planAfterReply(
  plan: Plan,
  rules: readonly StepRule[],
  issuedOn: CivilDate,
  calendar: WorkingCalendar,
): Plan {
  const after = rules.map((step) => {
    const days = step.anchor.from === 'issued' ? step.anchor.workdays : 0;
    return plannedStep(step, addWorkdays(calendar, issuedOn, days), plan.due, calendar, 0);
  });
  const replaced = new Set(after.map((step) => step.id));
  return { ...plan, steps: [...plan.steps.filter((step) => !replaced.has(step.id)), ...after] };
}

function onChain(step: StepRule): boolean {
  return step.minGap !== undefined && step.kind === 'task';
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
