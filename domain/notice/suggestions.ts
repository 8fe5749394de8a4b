import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { OnDuty } from '../office/person.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { NamedInNotice } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { unmet } from '../proposal/unmet.ts';
import { againstHeadReport } from './head-report.ts';
import { rungReason } from './rung-reason.ts';
import { CANDIDATE_OF, standingRungs, SUGGESTED_KINDS, type SuggestedKind } from './standing-rungs.ts';
import { againstUrging, againstUrgingDivisions, type UrgedDivisions } from './urge-conditions.ts';

/** A piece of work for which something is suggested. */
export type SuggestedWork = {
  readonly mark: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  /** Working days late, 0 while its date has not passed. */
  readonly overdueWorkdays: number;
  /** The day on which the rung was reached. */
  readonly since: CivilDate;
  /** By which rule of the ladder, in words. */
  readonly reason: string;
};

/** 建议催办 or 建议专报 of one case, with all that stands for it and what speaks against releasing it today. */
export type Suggestion = {
  readonly kind: SuggestedKind;
  readonly number: string;
  readonly title: string;
  readonly division?: string;
  readonly officer?: string;
  readonly leader?: string;
  readonly work: readonly [SuggestedWork, ...SuggestedWork[]];
  /** Urge notices and reports so far, the oldest first. */
  readonly notices: readonly NamedInNotice[];
  readonly against: readonly Unmet[];
};

/** What suggestions are judged by beside the cases. */
export type DeskDay = {
  readonly today: CivilDate;
  readonly rules: SupervisionRule;
  readonly people: readonly OnDuty[];
  readonly urged: readonly UrgedDivisions[];
};

/** Everything that the ladder suggests on a day over these cases, urging first, what has stood longest first in each. */
export function suggestions(cases: readonly Proposal[], day: DeskDay): readonly Suggestion[] {
  return SUGGESTED_KINDS.flatMap((kind) =>
    cases
      .flatMap((proposal) => suggestionOf(proposal, kind, day))
      .toSorted((one, other) => (one.work[0].since < other.work[0].since ? -1 : 1)),
  );
}

function suggestionOf(proposal: Proposal, kind: SuggestedKind, day: DeskDay): readonly Suggestion[] {
  if (proposal.ending) return [];
  const rungs = standingRungs(proposal, CANDIDATE_OF[kind], day.today);
  const [first, ...more] = rungs.map((standing): SuggestedWork => {
    const { mark, title, dueOn, occasion } = standing;
    const overdueWorkdays = dueOn < day.today ? workdaysBetween(proposal.calendar, dueOn, day.today) : 0;
    const reason = rungReason(proposal, standing);
    return { mark, title, dueOn, overdueWorkdays, since: occasion.on, reason };
  });
  if (!first) return [];
  const { assignment, division, officer, leaderInCharge: leader } = proposal;
  return [
    {
      kind,
      number: assignment.number,
      title: assignment.title,
      ...(division === undefined ? {} : { division }),
      ...(officer ? { officer: officer.name } : {}),
      ...(leader ? { leader: leader.name } : {}),
      work: [first, ...more],
      notices: proposal.notices.filter((notice) => notice.kind !== 'supervision'),
      against: against(proposal, kind, day),
    },
  ];
}

function against(proposal: Proposal, kind: SuggestedKind, day: DeskDay): readonly Unmet[] {
  const { division, assignment } = proposal;
  if (division === undefined) return [unmet('noDivisionYet', { number: assignment.number })];
  const { today, rules, urged, people } = day;
  return kind === 'headReport'
    ? againstHeadReport({ cases: [proposal], people, issuedOn: today, words: {} })
    : [...againstUrging(proposal, today, rules), ...againstUrgingDivisions([division], urged, today, rules)];
}
