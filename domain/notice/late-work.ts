import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import { isDeclined } from '../proposal/declined-facts.ts';
import { followUps } from '../proposal/follow-ups.ts';
import { isOverdue } from '../proposal/light.ts';
import { monthNumber, owedReports } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { openSteps } from '../proposal/step-facts.ts';
import { runningPause } from '../proposal/term-facts.ts';
import { fill } from '../wording/fill.ts';
import { NOTICE_TEXTS } from '../wording/notices.ts';
import { FOLLOW_UP_NAMES } from '../wording/terms.ts';

/** Something late that a person may urge, and by how many working days. */
export type LateWork = {
  /** The step, month or follow-up, as occasions know it. */
  readonly mark: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly overdueWorkdays: number;
};

/** What a case whose term runs is late with on a day, as far as the office's rules let it be urged. */
export function lateWork(
  proposal: Proposal,
  today: CivilDate,
  { urgeable }: Pick<SupervisionRule, 'urgeable'>,
): readonly LateWork[] {
  if (runningPause(proposal)) return [];
  const work: readonly Pick<LateWork, 'mark' | 'title' | 'dueOn'>[] = [
    ...openSteps(proposal)
      .filter(({ responsible }) => urgeable.includes(responsible))
      .map(({ id, title, dueOn }) => ({ mark: id, title, dueOn })),
    ...owedReports(proposal).map(({ month, dueOn }) => ({
      mark: month,
      title: fill(NOTICE_TEXTS.monthlyReport, { month: monthNumber(month) }),
      dueOn,
    })),
    ...followUps(proposal)
      .filter(({ kind }) => kind === 'instruction')
      .map(({ mark, kind, dueOn }) => ({ mark, title: FOLLOW_UP_NAMES[kind], dueOn })),
  ];
  return work
    .filter((each) => isOverdue(each, today))
    .map(({ mark, title, dueOn }) => ({
      mark,
      title,
      dueOn,
      overdueWorkdays: workdaysBetween(proposal.calendar, dueOn, today),
    }));
}

/** What an urge notice lists of a case: what is late but for what was declined, unless nothing else is. */
export function workToUrge(
  proposal: Proposal,
  today: CivilDate,
  rules: Pick<SupervisionRule, 'urgeable'>,
): readonly LateWork[] {
  const wanted = undeclinedWork(proposal, today, rules);
  return wanted.length > 0 ? wanted : lateWork(proposal, today, rules);
}

/** What a case is late with and nobody has declined to urge. */
export function undeclinedWork(
  proposal: Proposal,
  today: CivilDate,
  rules: Pick<SupervisionRule, 'urgeable'>,
): readonly LateWork[] {
  return lateWork(proposal, today, rules).filter((each) => !isDeclined(proposal, each));
}
