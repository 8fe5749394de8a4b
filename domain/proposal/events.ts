import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { PersonRef } from '../office/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { Replan } from '../plan/replan.ts';
import type { CasePolicy, PolicyVersion } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { Assignment, HandlingRole } from './assignment.ts';
import type { Advised, Reassignment, ReturnRequest, RoleDecision, RoleDispute } from './assignment-facts.ts';
import type {
  Communication,
  Draft,
  Ending,
  Evaluation,
  Letter,
  NamedInNotice,
  OutsideDecision,
  ProgressReport,
  ReachedOccasion,
  ReviewResult,
  SentBack,
} from './facts.ts';
import type { CaseException } from './exception-facts.ts';
import type { Contribution, ReturnedContribution, Waiver } from './contribution-facts.ts';
import type {
  Commitment,
  Instruction,
  InstructionAnswer,
  LookBack,
  Matter,
  Settlement,
} from './follow-up-facts.ts';
import type { Gathering, Hearing, WorkPlan, WorkPlanDecision } from './key-facts.ts';
import type { Adjustment } from './plan-facts.ts';
import type { Extension, Pause } from './term-facts.ts';
import type { Entry, EntryValues } from './entries.ts';
import type { Correction } from './correction-facts.ts';
import type { DeclinedUrge } from './declined-facts.ts';
import type { InHand } from './in-hand.ts';
import type { Merger } from './joint-facts.ts';
import type { SignedOnPaper } from './signed-on-paper.ts';
import type { LeadStep } from './lead-case.ts';
import type { Instant } from '../calendar/instant.ts';

/** What has happened to a case, in the past tense. The journal is the sequence of these. */
export type ProposalEvent =
  | {
      readonly type: 'Opened';
      readonly assignment: Assignment;
      readonly policy: CasePolicy;
      readonly calendar: WorkingCalendar;
      readonly plan: Plan;
    }
  /** Taken over under way, with what had happened before. */
  | {
      readonly type: 'BroughtIn';
      readonly inHand: InHand;
      readonly on: CivilDate;
      readonly at: Instant;
      readonly by: PersonRef;
    }
  /** What had come before a case was taken over: nothing is sent of it. */
  | { readonly type: 'OccasionsPassedOver'; readonly keys: readonly string[] }
  | {
      readonly type: 'Assigned';
      readonly division: string;
      readonly reason: string;
      readonly leaderInCharge?: PersonRef;
      readonly advised?: Advised;
      /** The table of assignments decided; where it gave no reason, an empty one says so too. */
      readonly byTable?: true;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | { readonly type: 'SignedFor'; readonly on: CivilDate; readonly by: PersonRef }
  | { readonly type: 'Accepted'; readonly officer: PersonRef; readonly on: CivilDate; readonly by: PersonRef }
  | {
      readonly type: 'Reassigned';
      readonly reassignment: Reassignment;
      readonly leaderInCharge?: PersonRef;
      readonly advised?: Advised;
    }
  | {
      readonly type: 'OfficerChanged';
      readonly officer: PersonRef;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | { readonly type: 'ReturnRequested'; readonly request: ReturnRequest }
  | { readonly type: 'ReturnAnswered'; readonly answer: OutsideDecision }
  | { readonly type: 'DisputeRaised'; readonly dispute: RoleDispute }
  | { readonly type: 'DisputeDecided'; readonly decision: RoleDecision }
  | {
      readonly type: 'RoleChanged';
      readonly role: HandlingRole;
      readonly outsideLeadUnit?: string;
      /** A term that came with the decision. */
      readonly replyDueOn?: CivilDate;
      readonly policy: CasePolicy;
      /** The day of its entry; absent in what was recorded before it was kept. */
      readonly on?: CivilDate;
    }
  | { readonly type: 'PlanConfirmed'; readonly on: CivilDate; readonly by: PersonRef }
  | { readonly type: 'PlanAdjusted'; readonly adjustment: Adjustment }
  | {
      readonly type: 'OpinionSubmitted';
      readonly summary: string;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | (SignedOnPaper & {
      readonly type: 'OpinionReviewed';
      readonly result: ReviewResult;
      readonly reasons?: string;
      readonly on: CivilDate;
      readonly by: PersonRef;
    })
  | { readonly type: 'CommunicationRecorded'; readonly communication: Communication }
  | { readonly type: 'DraftSubmitted'; readonly draft: Draft }
  | {
      readonly type: 'SubmittedForReview';
      readonly draftNo: number;
      readonly adviceNote?: string;
      /** Why it was entered later than it happened. */
      readonly lateReason?: string;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | {
      readonly type: 'StepMarked';
      readonly step: StepId;
      readonly on: CivilDate;
      readonly by: PersonRef;
      readonly evidence: string;
      readonly onBehalfOf?: string;
    }
  | { readonly type: 'DraftSentBack'; readonly sentBack: SentBack }
  | { readonly type: 'ReplyIssued'; readonly letter: Letter; readonly plan: Plan }
  | { readonly type: 'OpinionLetterSent'; readonly letter: Letter }
  | {
      readonly type: 'EvaluationRecorded';
      readonly evaluation: Evaluation;
      /** With what follows the word; absent where the case is handled again. */
      readonly plan?: Plan;
    }
  /** 再次办理: another round, with a plan of its own. */
  | { readonly type: 'HandlingAgainStarted'; readonly plan: Plan }
  | {
      readonly type: 'DateCorrected';
      readonly step: StepId;
      readonly from: CivilDate;
      readonly to: CivilDate;
      /** Urge notices and reports since the day as it is now, by their numbers: they are not withdrawn. Absent: none. */
      readonly noticesStand?: readonly string[];
      readonly correction: Correction;
      /** The talks were told anew with it; absent in what was recorded before they were. */
      readonly retold?: true;
    }
  | {
      readonly type: 'CommunicationCorrected';
      readonly no: number;
      readonly from: Communication;
      readonly to: Communication;
      readonly correction: Correction;
    }
  | {
      readonly type: 'EntryCorrected';
      readonly entry: Entry;
      readonly no: number;
      readonly from: EntryValues;
      readonly to: EntryValues;
      readonly correction: Correction;
    }
  | {
      readonly type: 'LetterCorrected';
      readonly from: Letter;
      readonly to: Letter;
      readonly correction: Correction;
      /** The talks were told anew with it; absent in what was recorded before they were. */
      readonly retold?: true;
    }
  | {
      readonly type: 'EvaluationCorrected';
      readonly from: Evaluation;
      readonly to: Evaluation;
      readonly correction: Correction;
      /** The talks were told anew with it; absent in what was recorded before they were. */
      readonly retold?: true;
    }
  /** The word that opened a round was entered in error. */
  | {
      readonly type: 'HandlingAgainUndone';
      /** What had happened meanwhile was kept; absent in what was recorded before it was. */
      readonly retold?: true;
    }
  | { readonly type: 'ProgressReported'; readonly report: ProgressReport }
  | { readonly type: 'WorkPlanSubmitted'; readonly workPlan: WorkPlan }
  | { readonly type: 'WorkPlanDecided'; readonly decision: WorkPlanDecision }
  | { readonly type: 'Gathered'; readonly gathering: Gathering }
  | { readonly type: 'SupervisorHeard'; readonly hearing: Hearing }
  | { readonly type: 'ExceptionRequested'; readonly exception: CaseException }
  | {
      readonly type: 'ExceptionDecided';
      readonly no: number;
      readonly decision: NonNullable<CaseException['decision']>;
    }
  | { readonly type: 'ContributionsRequested'; readonly contributions: readonly Contribution[] }
  | {
      readonly type: 'ContributionReceived';
      readonly no: number;
      readonly received: NonNullable<Contribution['received']>;
    }
  | {
      readonly type: 'ContributionReturned';
      readonly no: number;
      readonly returned: Omit<ReturnedContribution, 'received'>;
      /** By when it is to come again. */
      readonly dueOn: CivilDate;
    }
  | { readonly type: 'ContributionWaived'; readonly no: number; readonly waiver: Waiver }
  | { readonly type: 'InstructionRecorded'; readonly instruction: Instruction }
  | { readonly type: 'InstructionAnswered'; readonly no: number; readonly answer: InstructionAnswer }
  | { readonly type: 'CommitmentAdded'; readonly commitment: Commitment }
  | { readonly type: 'LookedBack'; readonly no: number; readonly lookBack: LookBack }
  | { readonly type: 'CommitmentSettled'; readonly no: number; readonly settlement: Settlement }
  | { readonly type: 'MatterRecorded'; readonly matter: Matter }
  | { readonly type: 'ExtensionRequested'; readonly extension: Extension }
  | { readonly type: 'ExtensionDecided'; readonly decision: OutsideDecision }
  | {
      readonly type: 'ExtensionUndone';
      readonly on: CivilDate;
      readonly reason: string;
      readonly by: PersonRef;
    }
  | { readonly type: 'TermPaused'; readonly pause: Pause }
  | { readonly type: 'TermResumed'; readonly until: CivilDate }
  | {
      readonly type: 'PolicyTaken';
      readonly from: PolicyVersion;
      readonly policy: CasePolicy;
      readonly reason: string;
      readonly on: CivilDate;
      readonly by: PersonRef;
    }
  | { readonly type: 'MergedInto'; readonly merger: Merger }
  /** The lead case, or the main one of a related key proposal, has met steps for this one. */
  | {
      readonly type: 'LeadFollowed';
      readonly leadNumber: string;
      readonly steps: readonly LeadStep[];
      readonly leadGone?: true;
    }
  | {
      readonly type: 'MergeUndone';
      readonly leadNumber: string;
      readonly reason: string;
      readonly on: CivilDate;
      readonly by: PersonRef;
      /** Occasions of days gone by while the lead case handled both: nothing is sent of them. */
      readonly passedOver: readonly string[];
    }
  | ({ readonly type: 'Replanned' } & Replan)
  /** A newer calendar, with the plan made anew on it. */
  | ({
      readonly type: 'CalendarTaken';
      readonly calendar: WorkingCalendar;
      /** The papers of the lists that were new to the case. */
      readonly papers: readonly string[];
      readonly at: Instant;
      readonly by: PersonRef;
      /** Reminders of the new dates whose day had passed: nothing is sent of them. Absent: none. */
      readonly passedOver?: readonly string[];
    } & Replan)
  | { readonly type: 'NamedInNotice'; readonly notice: NamedInNotice }
  | { readonly type: 'UrgeDeclined'; readonly declined: DeclinedUrge }
  | { readonly type: 'OccasionsReached'; readonly occasions: readonly ReachedOccasion[] }
  | { readonly type: 'Ended'; readonly ending: Ending }
  /** The ending, as it was, was taken back. */
  | { readonly type: 'Reopened'; readonly ending: Ending; readonly correction: Correction };
