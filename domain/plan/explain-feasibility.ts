import { workdaysBetween } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { PlanRule, StepRule } from '../policy/policy.ts';
import { fill } from '../wording/fill.ts';
import { INFOS } from '../wording/infos.ts';
import { compressChain, mainChain } from './compress.ts';
import type { Plan } from './plan.ts';

/** What gave way in a plan that is short of time, or what no longer fits into it; nothing when the plan fits as it is. */
export function explainFeasibility(
  { feasibility, due, steps }: Plan,
  rule: PlanRule,
  calendar: WorkingCalendar,
): string | null {
  if (feasibility.fits && !feasibility.compressed) return null;
  const known = new Set(steps.map(({ id }) => id));
  const { head, back } = mainChain(rule.steps.filter(({ id }) => known.has(id)));
  const available = workdaysBetween(calendar, due.handOverOn, due.planBase);
  const chain = compressChain(head, back, available);
  if (feasibility.fits) {
    const cuts = chain.cuts.map((each) => fill(INFOS.cut, each));
    return cuts.length > 0 ? fill(INFOS.squeezedSteps, { cuts: cuts.join('、') }) : INFOS.squeezed;
  }
  const days = [
    ...chain.afterHandOver.map((day) => Math.min(day, available)),
    ...chain.beforeBase.map((before) => Math.max(available - before, chain.afterHandOver.at(-1) ?? 0)),
  ];
  return fill(INFOS.notFeasible, {
    n: feasibility.availableWorkdays,
    k: feasibility.shortWorkdays,
    steps: tooTight([...head, ...back], days).join('、'),
    advice: INFOS.adviceExtension,
  });
}

/** The steps that do not have their least gap any more, on these days after hand-over. */
function tooTight(chain: readonly StepRule[], days: readonly number[]): readonly string[] {
  return chain.flatMap(({ title, minGap = 0 }, index) => {
    const left = Math.max((days[index] ?? 0) - (days[index - 1] ?? 0), 0);
    return left < minGap ? [fill(INFOS.tooTight, { title, minGap, left })] : [];
  });
}
