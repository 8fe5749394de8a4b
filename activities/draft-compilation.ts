import { compilationDays, isDraftDue } from '../domain/monthly/compilation-days.ts';
import { composeCompilation } from '../domain/monthly/compose-compilation.ts';
import { asTheyStand } from '../domain/monthly/key-case.ts';
import { monthlyRound, reportedMonths } from '../domain/monthly/monthly-round.ts';
import { dueMorning, type Moment } from './due-morning.ts';
import { leadsOf } from './leads-of.ts';
import type { Ports } from './ports.ts';

/** A month's compilation can still be due when the next month's reports have begun to come. */
const MONTHS_BACK = 2;

/**
 * Drafts the compilations of the latest months that are due, each once; only on the morning itself, before its digests.
 * Returns the months drafted.
 */
export async function draftCompilation(
  { compilations, digestSource, policies }: Pick<Ports, 'compilations' | 'digestSource' | 'policies'>,
  { office, at }: Moment,
): Promise<readonly string[]> {
  const morning = await dueMorning({ digestSource, policies }, { office, at });
  if (!morning) return [];
  const { today, calendar } = morning;
  const { monthly, supervision } = morning.policy;
  const recorded = await compilations.keyCases(office);
  const beside = await leadsOf(
    digestSource,
    office,
    recorded.map(({ proposal }) => proposal),
  );
  const cases = asTheyStand(recorded, beside, at);
  const proposals = cases.map(({ proposal }) => proposal);
  const drafted: string[] = [];
  for (const month of reportedMonths(proposals).slice(0, MONTHS_BACK)) {
    const round = monthlyRound(proposals, month, today);
    const isDue = round !== undefined && isDraftDue(round, compilationDays(round, calendar, monthly), today);
    if (!isDue || (await compilations.isDrafted(office, month))) continue;
    const draft = composeCompilation(cases, round, today, supervision);
    const revision = { month, revision: 1, draft, edits: {}, at, by: undefined };
    if (await compilations.add(office, revision)) drafted.push(month);
  }
  return drafted;
}
