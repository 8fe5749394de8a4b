import { RUNGS } from '../policy/policy.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import type { ReachedOccasion } from './facts.ts';
import type { Proposal } from './proposal.ts';

const CLIMBED: ReadonlySet<string> = new Set(RUNGS);

/**
 * What is still to come, without levels that the same work has reached before on its way to the letter at hand (pack
 * §5.1 onceEach): by which of its rules a level is reached first, by being late, at a checkpoint or after an urge
 * notice, is all one. Cases opened before that was the rule are told of each.
 */
export function eachLevelOnce(
  proposal: Proposal,
  ahead: readonly ReachedOccasion[],
): readonly ReachedOccasion[] {
  if (!isOfEdition(proposal.policy, 3)) return ahead;
  const repliedOn = proposal.letters.at(-1)?.issuedOn;
  const told = new Set(
    proposal.reached.flatMap((occasion) =>
      repliedOn === undefined || occasion.on > repliedOn ? (levelOf(occasion) ?? []) : [],
    ),
  );
  const first = new Map<string, ReachedOccasion>();
  for (const occasion of ahead) {
    const level = levelOf(occasion);
    if (level === undefined) continue;
    const earlier = first.get(level);
    if (!earlier || occasion.on < earlier.on) first.set(level, occasion);
  }
  return ahead.filter((occasion) => {
    const level = levelOf(occasion);
    return level === undefined || (!told.has(level) && first.get(level) === occasion);
  });
}

function levelOf({ rung, step, month, followUp }: ReachedOccasion): string | undefined {
  return CLIMBED.has(rung) ? `${step ?? month ?? followUp?.mark ?? ''}/${rung}` : undefined;
}
