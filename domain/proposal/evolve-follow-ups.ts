import type { ProposalEvent } from './events.ts';
import type { Commitment, FollowUpFacts } from './follow-up-facts.ts';

/** What can happen beside the reply and beyond it. */
export type FollowUpEvent = Extract<
  ProposalEvent,
  {
    type:
      | 'InstructionRecorded'
      | 'InstructionAnswered'
      | 'CommitmentAdded'
      | 'LookedBack'
      | 'CommitmentSettled'
      | 'MatterRecorded';
  }
>;

/** What goes on beside the reply, after an event. */
export function followUpFactsAfter(facts: FollowUpFacts, event: FollowUpEvent): FollowUpFacts {
  const { instructions = [], commitments = [], matters = [] } = facts;
  switch (event.type) {
    case 'InstructionRecorded':
      return { instructions: [...instructions, event.instruction] };
    case 'InstructionAnswered':
      return {
        instructions: instructions.map((each) =>
          each.no === event.no ? { ...each, answers: [...each.answers, event.answer] } : each,
        ),
      };
    case 'CommitmentAdded':
      return { commitments: [...commitments, event.commitment] };
    case 'LookedBack':
      return changed(commitments, event.no, (each) => ({
        ...each,
        lookBacks: [...each.lookBacks, event.lookBack],
      }));
    case 'CommitmentSettled':
      return changed(commitments, event.no, (each) => ({ ...each, settlement: event.settlement }));
    case 'MatterRecorded':
      return { matters: [...matters, event.matter] };
  }
}

function changed(
  commitments: readonly Commitment[],
  no: number,
  change: (commitment: Commitment) => Commitment,
): FollowUpFacts {
  return { commitments: commitments.map((each) => (each.no === no ? change(each) : each)) };
}
