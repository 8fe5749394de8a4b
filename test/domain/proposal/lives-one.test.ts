import { expect, it } from 'vitest';
import { ACT_TYPES } from '../../../domain/wording/acts.ts';
import { ALL_STAGES } from '../../../domain/wording/stages.ts';
import { LIVES, liveThrough, SEED } from '../../support/lives/many-lives.ts';

const HALF = Math.ceil(LIVES / 2);

/** Of so many lives at least one does each thing, and at least one is refused it. */
const EVERY = 500;

it(
  'every law holds over thousands of lives, which reach and are refused everything',
  { timeout: 3_600_000 },
  () => {
    const { accepted, refused, endings, events, stages } = liveThrough(HALF, SEED);
    const least = HALF / EVERY;
    const rare = (counts: ReadonlyMap<string, number>, names: readonly string[]) =>
      names.filter((name) => (counts.get(name) ?? 0) < least);
    expect(rare(accepted, ACT_TYPES), 'accepted').toEqual([]);
    expect(rare(refused, ACT_TYPES), 'refused').toEqual([]);
    expect(rare(endings, ['open', 'coSent', 'filed', 'returned', 'withdrawn']), 'endings').toEqual([]);
    expect(rare(events, EVENT_TYPES), 'events').toEqual([]);
    // Only a third word of not satisfied leads there.
    const tooLong: readonly string[] = ['explaining'];
    const unseen = ALL_STAGES.filter((stage) => !stages.has(stage) && !tooLong.includes(stage));
    expect(unseen, 'stages').toEqual([]);
    expect([...events.keys()].filter((type) => !EVENT_TYPES.includes(type))).toEqual([]);
  },
);

/** What can happen to a case by acts, notices and time. */
const EVENT_TYPES: readonly string[] = [
  'Accepted',
  'Assigned',
  'CalendarTaken',
  'CommitmentAdded',
  'CommitmentSettled',
  'CommunicationCorrected',
  'EntryCorrected',
  'CommunicationRecorded',
  'ContributionReceived',
  'ContributionReturned',
  'ContributionWaived',
  'ContributionsRequested',
  'DateCorrected',
  'DisputeDecided',
  'DisputeRaised',
  'DraftSentBack',
  'DraftSubmitted',
  'Ended',
  'EvaluationCorrected',
  'EvaluationRecorded',
  'ExceptionDecided',
  'ExceptionRequested',
  'ExtensionDecided',
  'ExtensionRequested',
  'ExtensionUndone',
  'Gathered',
  'HandlingAgainStarted',
  'HandlingAgainUndone',
  'InstructionAnswered',
  'InstructionRecorded',
  'LeadFollowed',
  'LetterCorrected',
  'LookedBack',
  'MatterRecorded',
  'MergeUndone',
  'MergedInto',
  'NamedInNotice',
  'OfficerChanged',
  'OccasionsPassedOver',
  'OccasionsReached',
  'OpinionLetterSent',
  'OpinionReviewed',
  'OpinionSubmitted',
  'PlanAdjusted',
  'PlanConfirmed',
  'PolicyTaken',
  'ProgressReported',
  'Reassigned',
  'ReplyIssued',
  'Reopened',
  'Replanned',
  'ReturnAnswered',
  'ReturnRequested',
  'RoleChanged',
  'SignedFor',
  'StepMarked',
  'SubmittedForReview',
  'SupervisorHeard',
  'TermPaused',
  'TermResumed',
  'UrgeDeclined',
  'WorkPlanDecided',
  'WorkPlanSubmitted',
];
