import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../../domain/calendar/civil-date.ts';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import {
  disputed,
  disputeDecided,
  extensionDecided,
  extensionUndone,
  paused,
  policyTaken,
  reassigned,
  resumed,
  toAccepted,
} from '../../support/acts.ts';
import { aCase, at, by, DIVISION, OTHER_DIVISION, type Doing, type Story } from '../../support/cases.ts';
import { backAfresh, dueAfresh, type DateFacts } from '../../support/dates-afresh.ts';
import { calendarOf2020, off } from '../../support/holiday-lists.ts';

const HAND_OVER = '2020-04-07';
const PAUSING: Policy = {
  ...DEFAULT_POLICY,
  termChanges: { extensions: 2, extensionMonths: 3, pauses: true, basis: 'default' },
};
const { planLeadOrdinary } = PAUSING.plans;
/** A policy with a term of other months, and so with another day that all else is counted from. */
const policyOf = (months: number): Policy => ({
  ...PAUSING,
  version: 100 + months,
  plans: {
    ...PAUSING.plans,
    planLeadOrdinary: { ...planLeadOrdinary, term: { months, basis: 'default' } },
  },
});
const CALENDARS = [
  calendarOf2020(),
  calendarOf2020({}, [off('样例长假', '2020-06-15', '2020-06-19')]),
  calendarOf2020({}, [off('样例暑假', '2020-07-06', '2020-07-24')]),
];

/** Something that moves dates, how it is done, and what it adds to the facts. */
type Move = {
  readonly name: string;
  readonly doings: readonly Doing[];
  readonly facts: (former: DateFacts, today: string) => DateFacts;
};

const same = (former: DateFacts) => former;
const days = fc.integer({ min: 1, max: 40 });

/** A request and its decision are separate, so that anything may come between them. */
const moves: fc.Arbitrary<Move | 'ask' | 'grant' | 'deny'> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('ask' as const, 'ask' as const, 'grant' as const) },
  fc.constant('deny' as const),
  {
    weight: 2,
    arbitrary: fc.constant<Move>({
      name: 'undo',
      doings: [extensionUndone()],
      facts: (former) => ({ ...former, extensions: former.extensions.slice(0, -1) }),
    }),
  },
  fc.constant<Move>({
    name: 'pause',
    doings: [paused()],
    facts: (former, today) => ({ ...former, pauses: [...former.pauses, { from: today }] }),
  }),
  fc.constant<Move>({
    name: 'resume',
    doings: [resumed()],
    facts: (former, until) => ({
      ...former,
      pauses: former.pauses.map((pause) => ({ until, ...pause })),
    }),
  }),
  fc
    .constantFrom(DIVISION, OTHER_DIVISION)
    .map((to): Move => ({ name: 'transfer', doings: [reassigned(to)], facts: same })),
  fc.constantFrom(...CALENDARS).map((calendar): Move => ({
    name: 'calendar',
    doings: [by('supervisor', { type: 'takeCalendar', calendar })],
    facts: (former) => ({ ...former, lists: calendar.lists }),
  })),
  fc.constantFrom(3, 4, 5).map((months): Move => ({
    name: 'policy',
    doings: [policyTaken(policyOf(months))],
    facts: (former) => ({ ...former, months }),
  })),
  days.map((more): Move => {
    const given = addDays(civilDate('2020-07-06'), more);
    return {
      name: 'anchor',
      doings: [disputed(), disputeDecided('sole', { replyDueOn: given })],
      // What moved the term before says nothing of the one that the decision gives.
      facts: (former) => ({ ...former, given, extensions: [], pauses: [] }),
    };
  }),
);

const lives = fc.array(fc.record({ move: moves, after: fc.integer({ min: 0, max: 2 }), days }), {
  minLength: 4,
  maxLength: 14,
});

const happened = new Map<string, number>();

describe('any order of extending, pausing, resuming, taking back, transfer, calendars, policies and given dates', () => {
  it('gives the dates that its facts give when they are reckoned afresh, day by day', () => {
    fc.assert(
      fc.property(lives, (life) => {
        let story = aCase({ handOverOn: HAND_OVER, policy: PAUSING, role: 'split' }).after(...toAccepted);
        let facts: DateFacts = {
          handOverOn: HAND_OVER,
          months: 3,
          extensions: [],
          pauses: [],
          lists: calendarAsOf(civilDate(HAND_OVER)).lists,
        };
        const trail: string[] = [];
        for (const { move, after, days: more } of life) {
          // Before the first of the days that count back, none of which is then kept out of the past.
          if (story.today < '2020-04-16') story = story.after(at(`${addDays(story.today, after)} 09:00`));
          const { name, doings, facts: told } = move instanceof Object ? move : termMove(move, more, story);
          const later = accepted(story, doings);
          if (!later) continue;
          happened.set(name, (happened.get(name) ?? 0) + 1);
          story = later;
          facts = told(facts, story.today);
          trail.push(`${story.today} ${name}`);
          expect(datesOf(story), trail.join(', ')).toEqual(datesAfresh(story, facts));
        }
      }),
      { numRuns: 400 },
    );
  });

  afterAll(() => {
    for (const name of ['grant', 'undo', 'pause', 'resume', 'transfer', 'calendar', 'policy', 'anchor'])
      expect(happened.get(name) ?? 0, name).toBeGreaterThan(5);
  });
});

/** An extension's new day hangs on the one that it is asked against. */
function termMove(name: 'ask' | 'grant' | 'deny', more: number, { proposal }: Story): Move {
  if (name === 'ask') {
    const newDueOn = addDays(proposal.plan.due.dueOn, more);
    const asking = by('supervisor', { type: 'applyExtension', newDueOn, reasons: '样例理由' });
    return { name, doings: [asking], facts: same };
  }
  const { newDueOn = '', requestedOn: askedOn = '' } = proposal.extensions?.at(-1) ?? {};
  return {
    name,
    doings: [extensionDecided(name === 'grant')],
    facts: (former) =>
      name === 'grant' ? { ...former, extensions: [...former.extensions, { newDueOn, askedOn }] } : former,
  };
}

function accepted(story: Story, doings: readonly Doing[]): Story | undefined {
  try {
    return story.after(...doings);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The regulated day, and every step that counts back from it. */
function datesOf({ proposal: { plan } }: Story) {
  const back = plan.steps.filter((step) => step.anchor.from === 'planBase' && step.kind === 'task');
  return [plan.due.dueOn, ...back.map(({ id, dueOn }) => `${id} ${dueOn}`)];
}

function datesAfresh({ proposal: { assignment } }: Story, facts: DateFacts) {
  const back = planLeadOrdinary.steps.flatMap(({ id, anchor, kind, applies }) => {
    const belongs = applies === 'always' || (applies === 'withCoUnits' && assignment.role === 'lead');
    if (!belongs || kind !== 'task' || anchor.from !== 'planBase') return [];
    return [`${id} ${backAfresh(facts, -anchor.workdays)}`];
  });
  return [dueAfresh(facts), ...back];
}
