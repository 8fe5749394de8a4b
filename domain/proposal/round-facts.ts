import type { CivilDate } from '../calendar/civil-date.ts';
import type { Plan } from '../plan/plan.ts';
import { HANDLE_AGAIN } from '../policy/handle-again.ts';
import type { AgainRule, CasePolicy } from '../policy/policy.ts';
import type { Evaluation, Letter } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** A round of handling that a word of not satisfied closed, with its plan and what was met of it. */
export type FormerRound = { readonly plan: Plan; readonly done: Proposal['done'] };

export type RoundFacts = {
  /** Oldest first; absent while a case is handled for the first time. */
  readonly formerRounds?: readonly FormerRound[];
};

type Answers = RoundFacts & {
  readonly letters: readonly Letter[];
  readonly evaluations: readonly Evaluation[];
};

/** The round that a case is in, as it is kept when it ends. */
export function formerRound({ plan, done }: Proposal): FormerRound {
  return { plan, done };
}

/** How often a case was handled before this round. */
export function roundsBefore({ formerRounds = [] }: RoundFacts): number {
  return formerRounds.length;
}

/** Whether the letter of this round has left. */
export function isReplied(proposal: Pick<Answers, 'formerRounds' | 'letters'>): boolean {
  return proposal.letters.length > roundsBefore(proposal);
}

/** The member's word on the letter of this round. */
export function wordOnReply(proposal: Pick<Answers, 'formerRounds' | 'evaluations'>): Evaluation | undefined {
  return proposal.evaluations.at(roundsBefore(proposal));
}

/** The day from which what follows a word is counted. */
export function wordTakenOn({ registeredOn, receivedOn }: Evaluation): CivilDate {
  return registeredOn ?? receivedOn;
}

/** The day of the word that opened this round; none while a case is handled for the first time. */
export function roundOpenedOn(proposal: Answers): CivilDate | undefined {
  const word = roundsBefore(proposal) === 0 ? undefined : proposal.evaluations.at(roundsBefore(proposal) - 1);
  return word && wordTakenOn(word);
}

/** The rule of another round; cases opened before there was one follow the default. */
export function againRule({ again }: CasePolicy): AgainRule {
  return again ?? HANDLE_AGAIN;
}

/** Whether the policy lets a case be handled once more. */
export function mayBeHandledAgain(proposal: RoundFacts & { readonly policy: CasePolicy }): boolean {
  return roundsBefore(proposal) < againRule(proposal.policy).rounds;
}

/** The plan of the first handling, against which a year counts what was in time. */
export function firstPlan({ formerRounds = [], plan }: Proposal): Plan {
  return formerRounds.at(0)?.plan ?? plan;
}

/** What was met in the first handling. */
export function firstDone({ formerRounds = [], done }: Proposal): Proposal['done'] {
  return formerRounds.at(0)?.done ?? done;
}
