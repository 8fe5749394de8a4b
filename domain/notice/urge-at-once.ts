import { isSupervisionHead, type OnDuty } from '../office/person.ts';
import { holdsRight } from '../office/rights.ts';
import type { SupervisionRule } from '../policy/policy.ts';
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

/** The cases that go into urge notices at once: all that are suggested and that nothing speaks against today. */
export function urgedAtOnce(suggested: readonly Suggestion[]): readonly string[] {
  return suggested.flatMap(({ kind, number, against }) =>
    kind === 'urge' && against.length === 0 ? number : [],
  );
}
