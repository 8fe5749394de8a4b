import { addDays } from '../../../domain/calendar/civil-date.ts';
import { civilDateAt } from '../../../domain/calendar/instant.ts';
import { planOf } from '../../../domain/plan/plan-of.ts';
import { isOfEdition } from '../../../domain/policy/rules-edition.ts';
import { STEP_IDS } from '../../../domain/policy/step-ids.ts';
import { nextWake } from '../../../domain/proposal/agenda.ts';
import { openSteps, openWindows } from '../../../domain/proposal/step-facts.ts';
import { runningPause } from '../../../domain/proposal/term-facts.ts';
import { waitingFor } from '../../../domain/proposal/waiting-for.ts';
import type { Turn } from '../random-lives.ts';
import { evidenceLacking } from './evidence.ts';

/** A law of one turn of a life: what breaks it, or nothing. */
type TurnLaw = (turn: Turn) => string | undefined;

const GAPS = /[{}]|undefined|NaN|缺——/;

/** Laws that hold at every turn of every life. */
export const TURN_LAWS: Readonly<Record<string, TurnLaw>> = {
  'a refusal names each condition once, in words without gaps, and makes nothing happen': ({
    refusal,
    before,
    after,
  }) => {
    if (!refusal) return undefined;
    const { code, message, unmet } = refusal.detail;
    if (after !== before) return 'changed';
    if (unmet[0]?.code !== code) return code;
    if (new Set(unmet.map((condition) => condition.message)).size !== unmet.length) return 'said twice';
    return GAPS.test(message) ? message : undefined;
  },
  'time is never refused, nor is a notice': ({ command, refusal }) =>
    command.type !== 'Act' && refusal ? refusal.message : undefined,
  'I5 after time has passed nothing is due, and an open case wakes again or says why not': ({
    command,
    after,
  }) => {
    if (command.type !== 'PassTime') return undefined;
    const wake = nextWake(after);
    if (wake !== undefined) return wake > command.at ? undefined : 'due again';
    if (after.ending || runningPause(after)) return undefined;
    return waitingFor(after) === '——' ? 'sleeps for ever' : undefined;
  },
  'I5 a step that is still to come wakes its case by the days after its date': ({ after, command }) => {
    if (command.type !== 'PassTime' || after.ending || runningPause(after)) return undefined;
    const today = civilDateAt(command.at);
    const told = [...after.reached.map(({ key }) => key), ...(after.passedOver ?? [])];
    const awaited = openSteps(after).filter(
      ({ id, dueOn }) => dueOn >= today && !told.some((key) => key.startsWith(`${id}/`)),
    );
    const wake = nextWake(after);
    return awaited.find(({ dueOn }) => {
      return wake === undefined || civilDateAt(wake) > addDays(dueOn, LONGEST_DAYS_OFF);
    })?.id;
  },
  'I4 an occasion is of a step that was open, and urging spares leaders and offices': ({
    before,
    events,
  }) => {
    const reached = events.flatMap((event) => (event.type === 'OccasionsReached' ? event.occasions : []));
    if (reached.length === 0) return undefined;
    const open = new Map([...openSteps(before), ...openWindows(before)].map((step) => [step.id, step]));
    return reached
      .map(({ step, rung, key }) => {
        if (step === undefined) return undefined;
        const planned = open.get(step);
        if (!planned) return key;
        if (planned.kind === 'window' && rung !== 'dueSoon') return key;
        const spared = !['officer', 'divisionHead', 'leadDivision'].includes(planned.responsible);
        return key === `${step}/urgeCandidate` && spared ? key : undefined;
      })
      .find(Boolean);
  },
  'I2 no gate is passed without its evidence': (turn) => evidenceLacking(turn),
  'a step that is met keeps the date that it was met against': ({ before, after, events }) => {
    if (!events.some(({ type }) => type === 'Replanned') || takesRoundBack(events)) return undefined;
    const dueOn = new Map(after.plan.steps.map((step) => [step.id, step.dueOn]));
    return before.plan.steps.find(
      ({ id, dueOn: former }) =>
        before.done[id] && after.done[id] && dueOn.has(id) && dueOn.get(id) !== former,
    )?.id;
  },
  'a replan tells every move, and makes nothing late that was not': ({ before, command, events }) => {
    if (takesRoundBack(events)) return undefined;
    const today = civilDateAt(command.at);
    for (const event of events) {
      if (event.type !== 'Replanned') continue;
      const now = new Map(event.plan.steps.map((step) => [step.id, step]));
      const moves = new Map(event.moves.map((move) => [move.step, move]));
      for (const { id, dueOn } of before.plan.steps) {
        const step = now.get(id);
        if (!step) continue;
        const move = moves.get(id);
        const told = move === undefined ? dueOn : move.from === dueOn ? move.to : undefined;
        if (told !== step.dueOn) return `${id} ${dueOn} → ${step.dueOn} untold`;
        if (dueOn >= today && step.kind === 'task' && step.dueOn < today) return `${id} made late`;
      }
    }
    return undefined;
  },
  'a letter and the word on it move nothing that is planned already': ({ before, events }) => {
    if (!isOfEdition(before.policy, 2)) return undefined;
    if (events.some(({ type }) => type === 'Replanned')) return undefined;
    const told = events.flatMap((event) =>
      event.type === 'ReplyIssued' || event.type === 'EvaluationRecorded' ? (event.plan?.steps ?? []) : [],
    );
    const days = new Map(told.map(({ id, dueOn }) => [id, dueOn]));
    return before.plan.steps.find(({ id, dueOn }) => days.has(id) && days.get(id) !== dueOn)?.id;
  },
  'a term is what the facts say, in whatever order they came': ({ after, events }) => {
    const moved = events.some(({ type }) => type === 'Replanned');
    if (events.length === 0 || (!moved && after.revision % LOOKS > 0)) return undefined;
    const { due, steps } = planOf(after);
    if (JSON.stringify(due) !== JSON.stringify(after.plan.due))
      return `${after.plan.due.dueOn}, afresh ${due.dueOn}`;
    const [kept, afresh] = [after.plan.steps, steps].map((each) => each.map(({ id }) => id).join());
    return kept === afresh ? undefined : `${kept}, afresh ${afresh}`;
  },
  'what is met is a known step, and the facts only grow, but for what is corrected': ({
    before,
    after,
    events,
  }) => {
    if (events.length === 0 || events.some((event) => 'correction' in event)) return undefined;
    const unknown = Object.keys(after.done).find((step) => !KNOWN_STEPS.has(step));
    return unknown ?? FACTS.find((facts) => before[facts].some((fact, at) => after[facts][at] !== fact));
  },
};

/** A plan is made afresh after every move, and besides for one state in so many. */
const LOOKS = 5;

/** No working day comes later than so many days after another. */
const LONGEST_DAYS_OFF = 10;

const KNOWN_STEPS: ReadonlySet<string> = new Set(STEP_IDS);
const FACTS = [
  'communications',
  'drafts',
  'letters',
  'evaluations',
  'progress',
  'notices',
  'reached',
] as const;

/** The plan of the round before comes back, which the round between had none of. */
function takesRoundBack(events: Turn['events']): boolean {
  return events.some(({ type }) => type === 'HandlingAgainUndone');
}
