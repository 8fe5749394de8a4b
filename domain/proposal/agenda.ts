import type { CivilDate } from '../calendar/civil-date.ts';
import { instantAt, type Instant } from '../calendar/instant.ts';
import { addWorkdays, onOrBefore } from '../calendar/working-days.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { Rung } from '../policy/policy.ts';
import { afterUrge } from './after-urge.ts';
import type { ReachedOccasion } from './facts.ts';
import { eachLevelOnce } from './each-level-once.ts';
import { followUpOccasions } from './follow-ups.ts';
import { monthlyOccasions } from './monthly.ts';
import type { Proposal } from './proposal.ts';
import { isReplied, roundsBefore } from './round-facts.ts';
import { stageStep } from './stage.ts';
import { openSteps, openWindows, plannedStep } from './step-facts.ts';
import { runningPause } from './term-facts.ts';

/** Wakes are spread over these minutes from this hour on, so that a year's cases do not wake in one instant. */
const FIRST_WAKE = { hour: 4, minute: 30 };
const SPREAD_MINUTES = 180;

/** Everything that time will bring to a case as it stands, and has not brought yet. */
export function agenda(proposal: Proposal): readonly ReachedOccasion[] {
  if (proposal.ending || runningPause(proposal)) return [];
  const reached = new Set([...proposal.reached.map(({ key }) => key), ...(proposal.passedOver ?? [])]);
  const all = [
    ...openWindows(proposal).flatMap((step) => reminders(proposal, step)),
    ...openSteps(proposal).flatMap((step) => stepOccasions(proposal, step)),
    ...checkpoints(proposal),
    ...afterUrge(proposal),
    ...monthlyOccasions(proposal),
    ...followUpOccasions(proposal),
  ];
  return eachLevelOnce(
    proposal,
    all.filter((occasion) => !reached.has(occasion.key)),
  );
}

/** The occasions that have come by a moment, in the order of their dates. */
export function dueOccasions(proposal: Proposal, at: Instant): readonly ReachedOccasion[] {
  const wake = nextWake(proposal);
  if (wake === undefined || wake > at) return [];
  return agenda(proposal)
    .filter((occasion) => wakeMoment(proposal, occasion.on) <= at)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** When a case must next be woken; never at or before a moment whose `PassTime` it has taken. */
export function nextWake(proposal: Proposal): Instant | undefined {
  if (!wakes.has(proposal)) wakes.set(proposal, findNextWake(proposal));
  return wakes.get(proposal);
}

/** A case in one state has one next wake, which the shell asks for again and again. */
const wakes = new WeakMap<Proposal, Instant | undefined>();

function findNextWake(proposal: Proposal): Instant | undefined {
  let earliest: CivilDate | undefined;
  for (const { on } of agenda(proposal)) if (earliest === undefined || on < earliest) earliest = on;
  return earliest && wakeMoment(proposal, earliest);
}

/** The early morning moment at which a case looks at a day, always the same one for the same case. */
export function wakeMoment(proposal: Proposal, on: CivilDate): Instant {
  const minutes = FIRST_WAKE.minute + (spread(proposal.assignment.number) % SPREAD_MINUTES);
  return instantAt(on, { hour: FIRST_WAKE.hour + Math.floor(minutes / 60), minute: minutes % 60 });
}

/** What time brings to a step that stays open; the same as long as step, calendar, policy and round are. */
function stepOccasions(proposal: Proposal, step: PlannedStep): readonly ReachedOccasion[] {
  const { calendar, policy } = proposal;
  const round = roundsBefore(proposal);
  const known = occasionsOfSteps.get(step);
  if (known?.calendar === calendar && known.policy === policy && known.round === round)
    return known.occasions;
  const occasions = [...reminders(proposal, step), ...rungs(proposal, step)];
  occasionsOfSteps.set(step, { calendar, policy, round, occasions });
  return occasions;
}

/** A case asks at every act when it must next be woken, and few of its steps have changed. */
const occasionsOfSteps = new WeakMap<
  PlannedStep,
  Pick<Proposal, 'calendar' | 'policy'> & {
    readonly round: number;
    readonly occasions: readonly ReachedOccasion[];
  }
>();

function reminders({ calendar }: Proposal, step: PlannedStep): readonly ReachedOccasion[] {
  return step.remindBefore.map((days) => ({
    key: `${step.id}/dueSoon/${days}/${step.dueOn}`,
    rung: 'dueSoon' as const,
    step: step.id,
    dueOn: step.dueOn,
    on: addWorkdays(calendar, onOrBefore(calendar, step.dueOn), -days),
  }));
}

function rungs(proposal: Proposal, step: PlannedStep): readonly ReachedOccasion[] {
  const rounds = roundsBefore(proposal);
  const round = rounds > 0 ? `/${rounds + 1}` : '';
  return proposal.policy.ladder
    .filter((rule) => !rule.onlyFor || rule.onlyFor.includes(step.responsible))
    .filter((rule) => !rule.deadlinesOnly || step.kind === 'deadline')
    .map(({ rung, overdueWorkdays }) => ({
      key: `${step.id}/${rung}${round}`,
      rung,
      step: step.id,
      dueOn: step.dueOn,
      on: addWorkdays(proposal.calendar, step.dueOn, overdueWorkdays),
    }));
}

function checkpoints(proposal: Proposal): readonly ReachedOccasion[] {
  if (isReplied(proposal)) return [];
  const { planBase, dueOn } = proposal.plan.due;
  return proposal.policy.checkpoints
    .filter((rule) => rule.plans.includes(proposal.plan.id))
    .filter((rule) => openSteps(proposal).some((step) => step.id === rule.whileOpen))
    .filter((rule) => concernsWhoeverHasIt(proposal, rule.rung))
    .map((rule) => ({
      key: `${rule.whileOpen}/${rule.rung}/${rule.beforeDueWorkdays}`,
      rung: rule.rung,
      step: rule.whileOpen,
      dueOn,
      on: addWorkdays(proposal.calendar, planBase, -rule.beforeDueWorkdays),
    }));
}

/** A checkpoint urges nobody whom the ladder spares: leaders and offices with whom the case lies. */
function concernsWhoeverHasIt(proposal: Proposal, rung: Rung): boolean {
  const holder = plannedStep(proposal, stageStep(proposal))?.responsible;
  const onlyFor = proposal.policy.ladder.find((rule) => rule.rung === rung)?.onlyFor;
  return !onlyFor || (holder !== undefined && onlyFor.includes(holder));
}

function spread(number: string): number {
  let hash = 2_166_136_261;
  for (const character of number) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}
