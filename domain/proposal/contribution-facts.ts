import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import { BEFORE_THE_SYSTEM } from './in-hand.ts';
import type { Proposal } from './proposal.ts';
import { plannedStep } from './step-facts.ts';

/** 会办意见 of a unit outside, and 配合处室意见 of a division of ours. */
export const CONTRIBUTOR_KINDS = ['outsideUnit', 'supportDivision'] as const;
export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number];

/** What another unit or division was asked to say, each with a term of its own. */
export type Contribution = {
  readonly no: number;
  readonly kind: ContributorKind;
  readonly from: string;
  readonly askedOn: CivilDate;
  /** Why the request was entered later than it was made. */
  readonly lateReason?: string;
  readonly dueOn: CivilDate;
  /** The number of our letter that asked. */
  readonly letterNumber?: string;
  readonly by: PersonRef;
  readonly received?: ReceivedContribution;
  /** What came in and was sent back, oldest first. */
  readonly returned?: readonly ReturnedContribution[];
  readonly waiver?: Waiver;
};

type ReceivedContribution = {
  readonly on: CivilDate;
  readonly summary: string;
  /** Who of the other unit gave it, and his office telephone. */
  readonly filledBy?: string;
  readonly phone?: string;
  /** Who told us: somebody of ours, or the unit itself by its link. */
  readonly by: PersonRef;
};

/** 退回会办意见: what came in does not do; it is waited for again, by another day. */
export type ReturnedContribution = {
  readonly received: ReceivedContribution;
  readonly on: CivilDate;
  readonly reason: string;
  readonly by: PersonRef;
};

/** 不再等候会办意见: overdue, urged in writing, and no longer waited for. */
export type Waiver = {
  readonly on: CivilDate;
  readonly urgedOn: CivilDate;
  readonly reason: string;
  readonly by: PersonRef;
};

export type ContributionFacts = { readonly contributions?: readonly Contribution[] };

/** What is still waited for. */
export function openContributions({ contributions = [] }: ContributionFacts): readonly Contribution[] {
  return contributions.filter((each) => !each.received && !each.waiver);
}

/** What is in. */
export function receivedContributions({ contributions = [] }: ContributionFacts): readonly Contribution[] {
  return contributions.filter((each) => each.received);
}

/** Those of whom nothing is in, and who are still waited for, or were never asked. */
export function missingFrom(
  { contributions = [] }: ContributionFacts,
  kind: ContributorKind,
  wanted: readonly string[],
): readonly string[] {
  const settled = contributions
    .filter((each) => each.kind === kind && (each.received ?? each.waiver))
    .map(({ from }) => from);
  const asked = openContributions({ contributions }).filter((each) => each.kind === kind);
  return [...new Set([...wanted, ...asked.map(({ from }) => from)])].filter(
    (unit) => !settled.includes(unit),
  );
}

/** Units outside whose word is neither in nor waived, asked or not; by older rules only those that were asked. */
export function missingOutsideUnits(proposal: Proposal): readonly string[] {
  const open = openContributions(proposal).filter(({ kind }) => kind === 'outsideUnit');
  const wanted = asksEveryCoUnit(proposal) ? proposal.assignment.outsideCoUnits : [];
  return [...new Set([...missingFrom(proposal, 'outsideUnit', wanted), ...open.map(({ from }) => from)])];
}

/** What the lead case collected for both, or came in before the system, is not collected again. */
function asksEveryCoUnit(proposal: Proposal): boolean {
  const { contributionsDue: collected } = proposal.done;
  return (
    isOfEdition(proposal.policy, 2) &&
    plannedStep(proposal, 'contributionsDue') !== undefined &&
    collected?.byCase === undefined &&
    collected?.evidence !== BEFORE_THE_SYSTEM
  );
}
