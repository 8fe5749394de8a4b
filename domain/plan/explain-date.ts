import { laterOf, yearOf } from '../calendar/civil-date.ts';
import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { fill } from '../wording/fill.ts';
import { INFOS } from '../wording/infos.ts';
import type { DueDate, MoveCause, Plan, PlannedStep } from './plan.ts';

/** What is said of a day beside what it is counted from. */
const MOVED: Readonly<Record<MoveCause, string>> = {
  reassigned: INFOS.movedByReassignment,
  broughtIn: INFOS.movedByTakeover,
  neighbour: INFOS.movedByNeighbour,
  settled: '',
};

/** Why a step has its date: what it is counted from, whether it was squeezed, whether it is provisional. */
export function explainStep(step: PlannedStep, plan: Plan): string {
  return [
    explainAnchor(step, plan),
    step.movedBy === undefined ? '' : fill(MOVED[step.movedBy], { dueOn: formatChineseDate(step.dueOn) }),
    step.compressedBy > 0 ? fill(INFOS.compressed, { n: step.compressedBy }) : '',
    step.compressedBy < 0 ? fill(INFOS.advanced, { n: -step.compressedBy }) : '',
    step.adjustedFrom === undefined
      ? ''
      : fill(INFOS.adjusted, { from: formatChineseDate(step.adjustedFrom) }),
    step.notBefore !== undefined && step.notBefore === step.dueOn
      ? fill(INFOS.putOff, { on: formatChineseDate(step.notBefore) })
      : '',
    step.provisional ? fill(INFOS.provisional, { year: yearOf(laterOf(step.dueOn, plan.due.dueOn)) }) : '',
  ].join('');
}

/** Why the regulated date is what it is. */
export function explainDue(plan: Plan): string {
  const { due } = plan;
  const rolled =
    due.planBase === due.dueOn ? '' : fill(INFOS.planBase, { planBase: formatChineseDate(due.planBase) });
  const provisional = due.provisional ? fill(INFOS.provisional, { year: yearOf(due.dueOn) }) : '';
  return (
    fill(plan.id === 'planHandleAgain' ? INFOS.whyDateAgain : INFOS.whyDate, {
      dueOn: formatChineseDate(due.dueOn),
      handOverOn: formatChineseDate(due.handOverOn),
      term: explainTerm(due),
    }) +
    (due.extendedOn === undefined ? '' : fill(INFOS.extended, { on: formatChineseDate(due.extendedOn) })) +
    (due.pausedDays === undefined ? '' : fill(INFOS.pausedDays, { n: due.pausedDays })) +
    rolled +
    provisional
  );
}

function explainTerm({ source }: DueDate): string {
  if (source.from === 'assignment') return INFOS.termGiven;
  if ('months' in source) return fill(INFOS.termMonths, { n: source.months });
  const [month = '', day = ''] = source.fixedOn.split('-');
  return fill(INFOS.termFixed, { month: Number(month), day: Number(day) });
}

function explainAnchor(step: PlannedStep, plan: Plan): string {
  const { anchor } = step;
  if (step.kind === 'deadline') return explainDue(plan);
  if ('calendarDays' in anchor) return fill(INFOS.afterHandOverDays, { n: anchor.calendarDays });
  if ('months' in anchor) return fill(INFOS.afterHandOverMonths, { n: anchor.months });
  const values = { n: Math.abs(anchor.workdays), planBase: formatChineseDate(plan.due.planBase) };
  switch (anchor.from) {
    case 'handOver':
      return fill(plan.id === 'planHandleAgain' ? INFOS.afterWord : INFOS.afterHandOver, values);
    case 'planBase':
      return fill(INFOS.beforeBase, values);
    case 'issued':
      return fill(INFOS.afterIssue, values);
    case 'evaluated':
      return fill(step.movedBy === 'settled' ? INFOS.afterSettlement : INFOS.afterWord, values);
  }
}
