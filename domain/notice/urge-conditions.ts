import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { NamedInNotice } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { unmet } from '../proposal/unmet.ts';
import { workToUrge } from './late-work.ts';

/** An urge notice of the register: to which divisions it went, and when. */
export type UrgedDivisions = {
  readonly docNumber: string;
  readonly issuedOn: CivilDate;
  readonly divisions: readonly string[];
};

/** Calendar days in which a division gets one urge notice at most, where the office's rules do not say. */
const A_WEEK = 7;

/** The first day on which an urge notice to a division stands against another one of a day. */
export function urgedSince(
  today: CivilDate,
  { urgeDivisionDays: days = A_WEEK }: SupervisionRule,
): CivilDate {
  return addDays(today, 1 - days);
}

/** The urge notice over a case that stands against another one on a day. */
export function standingUrge(proposal: Proposal, today: CivilDate): NamedInNotice | undefined {
  const days = proposal.policy.notices.urgeIntervalWorkdays;
  const last = proposal.notices.findLast((notice) => notice.kind === 'urge');
  return last && workdaysBetween(proposal.calendar, last.issuedOn, today) <= days ? last : undefined;
}

/** What speaks against urging one case: nothing late that may be urged, or an urge notice not long ago. */
export function againstUrging(
  proposal: Proposal,
  today: CivilDate,
  rules: SupervisionRule,
): readonly Unmet[] {
  const { number } = proposal.assignment;
  const last = standingUrge(proposal, today);
  if (last) {
    const days = proposal.policy.notices.urgeIntervalWorkdays;
    const on = formatChineseDate(last.issuedOn);
    return [unmet('urgedRecently', { number, on, docNumber: last.docNumber, days })];
  }
  return workToUrge(proposal, today, rules).length > 0 ? [] : [unmet('nothingToUrge', { number })];
}

/** What speaks against another urge notice to these divisions: each had one within the week. */
export function againstUrgingDivisions(
  divisions: readonly string[],
  urged: readonly UrgedDivisions[],
  today: CivilDate,
  rules: SupervisionRule,
): readonly Unmet[] {
  const days = rules.urgeDivisionDays ?? A_WEEK;
  const since = urgedSince(today, rules);
  return [...new Set(divisions)].flatMap((division) => {
    const last = urged
      .filter((notice) => notice.divisions.includes(division))
      .filter(({ issuedOn }) => since <= issuedOn && issuedOn <= today)
      .toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1))
      .at(-1);
    if (!last) return [];
    const on = formatChineseDate(last.issuedOn);
    return [unmet('divisionUrgedThisWeek', { division, on, docNumber: last.docNumber, days })];
  });
}
