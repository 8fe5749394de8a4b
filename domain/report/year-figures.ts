import type { NoticeKind } from '../notice/notice-kind.ts';
import type { HandlingRole } from '../proposal/assignment.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import { openInstructions } from '../proposal/follow-up-facts.ts';
import type { Satisfaction } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { answeredOnTime, signedOnTime } from './in-time.ts';
import { isOurs } from './scored-cases.ts';

/** The figures of a year's summary, counted from the cases themselves (pack §8 basics). */
export type YearFigures = {
  readonly total: number;
  readonly signedOnTime: number;
  readonly answered: number;
  readonly answeredByUs: number;
  readonly sole: number;
  readonly lead: number;
  readonly split: number;
  readonly satisfied: number;
  readonly mostlySatisfied: number;
  readonly unsatisfied: number;
  readonly coHandled: number;
  readonly coHandledOnTime: number;
  readonly repliedOnTime: number;
  readonly keyMainLed: number;
  readonly keyRelatedLed: number;
  readonly keyCoHandled: number;
  /** Instructions of leaders, and those that are followed to their last answer. */
  readonly instructions: number;
  readonly instructionsSettled: number;
  /** Monthly reports on key cases. */
  readonly progressReports: number;
  readonly filed: number;
  /** Notices are counted per issue, not per recipient. */
  readonly supervisionNotices: number;
  readonly urgeNotices: number;
};

/** Counts a year; what was withdrawn or returned stays in the total, and in what was signed for, only. */
export function yearFigures(
  cases: readonly Proposal[],
  notices: readonly { readonly kind: NoticeKind }[],
): YearFigures {
  const count = (...tests: readonly ((proposal: Proposal) => boolean)[]) =>
    cases.filter((proposal) => tests.every((test) => test(proposal))).length;
  const sum = (figure: (proposal: Proposal) => number) =>
    cases.reduce((total, proposal) => total + figure(proposal), 0);
  const role = (wanted: HandlingRole) => (proposal: Proposal) =>
    isOurs(proposal) && proposal.assignment.role === wanted;
  const byUs = (proposal: Proposal) => isOurs(proposal) && !isCoHandled(proposal);
  const coHandled = (proposal: Proposal) => isOurs(proposal) && isCoHandled(proposal);
  const evaluated = (wanted: Satisfaction) => (proposal: Proposal) =>
    proposal.evaluations.at(-1)?.overall === wanted;
  const key = (wanted: string) => (proposal: Proposal) => proposal.assignment.keyKind === wanted;
  const noticesOf = (kind: NoticeKind) => notices.filter((notice) => notice.kind === kind).length;
  return {
    total: cases.length,
    signedOnTime: count((proposal) => signedOnTime(proposal) === true),
    answered: count(answered),
    answeredByUs: count(byUs),
    sole: count(role('sole')),
    lead: count(role('lead')),
    split: count(role('split')),
    satisfied: count(byUs, evaluated('satisfied')),
    mostlySatisfied: count(byUs, evaluated('mostlySatisfied')),
    unsatisfied: count(byUs, evaluated('unsatisfied')),
    coHandled: count(coHandled),
    coHandledOnTime: count(coHandled, answeredOnTime),
    repliedOnTime: count(byUs, answeredOnTime),
    keyMainLed: count(byUs, key('main')),
    keyRelatedLed: count(byUs, key('related')),
    keyCoHandled: count(coHandled, (proposal) => proposal.assignment.keyKind !== undefined),
    instructions: sum(({ instructions = [] }) => instructions.length),
    instructionsSettled: sum(
      (proposal) => (proposal.instructions?.length ?? 0) - openInstructions(proposal).length,
    ),
    progressReports: sum(({ progress }) => progress.length),
    filed: count(({ ending }) => ending?.kind === 'filed'),
    supervisionNotices: noticesOf('supervision'),
    urgeNotices: noticesOf('urge'),
  };
}

function answered(proposal: Proposal): boolean {
  return isOurs(proposal) && proposal.letters.length > 0;
}
