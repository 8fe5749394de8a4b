import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import type { ReachedOccasion } from './facts.ts';
import { followUps } from './follow-ups.ts';
import { reportsToCome } from './monthly.ts';
import type { Proposal } from './proposal.ts';
import { openSteps } from './step-facts.ts';

/** What an urge notice was about, as occasions and suggestions know it. */
type UrgedWork = Pick<ReachedOccasion, 'step' | 'month' | 'followUp'> & {
  readonly mark: string;
  readonly dueOn: CivilDate;
};

/**
 * The report to the bureau head that is suggested so many working days after an urge notice, for each piece of work
 * that was late on its day and still is: a step of those whom the ladder urges, a monthly report, an answer to an
 * instruction.
 */
export function afterUrge(proposal: Proposal): readonly ReachedOccasion[] {
  if (!isOfEdition(proposal.policy, 3)) return afterUrgeOfSteps(proposal);
  const urges = proposal.notices.filter((notice) => notice.kind === 'urge');
  if (urges.length === 0) return [];
  const work = urgedWork(proposal);
  return urges.flatMap(({ noticeId, issuedOn }) =>
    work
      .filter(({ dueOn }) => dueOn < issuedOn)
      .map(({ mark, ...each }) => ({
        key: `urge/${noticeId}/${mark}/headReportCandidate`,
        rung: 'headReportCandidate' as const,
        ...each,
        on: reportOn(proposal, issuedOn),
      })),
  );
}

function urgedWork(proposal: Proposal): readonly UrgedWork[] {
  const urged = proposal.policy.ladder.find(({ rung }) => rung === 'urgeCandidate')?.onlyFor;
  return [
    ...openSteps(proposal)
      .filter(({ responsible }) => !urged || urged.includes(responsible))
      .map(({ id, dueOn }) => ({ mark: id, step: id, dueOn })),
    // Asked for or not: what time brings to a case depends on no other thing that it brings.
    ...reportsToCome(proposal).map(({ month, dueOn }) => ({ mark: month, month, dueOn })),
    ...followUps(proposal)
      .filter(({ kind }) => kind === 'instruction')
      .map(({ mark, kind, dueOn }) => ({ mark, followUp: { kind, mark }, dueOn })),
  ];
}

/** As cases have it that were opened before: the first late step of any, once a notice. */
function afterUrgeOfSteps(proposal: Proposal): readonly ReachedOccasion[] {
  const late = openSteps(proposal);
  return proposal.notices
    .filter((notice) => notice.kind === 'urge')
    .flatMap((notice) => {
      const step = late.find((each) => each.dueOn < notice.issuedOn);
      if (!step) return [];
      return [
        {
          key: `urge/${notice.noticeId}/headReportCandidate`,
          rung: 'headReportCandidate' as const,
          step: step.id,
          dueOn: step.dueOn,
          on: reportOn(proposal, notice.issuedOn),
        },
      ];
    });
}

function reportOn({ calendar, policy }: Proposal, issuedOn: CivilDate): CivilDate {
  return addWorkdays(calendar, issuedOn, policy.notices.headReportAfterUrgeWorkdays);
}
