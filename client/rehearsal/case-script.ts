import { addWorkdays } from '../../domain/calendar/working-days.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { StepId } from '../../domain/policy/step-ids.ts';
import { openContributions } from '../../domain/proposal/contribution-facts.ts';
import { isCoHandled } from '../../domain/proposal/co-handling.ts';
import { owedReports } from '../../domain/proposal/monthly.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { plannedStep } from '../../domain/proposal/step-facts.ts';
import type { Scenario, ScheduledAct, Trouble } from './scenario.ts';

/** What one case's people do over the year, in order; the driver keeps the place. */
export type CaseScript = { readonly acts: readonly ScheduledAct[]; readonly late: Trouble['late'] };

/** An act whose day has come. `month` stands where it is a monthly report, `no` where it is one of several owed. */
export type DueAct = Omit<ScheduledAct, 'step'> & { readonly month?: string; readonly no?: number };

/** The script of a case under a scenario. */
export function scriptOf(scenario: Scenario, proposal: Proposal): CaseScript {
  const trouble = scenario.troubles[proposal.assignment.number];
  const routine = isCoHandled(proposal) ? scenario.routines.coHandled : scenario.routines.answeredByUs;
  return {
    acts: trouble?.unsatisfiedFirst ? routine.flatMap(asIfRefusedOnce) : routine,
    late: trouble?.late ?? {},
  };
}

/**
 * The next act of a script and the day it is to be done, skipping those for steps that the case's plan lacks;
 * nothing when the script is through.
 */
export function nextInScript(
  script: CaseScript,
  place: number,
  proposal: Proposal,
): { readonly act: ScheduledAct; readonly place: number; readonly on: CivilDate } | undefined {
  for (let at = place; at < script.acts.length; at += 1) {
    const act = script.acts[at];
    const step = act && plannedStep(proposal, act.step);
    if (act && step) {
      const late = script.late[act.step] ?? 0;
      return { act, place: at, on: addWorkdays(proposal.calendar, step.dueOn, act.workdays + late) };
    }
  }
  return undefined;
}

/** The monthly reports that are owed and whose day has come. */
export function dueReports(scenario: Scenario, proposal: Proposal, today: CivilDate): readonly DueAct[] {
  const [routine] = scenario.routines.monthly;
  if (!routine) return [];
  return owedReports(proposal)
    .filter(({ dueOn }) => addWorkdays(proposal.calendar, dueOn, routine.workdays) <= today)
    .map(({ month }) => ({ ...routine, month }));
}

/** The words of other units and divisions that are awaited and whose day has come. */
export function dueContributions(
  scenario: Scenario,
  proposal: Proposal,
  today: CivilDate,
): readonly DueAct[] {
  const [routine] = scenario.routines.contributions;
  if (!routine) return [];
  return openContributions(proposal)
    .filter(({ dueOn }) => addWorkdays(proposal.calendar, dueOn, routine.workdays) <= today)
    .map(({ no }) => ({ ...routine, no }));
}

/** The consultation on the first draft fails; a second draft is reviewed by the head and then agreed to. */
function asIfRefusedOnce(act: ScheduledAct): readonly ScheduledAct[] {
  if (act.act !== 'recordCommunication' || act.data['phase'] !== 'during') return [act];
  const redraft: ScheduledAct = {
    step: act.step,
    workdays: act.workdays,
    as: 'officer',
    act: 'submitDraft',
    data: { change: 'material', answeredItems: '$items' },
  };
  const review: ScheduledAct = {
    ...redraft,
    as: 'divisionHead',
    act: 'markStep',
    data: { steps: ['divisionHeadReview' satisfies StepId], on: '$today', evidence: '第二稿审核单' },
  };
  return [{ ...act, data: { ...act.data, outcome: 'unsatisfied' } }, redraft, review, act];
}
