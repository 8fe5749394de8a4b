import type { PersonRef } from '../office/person.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { StepId } from '../policy/step-ids.ts';
import { missingFrom, type Contribution, type ContributorKind } from './contribution-facts.ts';
import type { ProposalEvent } from './events.ts';
import type { Proposal } from './proposal.ts';

/** What can happen to the contributions of others. */
export type ContributionEvent = Extract<
  ProposalEvent,
  { type: 'ContributionsRequested' | 'ContributionReceived' | 'ContributionReturned' | 'ContributionWaived' }
>;

const STEPS: Readonly<Record<ContributorKind, StepId>> = {
  outsideUnit: 'contributionsDue',
  supportDivision: 'divisionInputsDue',
};

/** The case after others were asked, answered, or are no longer waited for. */
export function withContributionEvent(proposal: Proposal, event: ContributionEvent): Proposal {
  const { contributions = [] } = proposal;
  switch (event.type) {
    case 'ContributionsRequested':
      return { ...proposal, contributions: [...contributions, ...event.contributions] };
    case 'ContributionReceived': {
      const { received } = event;
      const after = changed(contributions, event.no, { received });
      return withStep({ ...proposal, contributions: after }, event.no, received.on, received.by);
    }
    case 'ContributionReturned':
      return { ...proposal, contributions: contributions.map(withReturn(event)) };
    case 'ContributionWaived': {
      const { waiver } = event;
      const after = changed(contributions, event.no, { waiver });
      return withStep({ ...proposal, contributions: after }, event.no, waiver.on, waiver.by);
    }
  }
}

function changed(
  contributions: readonly Contribution[],
  no: number,
  change: Partial<Contribution>,
): readonly Contribution[] {
  return contributions.map((each) => (each.no === no ? { ...each, ...change } : each));
}

function withReturn({ no, returned, dueOn }: Extract<ContributionEvent, { type: 'ContributionReturned' }>) {
  return (contribution: Contribution): Contribution => {
    const { received, ...open } = contribution;
    if (contribution.no !== no || !received) return contribution;
    return { ...open, dueOn, returned: [...(contribution.returned ?? []), { ...returned, received }] };
  };
}

/** The step is met by the last one that was waited for, for good: what is sent back has a term of its own. */
function withStep(proposal: Proposal, no: number, on: CivilDate, by: PersonRef): Proposal {
  const kind = proposal.contributions?.find((each) => each.no === no)?.kind;
  if (!kind) return proposal;
  const { outsideCoUnits, supportDivisions } = proposal.assignment;
  const wanted = kind === 'outsideUnit' ? outsideCoUnits : supportDivisions;
  const step = STEPS[kind];
  if (missingFrom(proposal, kind, wanted).length > 0 || proposal.done[step]) return proposal;
  return { ...proposal, done: { ...proposal.done, [step]: { on, by } } };
}
