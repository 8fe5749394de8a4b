import type { AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import { ADVICE } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { RegisteredProposal } from '../ports.ts';

/** Asks why a sheet gives proposals to other divisions than advised where it does not say; the column may be empty. */
export function unreasonedOverrides(
  added: readonly RegisteredProposal[],
  advice: readonly AssignmentAdvice[],
): readonly string[] {
  const reasoned = new Set(
    added.flatMap(({ assignment, proposer }) => (proposer.assignReason ? [assignment.number] : [])),
  );
  return advice.flatMap(({ number, named, differs, divisions }) => {
    const [best] = divisions;
    if (!best || !differs || named === undefined || reasoned.has(number)) return [];
    return [fill(ADVICE.unreasoned, { number, named, advised: best.division })];
  });
}
