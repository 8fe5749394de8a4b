import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Person } from '../../domain/office/person.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import { evolve, openedProposal } from '../../domain/proposal/evolve.ts';
import { openCase, type Opening } from '../../domain/proposal/open-case.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import { benchOpening, OPENED_AT } from './bench-opening.ts';
import { BENCH_PEOPLE } from './people.ts';

const DIVISIONS = 1_000;

/** A bureau with a thousand divisions, each with its head, so that the mail of a morning is a herd, too; the office that supervises them comes with the bench. */
export const HERD_PEOPLE: readonly Person[] = [
  ...Object.values(BENCH_PEOPLE),
  ...Array.from({ length: DIVISIONS }, (_, index) => ({
    id: `head${index}@bench.example`,
    name: `处长${index}`,
    post: 'divisionHead' as const,
    unit: divisionName(index),
    unitKind: 'division' as const,
  })),
];

/** The default policy with the bureau's receipt left out, so that a case first wakes to remind the head of a division. */
const HERD_POLICY: Policy = {
  ...DEFAULT_POLICY,
  plans: {
    ...DEFAULT_POLICY.plans,
    planLeadOrdinary: {
      ...DEFAULT_POLICY.plans.planLeadOrdinary,
      steps: DEFAULT_POLICY.plans.planLeadOrdinary.steps.filter(({ id }) => id !== 'bureauSignFor'),
    },
  },
};

/** How the nth case of a herd is opened, and when it first wakes on its own clock. */
export function herdOpening(nth: number): { readonly opening: Opening; readonly wakeAt: Instant } {
  const { assignment, ...rest } = benchOpening(`2020H${String(nth).padStart(6, '0')}`);
  const leadDivision = divisionName(nth % DIVISIONS);
  const opening: Opening = { ...rest, assignment: { ...assignment, leadDivision }, policy: HERD_POLICY };
  const [first, ...more] = openCase(opening, OPENED_AT);
  if (first?.type !== 'Opened') throw new Error('a case begins with its opening');
  const wakeAt = nextWake(more.reduce(evolve, openedProposal(first)));
  if (wakeAt === undefined) throw new Error('a case of a herd must wake');
  return { opening, wakeAt };
}

function divisionName(index: number): string {
  return `测试第${index}处`;
}
