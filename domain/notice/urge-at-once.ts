import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../calendar/instant.ts';
import { isSupervisionHead, type OnDuty } from '../office/person.ts';
import { holdsRight } from '../office/rights.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { undeclinedWork } from './late-work.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * Who signs urge notices that go out by the office's rules: the head of the supervision office or who stands in for him
 * there. Nobody where the rules leave it to a person to issue them.
 */
export function signerAtOnce(
  { urgeAtOnce = false }: Pick<SupervisionRule, 'urgeAtOnce'>,
  people: readonly OnDuty[],
): OnDuty | undefined {
  if (!urgeAtOnce) return undefined;
  const present = people.filter((person) => holdsRight('issueNotices', person));
  return (
    present.find(isSupervisionHead) ??
    present.find(({ standsInFor = [] }) => standsInFor.some(isSupervisionHead))
  );
}

/**
 * Whether a morning still counts for what goes out at once: on its own day, since a notice bears it, and outside a dry
 * run, in which it would count for a week and more while its mails never leave.
 */
export function isTimeAtOnce(morning: Instant, now: Instant, isDryRun: boolean): boolean {
  return !isDryRun && civilDateAt(now) === civilDateAt(morning);
}

/**
 * The cases that go into urge notices at once: what is suggested is itself late and may be urged, and nothing speaks
 * against it today. Where a rung stands on the work of leaders or offices alone a person has to look.
 */
export function urgedAtOnce(
  suggested: readonly Suggestion[],
  open: readonly Proposal[],
  { today, rules }: { readonly today: CivilDate; readonly rules: SupervisionRule },
): readonly string[] {
  const cases = new Map(open.map((proposal) => [proposal.assignment.number, proposal]));
  return suggested.flatMap(({ kind, number, work, against }) => {
    const proposal = cases.get(number);
    if (kind !== 'urge' || against.length > 0 || !proposal) return [];
    const late = new Set(undeclinedWork(proposal, today, rules).map(({ mark }) => mark));
    return work.some(({ mark }) => late.has(mark)) ? [number] : [];
  });
}
