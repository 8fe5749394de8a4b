import { addDays, addMonths, formatISO, parseISO } from 'date-fns';
import { civilDate, earlierOf, laterOf, type CivilDate } from '../../domain/calendar/civil-date.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { compressChain } from '../../domain/plan/compress.ts';
import type { DueDate, Plan } from '../../domain/plan/plan.ts';
import type { PlanRule, StepRule } from '../../domain/policy/policy.ts';
import type { StepId } from '../../domain/policy/step-ids.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { SteppingCalendar } from './stepping-calendar.ts';

/**
 * The same plan as `planBackward` makes, with every date found by stepping over the days. What a chain gives way by
 * when it does not fit is no matter of the calendar and shared with it.
 */
export function planByStepping(
  rule: PlanRule,
  assignment: Assignment,
  calendar: WorkingCalendar,
  days: SteppingCalendar,
): Plan {
  const due = dueDateOf(rule, assignment, calendar, days);
  const steps = rule.steps.filter((step) => isPartOf(step, assignment));
  const first = days.onOrAfter(due.handOverOn);
  const within = (date: CivilDate) => earlierOf(laterOf(date, first), due.planBase);

  const forward = steps.filter((step) => step.minGap !== undefined && step.anchor.from === 'handOver');
  const backward = steps.filter((step) => step.minGap !== undefined && step.anchor.from === 'planBase');
  const available = days.between(due.handOverOn, due.planBase);
  const chain = compressChain(forward, backward, available);
  const placed = new Map<StepId, CivilDate>();
  for (const [index, step] of forward.entries())
    placed.set(step.id, within(days.add(due.handOverOn, chain.afterHandOver[index] ?? 0)));
  const afterForward =
    forward.length > 0 ? (placed.get(forward.at(-1)?.id as StepId) ?? first) : within(first);
  for (const [index, step] of backward.entries()) {
    const counted = days.add(due.planBase, -(chain.beforeBase[index] ?? 0));
    placed.set(step.id, laterOf(counted, afterForward));
  }

  const planned = steps.map((step) => {
    const { id, title, responsible, binding, kind, anchor, remindBefore } = step;
    const fixed = id === 'returnDue' ? assignment.returnDueOn : kind === 'deadline' ? due.dueOn : undefined;
    const natural = fixed ?? naturalDate(step, due, days);
    const dueOn = fixed ?? placed.get(id) ?? within(natural);
    const provisional =
      (anchor.from === 'planBase' && due.provisional) ||
      dueOn > calendar.knownThrough ||
      dueOn < calendar.knownFrom;
    const compressedBy = fixed === undefined ? days.between(natural, dueOn) : 0;
    return { id, title, responsible, binding, kind, anchor, remindBefore, dueOn, provisional, compressedBy };
  });
  const compressed = planned.some((step) => placed.has(step.id) && step.compressedBy !== 0);
  const { shortWorkdays } = chain;
  return {
    id: rule.id,
    due,
    steps: planned,
    feasibility:
      shortWorkdays > 0
        ? { fits: false, availableWorkdays: available, shortWorkdays }
        : { fits: true, compressed },
  };
}

function dueDateOf(
  { term }: PlanRule,
  { handOverOn, replyDueOn }: Assignment,
  calendar: WorkingCalendar,
  days: SteppingCalendar,
): DueDate {
  if (!('months' in term)) throw new Error('the plans of the bench have terms in months');
  const { months } = term;
  const dueOn = replyDueOn ?? civilDate(textOf(addMonths(parseISO(handOverOn), months)));
  return {
    dueOn,
    planBase: days.onOrBefore(dueOn),
    handOverOn,
    source: replyDueOn === undefined ? { from: 'policy', months } : { from: 'assignment' },
    provisional: dueOn > calendar.knownThrough || handOverOn < calendar.knownFrom,
  };
}

function isPartOf(step: StepRule, { role, supportDivisions }: Assignment): boolean {
  if (step.applies === 'withCoUnits') return role === 'lead';
  return step.applies !== 'withSupportDivisions' || supportDivisions.length > 0;
}

function naturalDate({ anchor }: StepRule, due: DueDate, days: SteppingCalendar): CivilDate {
  const start = parseISO(due.handOverOn);
  if ('calendarDays' in anchor) return civilDate(textOf(addDays(start, anchor.calendarDays)));
  if ('months' in anchor) return days.onOrBefore(civilDate(textOf(addMonths(start, anchor.months))));
  return days.add(anchor.from === 'planBase' ? due.planBase : due.handOverOn, anchor.workdays);
}

function textOf(day: Date): string {
  return formatISO(day, { representation: 'date' });
}
