import type { PersonRef } from '../office/person.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Plan } from '../plan/plan.ts';
import { REVIEW_STEPS, type StepId } from '../policy/step-ids.ts';
import { isCoHandled } from './co-handling.ts';
import { withAdvice, withAssignmentEvent } from './evolve-assignment.ts';
import { withContributionEvent } from './evolve-contributions.ts';
import { followUpFactsAfter } from './evolve-follow-ups.ts';
import { termFactsAfter } from './evolve-terms.ts';
import type { ProposalEvent } from './events.ts';
import { type Draft, type StepDone } from './facts.ts';
import type { JournalEntry } from './journal.ts';
import { withReportsSince } from './monthly.ts';
import type { Proposal } from './proposal.ts';
import { signedOnPaper } from './signed-on-paper.ts';
import { formerRound } from './round-facts.ts';
import { plannedStep } from './step-facts.ts';
import { withKeyEvent } from './evolve-key.ts';
import { withCorrection } from './evolve-corrections.ts';
import { withTalk } from './talk-steps.ts';
import { broughtIn } from './evolve-in-hand.ts';
import { withJointEvent } from './evolve-joint.ts';

/** The case as it is opened. */
export function openedProposal(event: Extract<ProposalEvent, { type: 'Opened' }>): Proposal {
  const { assignment, policy, calendar, plan } = event;
  return {
    assignment,
    policy,
    calendar,
    plan,
    revision: 1,
    ...(assignment.leaderInCharge ? { leaderInCharge: assignment.leaderInCharge } : {}),
    done: {},
    communications: [],
    drafts: [],
    letters: [],
    evaluations: [],
    progress: [],
    notices: [],
    reached: [],
  };
}

/** The case after an event. Total: it never refuses and reads no clock. */
export function evolve(proposal: Proposal, event: ProposalEvent): Proposal {
  return { ...changed(proposal, event), revision: proposal.revision + 1 };
}

/** The fold of a journal, oldest entry first: a whole one, which begins with the opening, or what follows on a case. */
export function foldJournal(entries: readonly JournalEntry[], before?: Proposal): Proposal {
  if (before) return entries.reduce((proposal, { event }) => evolve(proposal, event), before);
  const [first, ...rest] = entries;
  if (first?.event.type !== 'Opened') throw new Error('a journal begins with the opening of its case');
  return foldJournal(rest, openedProposal(first.event));
}

function changed(proposal: Proposal, event: ProposalEvent): Proposal {
  switch (event.type) {
    case 'Opened':
      return openedProposal(event);
    case 'BroughtIn':
      return broughtIn(proposal, event);
    case 'OccasionsPassedOver':
      return { ...proposal, passedOver: [...(proposal.passedOver ?? []), ...event.keys] };
    case 'Assigned':
      return {
        ...done(withAdvice(proposal, event.advised, event), ['assignDivision'], event.on, event.by),
        division: event.division,
        ...(event.leaderInCharge ? { leaderInCharge: event.leaderInCharge } : {}),
      };
    case 'SignedFor':
      return done(proposal, ['bureauSignFor'], event.on, event.by);
    case 'Accepted':
      return { ...done(proposal, ['divisionAccept'], event.on, event.by), officer: event.officer };
    case 'Reassigned':
    case 'OfficerChanged':
    case 'ReturnRequested':
    case 'ReturnAnswered':
    case 'DisputeRaised':
    case 'DisputeDecided':
    case 'RoleChanged':
      return withAssignmentEvent(proposal, event);
    case 'PlanConfirmed':
      return done(proposal, ['confirmPlan'], event.on, event.by);
    case 'PlanAdjusted':
      return { ...proposal, adjustments: [...(proposal.adjustments ?? []), event.adjustment] };
    case 'OpinionSubmitted':
      return {
        ...proposal,
        opinion: { summary: event.summary, submittedBy: event.by, submittedOn: event.on },
      };
    case 'OpinionReviewed': {
      if (!proposal.opinion) return proposal;
      const { result, by, on, reasons } = event;
      const review = {
        result,
        by,
        on,
        ...(reasons === undefined ? {} : { reasons }),
        ...signedOnPaper(event),
      };
      const reviewed = { ...proposal, opinion: { ...proposal.opinion, review } };
      return result === 'passed' ? done(reviewed, ['preliminaryOpinion'], on, by, event) : reviewed;
    }
    case 'CommunicationRecorded':
      return withTalk(proposal, event.communication);
    case 'DraftSubmitted':
      return withDraft(proposal, event.draft);
    case 'SubmittedForReview':
      return done(proposal, ['submitForReview'], event.on, event.by);
    case 'DraftSentBack':
      return {
        ...undone(proposal, ['submitForReview']),
        sentBack: [...(proposal.sentBack ?? []), event.sentBack],
      };
    case 'StepMarked':
      return done(proposal, [event.step], event.on, event.by, event);
    case 'ReplyIssued': {
      const { letter, plan } = event;
      const issued = { ...proposal, letters: [...proposal.letters, letter], plan };
      const left = done(issued, ['issueReply', 'replyDue'], letter.issuedOn, letter.by);
      return (proposal.matters ?? []).length > 0
        ? doneOnce(left, 'recordMatters', letter.issuedOn, letter.by)
        : left;
    }
    case 'OpinionLetterSent': {
      const { letter } = event;
      const answered = done(proposal, ['sendOpinionLetter', 'opinionDue'], letter.issuedOn, letter.by);
      return { ...answered, letters: [...proposal.letters, letter] };
    }
    case 'EvaluationRecorded': {
      const { evaluation, plan = proposal.plan } = event;
      const evaluated = done(proposal, ['evaluationDue'], evaluation.receivedOn, evaluation.by);
      return { ...evaluated, plan, evaluations: [...proposal.evaluations, evaluation] };
    }
    case 'HandlingAgainStarted':
      return handledAgain(proposal, event.plan);
    case 'DateCorrected':
    case 'CommunicationCorrected':
    case 'EntryCorrected':
    case 'LetterCorrected':
    case 'EvaluationCorrected':
    case 'HandlingAgainUndone':
      return withCorrection(proposal, event);
    case 'ProgressReported':
      return { ...proposal, progress: [...proposal.progress, event.report] };
    case 'WorkPlanSubmitted':
    case 'WorkPlanDecided':
    case 'Gathered':
    case 'SupervisorHeard':
      return withKeyEvent(proposal, event);
    case 'ExceptionRequested':
      return { ...proposal, exceptions: [...(proposal.exceptions ?? []), event.exception] };
    case 'ExceptionDecided':
      return {
        ...proposal,
        exceptions: (proposal.exceptions ?? []).map((each) =>
          each.no === event.no ? { ...each, decision: event.decision } : each,
        ),
      };
    case 'ContributionsRequested':
    case 'ContributionReceived':
    case 'ContributionReturned':
    case 'ContributionWaived':
      return withContributionEvent(proposal, event);
    case 'InstructionRecorded':
    case 'InstructionAnswered':
    case 'CommitmentAdded':
    case 'LookedBack':
    case 'CommitmentSettled':
      return { ...proposal, ...followUpFactsAfter(proposal, event) };
    case 'MatterRecorded': {
      const { happenedOn, by } = event.matter;
      const recorded = { ...proposal, ...followUpFactsAfter(proposal, event) };
      return plannedStep(proposal, 'recordMatters')
        ? doneOnce(recorded, 'recordMatters', happenedOn, by)
        : recorded;
    }
    case 'ExtensionRequested':
    case 'ExtensionDecided':
    case 'ExtensionUndone':
    case 'TermPaused':
    case 'TermResumed':
      return { ...proposal, ...termFactsAfter(proposal, event) };
    case 'PolicyTaken':
      return withReportsSince({ ...proposal, policy: event.policy }, proposal, event.on);
    case 'MergedInto':
    case 'LeadFollowed':
    case 'MergeUndone':
      return withJointEvent(proposal, event);
    case 'Replanned':
      return { ...proposal, plan: event.plan };
    case 'CalendarTaken':
      return withCalendar(proposal, event);
    case 'NamedInNotice':
      return { ...proposal, notices: [...proposal.notices, event.notice] };
    case 'UrgeDeclined':
      return { ...proposal, declined: [...(proposal.declined ?? []), event.declined] };
    case 'OccasionsReached':
      return { ...proposal, reached: [...proposal.reached, ...event.occasions] };
    case 'Ended': {
      const { reopened: _former, ...rest } = proposal;
      return { ...rest, ending: event.ending };
    }
    case 'Reopened':
      return withCorrection(proposal, event);
  }
}

function withCalendar(
  proposal: Proposal,
  { calendar, plan, at, papers, moves, passedOver = [] }: Extract<ProposalEvent, { type: 'CalendarTaken' }>,
): Proposal {
  return {
    ...proposal,
    calendar,
    plan,
    calendarTakings: [...(proposal.calendarTakings ?? []), { at, papers, moves }],
    ...(passedOver.length > 0 ? { passedOver: [...(proposal.passedOver ?? []), ...passedOver] } : {}),
  };
}

function done(
  proposal: Proposal,
  steps: readonly StepId[],
  on: CivilDate,
  by: PersonRef,
  { evidence, onBehalfOf }: Pick<StepDone, 'evidence' | 'onBehalfOf'> = {},
): Proposal {
  const fact: StepDone = {
    on,
    by,
    ...(evidence === undefined ? {} : { evidence }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
  return {
    ...proposal,
    done: { ...proposal.done, ...Object.fromEntries(steps.map((step) => [step, fact])) },
  };
}

/** A change of substance takes back the member's word and every review; a change of wording takes back nothing. */
function withDraft(proposal: Proposal, draft: Draft): Proposal {
  const material = draft.materialNo === draft.no;
  const reopened: readonly StepId[] = material
    ? ['consultMember', 'submitForReview', ...REVIEW_STEPS]
    : (draft.reopens ?? []);
  const drafted = undone({ ...proposal, drafts: [...proposal.drafts, draft] }, reopened);
  const step: StepId = isCoHandled(proposal) ? 'draftOpinion' : 'draftReply';
  return doneOnce(drafted, step, draft.submittedOn, draft.draftedBy);
}

/** The day on which a step was first met stands. */
function doneOnce(proposal: Proposal, step: StepId, on: CivilDate, by: PersonRef): Proposal {
  return proposal.done[step] ? proposal : done(proposal, [step], on, by);
}

function undone(proposal: Proposal, steps: readonly StepId[]): Proposal {
  const kept = Object.entries(proposal.done).filter(([step]) => !steps.some((each) => each === step));
  return { ...proposal, done: Object.fromEntries(kept) };
}

/** Another round begins with nothing of its own done; what came before it stays as it was. */
function handledAgain(proposal: Proposal, plan: Plan): Proposal {
  const anew = [...plan.steps, ...proposal.policy.afterReply].map(({ id }) => id);
  return {
    ...undone(proposal, anew),
    plan,
    formerRounds: [...(proposal.formerRounds ?? []), formerRound(proposal)],
  };
}
