import { dayOf, monthOf, type CivilDate } from '../calendar/civil-date.ts';
import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { ReplanReason, StepMove } from '../plan/replan.ts';
import type { Recipient } from '../policy/policy.ts';
import { REVIEW_STEPS, type StepId } from '../policy/step-ids.ts';
import type { ProposalEvent } from '../proposal/events.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { CHANGES } from '../wording/changes.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import {
  CORRECTION_NAMES,
  EXCEPTION_NAMES,
  SATISFACTION_NAMES,
  WORK_PLAN_LEVEL_NAMES,
} from '../wording/terms.ts';
import { draftName } from './review-turn.ts';

/** What has become of a case, and whom it concerns beside whoever did it. */
export type Change = { readonly text: string; readonly to: readonly Recipient[] };

const OFFICER: readonly Recipient[] = ['officer'];
const HEAD: readonly Recipient[] = ['divisionHead'];
const DIVISION: readonly Recipient[] = ['officer', 'divisionHead'];
const OFFICE: readonly Recipient[] = ['supervisionOffice'];

/** Plans made anew of which a mail of its own tells, or nobody need be told. */
const TOLD_OTHERWISE: readonly ReplanReason[] = ['broughtIn', 'reassigned', 'roleChanged', 'calendarChanged'];

/**
 * What an event means to others, seen from the case as it stands; nothing where it concerns nobody else. Whoever had a
 * mail of its own about it at once is not told a second time. No opinion, no reason, no text of a reply is repeated.
 */
export function changeOf(event: ProposalEvent, proposal: Proposal): Change | undefined {
  const words = wordsOf(event, proposal);
  if (!words) return undefined;
  const [template, to, values = {}] = words;
  return { text: fill(CHANGES[template], values), to };
}

type Words = readonly [
  template: keyof typeof CHANGES,
  to: readonly Recipient[],
  values?: Readonly<Record<string, string | number>>,
];

function wordsOf(event: ProposalEvent, proposal: Proposal): Words | undefined {
  switch (event.type) {
    case 'OfficerChanged':
      return ['officerChanged', HEAD, { officer: event.officer.name }];
    case 'ReturnRequested':
      return ['returnRequested', DIVISION];
    case 'ReturnAnswered':
      return [event.answer.granted ? 'returnGranted' : 'returnRefused', DIVISION];
    case 'DisputeRaised':
      return ['disputeRaised', DIVISION];
    case 'DisputeDecided':
      return ['disputeDecided', DIVISION];
    case 'PlanConfirmed':
      return ['planConfirmed', OFFICER];
    case 'Replanned':
      return TOLD_OTHERWISE.includes(event.reason) ? undefined : moved(event.moves, proposal);
    case 'OpinionReviewed':
      return event.result === 'passed' ? ['opinionPassed', OFFICER] : undefined;
    case 'DraftSubmitted': {
      const { no, draftedBy } = event.draft;
      return ['drafted', OFFICER, { by: draftedBy.name, docKind: draftName(proposal, no) }];
    }
    case 'SubmittedForReview':
      return ['submitted', DIVISION, { docKind: draftName(proposal, event.draftNo) }];
    case 'DraftSentBack': {
      const { draftNo, step } = event.sentBack;
      return ['sentBack', HEAD, { docKind: draftName(proposal, draftNo), step: titleOf(proposal, step) }];
    }
    case 'StepMarked':
      return stepMarked(event.step, proposal);
    case 'ReplyIssued':
      return ['issued', DIVISION, { letterNumber: event.letter.letterNumber }];
    case 'OpinionLetterSent':
      return ['opinionLetterSent', DIVISION, { letterNumber: event.letter.letterNumber }];
    case 'EvaluationRecorded':
      // A word that has the case handled again is told at once.
      return event.plan
        ? ['evaluated', DIVISION, { overall: SATISFACTION_NAMES[event.evaluation.overall] }]
        : undefined;
    default:
      return wordsBesideTheChain(event, proposal);
  }
}

function wordsBesideTheChain(event: ProposalEvent, proposal: Proposal): Words | undefined {
  switch (event.type) {
    case 'ContributionReceived':
      return ['contributionReceived', OFFICER, { from: contributorOf(proposal, event.no) }];
    case 'ContributionReturned':
      return ['contributionReturned', OFFICER, { from: contributorOf(proposal, event.no) }];
    case 'ContributionWaived':
      return ['contributionWaived', OFFICER, { from: contributorOf(proposal, event.no) }];
    case 'WorkPlanDecided': {
      const { granted, level } = event.decision;
      return [
        granted ? 'workPlanGranted' : 'workPlanRefused',
        DIVISION,
        { level: WORK_PLAN_LEVEL_NAMES[level] },
      ];
    }
    case 'ExceptionDecided': {
      const kind = proposal.exceptions?.find(({ no }) => no === event.no)?.kind;
      const template = event.decision.granted ? 'exceptionGranted' : 'exceptionRefused';
      return kind && [template, DIVISION, { kind: EXCEPTION_NAMES[kind] }];
    }
    case 'InstructionAnswered':
      return ['instructionAnswered', OFFICE, { no: event.no }];
    case 'CommitmentSettled':
      return ['settled', DIVISION, { no: event.no }];
    case 'LookedBack':
      return ['lookedBack', DIVISION, { no: event.no }];
    case 'MergedInto':
      return ['merged', DIVISION, { leadNumber: event.merger.leadNumber }];
    case 'MergeUndone':
      return ['mergeUndone', DIVISION];
    case 'Reopened':
      return ['reopened', DIVISION];
    default:
      return wordsOfTermsAndCorrections(event);
  }
}

function wordsOfTermsAndCorrections(event: ProposalEvent): Words | undefined {
  switch (event.type) {
    case 'ExtensionRequested':
      return ['extensionAsked', DIVISION, { dueOn: formatChineseDate(event.extension.newDueOn) }];
    case 'ExtensionDecided':
      return [event.decision.granted ? 'extensionGranted' : 'extensionRefused', DIVISION];
    case 'ExtensionUndone':
      return ['extensionUndone', DIVISION];
    case 'TermPaused':
      return ['paused', DIVISION];
    case 'TermResumed':
      return ['resumed', DIVISION];
    case 'DateCorrected':
    case 'CommunicationCorrected':
    case 'EntryCorrected':
    case 'LetterCorrected':
    case 'EvaluationCorrected':
      return ['corrected', DIVISION, { what: CORRECTION_NAMES[event.correction.what] }];
    default:
      return undefined;
  }
}

function stepMarked(step: StepId, proposal: Proposal): Words {
  const isReview = REVIEW_STEPS.includes(step);
  // The officer has had a mail that the letter may leave.
  const isLast = REVIEW_STEPS.findLast((each) => plannedStep(proposal, each)) === step;
  return [isReview ? 'reviewPassed' : 'stepDone', isLast ? HEAD : OFFICER, { step: titleOf(proposal, step) }];
}

function moved(moves: readonly StepMove[], proposal: Proposal): Words | undefined {
  const [first] = moves;
  if (!first) return undefined;
  return [
    moves.length > 1 ? 'movedMore' : 'moved',
    DIVISION,
    {
      step: titleOf(proposal, first.step),
      from: shortDate(first.from),
      to: shortDate(first.to),
      k: moves.length,
    },
  ];
}

/** 5月8日. */
export function shortDate(date: CivilDate): string {
  return fill(MAILS.monthDay, { month: monthOf(date), day: dayOf(date) });
}

function titleOf(proposal: Proposal, step: StepId): string {
  return plannedStep(proposal, step)?.title ?? step;
}

function contributorOf({ contributions = [] }: Proposal, wanted: number): string {
  return contributions.find(({ no }) => no === wanted)?.from ?? '';
}
