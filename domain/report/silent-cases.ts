import type { CivilDate } from '../calendar/civil-date.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { silenceOf, type Silence } from '../proposal/silence.ts';

/** A case on which no member was talked with for longer than the office allows. */
export type SilentCase = Silence & {
  readonly number: string;
  readonly title: string;
  readonly division?: string;
  readonly officer?: string;
};

/** Open cases of ours that have been silent for more than so many working days, the longest first. */
export function silentCases(
  cases: readonly Proposal[],
  today: CivilDate,
  limit: number,
): readonly SilentCase[] {
  return cases
    .flatMap((proposal) => {
      const silence = silenceOf(proposal, today);
      if (!silence || silence.workdays <= limit) return [];
      const { assignment, division, officer } = proposal;
      const { number, title } = assignment;
      return [
        {
          ...silence,
          number,
          title,
          ...(division === undefined ? {} : { division }),
          ...(officer ? { officer: officer.name } : {}),
        },
      ];
    })
    .toSorted((one, other) => other.workdays - one.workdays || one.number.localeCompare(other.number));
}

/** How many silent cases each officer has, most first (pack: 按经办人汇总). */
export function silentByOfficer(
  cases: readonly SilentCase[],
): readonly { readonly division?: string; readonly officer?: string; readonly numbers: readonly string[] }[] {
  const groups = new Map<string, SilentCase[]>();
  for (const each of cases) {
    const key = JSON.stringify([each.division, each.officer]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { division, officer } = first;
      return [
        {
          ...(division === undefined ? {} : { division }),
          ...(officer === undefined ? {} : { officer }),
          numbers: group.map(({ number }) => number),
        },
      ];
    })
    .toSorted((one, other) => other.numbers.length - one.numbers.length);
}
