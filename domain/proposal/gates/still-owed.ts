import { RESPONSIBLE_NAMES } from '../../wording/parties.ts';
import { stepsAfterReply } from '../before-the-end.ts';
import { openCommitments, openInstructions } from '../follow-up-facts.ts';
import { unkeptPromises } from '../item-classes.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** What keeps an answered case from being filed: steps after the reply, answers to leaders, what was promised. */
export function stillOwed(proposal: Proposal): readonly Unmet[] {
  const instructions = openInstructions(proposal).length;
  const commitments = openCommitments(proposal).length;
  return [
    ...stepsAfterReply(proposal).map(({ title, responsible }) =>
      unmet('stepOpen', { step: title, who: RESPONSIBLE_NAMES[responsible] }),
    ),
    ...promised(unkeptPromises(proposal)),
    ...(instructions > 0 ? [unmet('instructionsOpen', { n: instructions })] : []),
    ...(commitments > 0 ? [unmet('commitmentsOpen', { n: commitments })] : []),
  ];
}

function promised(unkept: ReturnType<typeof unkeptPromises>): readonly Unmet[] {
  if (unkept.length === 0) return [];
  const items = unkept.filter((each) => each !== 'whole');
  return [
    items.length > 0 ? unmet('itemsUnpromised', { items: items.join('、') }) : unmet('replyUnpromised'),
  ];
}
