import type { Recorded } from '../../support/record/recorded.ts';
import type { Step } from '../../support/record/steps.ts';

/** The rungs of the ladder, lowest first. */
const RUNGS = ['overdueOfficer', 'overdueDivisionHead', 'urgeCandidate', 'headReportCandidate'];

/** I4: the level of a step only rises, goes no higher than four, and never rises once the step is met. */
export function againstEscalation({ steps }: Pick<Recorded, 'steps'>): readonly string[] {
  return [...steps].flatMap(([number, record]) => againstCase(number, record));
}

/** The same for one case and its record. */
export function againstCase(number: string, record: readonly Step[]): readonly string[] {
  const levels = new Map<string, number>();
  const keys = new Set<string>();
  return record.flatMap(({ entry, before }) => {
    if (entry.event.type !== 'OccasionsReached') return [];
    return entry.event.occasions.flatMap(({ key, step, rung }) => {
      const say = (what: string) => [`${number} revision ${entry.revision}: ${key} ${what}`];
      if (keys.has(key)) return say('came twice');
      keys.add(key);
      const level = RUNGS.indexOf(rung);
      if (level < 0 || step === undefined) return [];
      if (before?.done[step]) return say('came after the step was met');
      // The checkpoints of a plan and the rounds after a second letter stand beside the ladder.
      if (key !== `${step}/${rung}`) return [];
      const risen = level > (levels.get(step) ?? -1);
      levels.set(step, level);
      return risen ? [] : say('is no rise');
    });
  });
}
