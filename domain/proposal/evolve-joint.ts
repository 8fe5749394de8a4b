import { fill } from '../wording/fill.ts';
import { JOINT } from '../wording/joint.ts';
import type { ProposalEvent } from './events.ts';
import type { StepDone } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** What joins a case to another and parts it again. */
export type JointEvent = Extract<ProposalEvent, { type: 'MergedInto' | 'LeadFollowed' | 'MergeUndone' }>;

/** A case after it was joined to another, followed it, or was parted from it. */
export function withJointEvent(proposal: Proposal, event: JointEvent): Proposal {
  switch (event.type) {
    case 'MergedInto':
      return { ...proposal, mergedInto: event.merger };
    case 'LeadFollowed': {
      const { leadNumber, steps, leadGone } = event;
      const said = proposal.mergedInto ? JOINT.metByLead : JOINT.metByMain;
      const evidence = fill(said, { leadNumber });
      const met = steps.map(({ step, on, by }): readonly [string, StepDone] => [
        step,
        { on, by, evidence, byCase: leadNumber },
      ]);
      return { ...withGone(proposal, leadGone), done: { ...proposal.done, ...Object.fromEntries(met) } };
    }
    case 'MergeUndone':
      return parted(proposal, event);
  }
}

function withGone(proposal: Proposal, leadGone: true | undefined): Proposal {
  if (!proposal.mergedInto) return proposal;
  const { leadGone: _former, ...merger } = proposal.mergedInto;
  return { ...proposal, mergedInto: { ...merger, ...(leadGone ? { leadGone } : {}) } };
}

/** What the lead case met while both were handled as one stays met; what it had met before was its own. */
function parted(proposal: Proposal, { passedOver }: Extract<JointEvent, { type: 'MergeUndone' }>): Proposal {
  const { mergedInto, ...rest } = proposal;
  if (!mergedInto) return proposal;
  const kept = Object.entries(proposal.done).filter(
    ([, { byCase, on }]) => byCase !== mergedInto.leadNumber || on >= mergedInto.on,
  );
  return {
    ...rest,
    done: Object.fromEntries(kept),
    ...(passedOver.length > 0 ? { passedOver: [...(proposal.passedOver ?? []), ...passedOver] } : {}),
  };
}
