import type { CivilDate } from '../calendar/civil-date.ts';
import type { Rung } from '../policy/policy.ts';
import { isDeclined } from '../proposal/declined-facts.ts';
import type { ReachedOccasion } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { openSteps } from '../proposal/step-facts.ts';
import { runningPause } from '../proposal/term-facts.ts';
import { openWork, reachedFor, type DigestWork } from './digest-work.ts';
import type { NoticeKind } from './notice-kind.ts';

/** The notices that the ladder suggests. */
export const SUGGESTED_KINDS = ['urge', 'headReport'] as const satisfies readonly NoticeKind[];
export type SuggestedKind = (typeof SUGGESTED_KINDS)[number];

/** The rung that suggests each of them to the supervision office. */
export const CANDIDATE_OF = {
  urge: 'urgeCandidate',
  headReport: 'headReportCandidate',
} as const satisfies Readonly<Record<SuggestedKind, Rung>>;
export type Candidate = (typeof CANDIDATE_OF)[SuggestedKind];

/** A piece of open work with the occasion of the rung that stands for it, the newest where there are several. */
export type StandingRung = Pick<DigestWork, 'mark' | 'title' | 'dueOn'> & {
  readonly occasion: ReachedOccasion;
};

/**
 * The open work of a case on which a rung stands on a day, in the order of the procedure; a review counts before its
 * turn, too. Nothing stands while the term is paused, where urging was declined, or where it was reported since.
 */
export function standingRungs(
  proposal: Proposal,
  rung: Candidate,
  today: CivilDate,
): readonly StandingRung[] {
  if (runningPause(proposal)) return [];
  const steps = openSteps(proposal).map(({ id, title, dueOn }) => ({ mark: id, title, dueOn }));
  const seen = new Set<string>();
  return [...steps, ...openWork(proposal)].flatMap(({ mark, title, dueOn }) => {
    if (seen.has(mark)) return [];
    seen.add(mark);
    const work = { mark, title, dueOn };
    const occasion = reachedFor(proposal, work).findLast(
      (each) => each.rung === rung && stillHolds(proposal, work, each.dueOn, today),
    );
    return occasion && !isSettled(proposal, work, occasion) ? [{ ...work, occasion }] : [];
  });
}

/** A rung holds for the day that it was reached for: the work's own or, at a checkpoint, the regulated one. */
function stillHolds(
  { plan }: Proposal,
  work: Pick<DigestWork, 'dueOn'>,
  day: CivilDate,
  today: CivilDate,
): boolean {
  return work.dueOn < today || day === work.dueOn || day === plan.due.dueOn;
}

/** A person has answered the suggestion: urging was declined, or the bureau head has it since. */
function isSettled(
  proposal: Proposal,
  work: Pick<DigestWork, 'mark' | 'dueOn'>,
  { rung, on }: ReachedOccasion,
): boolean {
  return rung === 'urgeCandidate'
    ? isDeclined(proposal, work)
    : proposal.notices.some(({ kind, issuedOn }) => kind === 'headReport' && issuedOn >= on);
}
