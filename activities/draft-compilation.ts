import { composeCompilation } from '../domain/monthly/compose-compilation.ts';
import { asTheyStand } from '../domain/monthly/key-case.ts';
import { monthsToDraft } from '../domain/monthly/months-to-draft.ts';
import { dueMorning, type Moment } from './due-morning.ts';
import { leadsOf } from './leads-of.ts';
import type { Ports } from './ports.ts';

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
  for (const round of monthsToDraft(proposals, calendar, monthly, today)) {
    const { month } = round;
    if (await compilations.isDrafted(office, month)) continue;
    const draft = composeCompilation(cases, round, today, supervision);
    const revision = { month, revision: 1, draft, edits: {}, at, by: undefined };
    if (await compilations.add(office, revision)) drafted.push(month);
  }
  return drafted;
}
