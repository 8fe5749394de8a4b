import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Teller } from '../office/outside-unit.ts';
import type { PersonRef } from '../office/person.ts';
import type { CasePolicy } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { HandlingRole } from './assignment.ts';
import type { Advised } from './assignment-facts.ts';
import type { Entry, EntryValues } from './entries.ts';
import type { ApproverLevel, ExceptionKind } from './exception-facts.ts';
import type { ContributorKind, Waiver } from './contribution-facts.ts';
import type {
  Communication,
  Disclosure,
  DraftChange,
  Evaluation,
  Letter,
  NamedInNotice,
  OutsideDecision,
  ProgressReport,
  ItemsOfClass,
  ResultClass,
  ReviewResult,
} from './facts.ts';
import type {
  Commitment,
  Instruction,
  InstructionAnswer,
  LookBack,
  Matter,
  Settlement,
} from './follow-up-facts.ts';

import type { Gathering, Hearing, WorkPlanDecision } from './key-facts.ts';
import type { SignedOnPaper } from './signed-on-paper.ts';
import type { LateEntry } from './late-entry.ts';
import type { LeadCase, LeadFacts } from './lead-case.ts';

/** Another role, or another unit or date in the same one, with the part of the case's own policy that goes with it. */
export type RoleChange = {
  /** Absent: as it was. */
  readonly role?: HandlingRole;
  readonly outsideLeadUnit?: string;
  readonly replyDueOn?: CivilDate;
  readonly policy: CasePolicy;
};

/** What a person tells a case to do: the act's own data. Dates are the day of the fact, not of its entry. */
export type Act =
  | {
      readonly type: 'assign';
      readonly division: string;
      readonly reason: string;
      readonly leaderInCharge?: PersonRef;
      /** The day of the bureau's receipt, where the office tells of both at once. */
      readonly signedForOn?: CivilDate;
      /** What was advised at that moment, filled in by the gateway; absent where nothing was. */
      readonly advised?: Advised;
    }
  | { readonly type: 'signFor'; readonly on: CivilDate }
  | {
      readonly type: 'accept';
      readonly officer: PersonRef;
      /** The officer's unit, put in by the gateway; where it is absent nobody asked. */
      readonly officerUnit?: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'reassign';
      readonly division: string;
      readonly reason: string;
      readonly leaderInCharge?: PersonRef;
      readonly advised?: Advised;
    }
  | { readonly type: 'changeOfficer'; readonly officer: PersonRef; readonly officerUnit?: string }
  | {
      readonly type: 'requestReturn';
      readonly on: CivilDate;
      readonly reason: string;
      readonly evidence: string;
      /** What shows that it was received in time, where it is entered after the term. */
      readonly receipt?: string;
    }
  | {
      readonly type: 'answerReturn';
      readonly granted: boolean;
      readonly on: CivilDate;
      readonly evidence: string;
    }
  | { readonly type: 'raiseDispute'; readonly on: CivilDate; readonly ground: string }
  | {
      readonly type: 'decideDispute';
      readonly on: CivilDate;
      readonly decidedBy: string;
      readonly evidence: string;
      readonly change?: RoleChange;
    }
  | { readonly type: 'confirmPlan'; readonly on: CivilDate }
  | {
      readonly type: 'adjustPlan';
      readonly step: StepId;
      readonly dueOn: CivilDate;
      readonly reason: string;
    }
  | { readonly type: 'submitOpinion'; readonly summary: string }
  | ({
      readonly type: 'reviewOpinion';
      readonly result: ReviewResult;
      readonly reasons?: string;
    } & SignedOnPaper)
  | ({ readonly type: 'recordCommunication' } & Omit<Communication, 'counts' | 'recordedBy' | 'recordedAt'>)
  | (LateEntry & {
      readonly type: 'submitDraft';
      /** The first draft is always material. */
      readonly change: DraftChange;
      readonly answeredItems: readonly number[];
      readonly resultClass?: ResultClass;
      readonly itemsOfClass?: ItemsOfClass;
      readonly disclosure?: Disclosure;
    })
  | (LateEntry & {
      readonly type: 'submitForReview';
      /** Why a key case goes on without what it should have. */
      readonly adviceNote?: string;
    })
  | {
      readonly type: 'submitWorkPlan';
      readonly on: CivilDate;
      readonly title: string;
      readonly summary: string;
    }
  | ({ readonly type: 'decideWorkPlan' } & Omit<WorkPlanDecision, 'by'>)
  | ({ readonly type: 'recordSiteVisit' } & Omit<Gathering, 'kind' | 'by'>)
  | ({ readonly type: 'recordSymposium' } & Omit<Gathering, 'kind' | 'by'>)
  | ({ readonly type: 'recordHearing' } & Omit<Hearing, 'by'>)
  | {
      readonly type: 'markStep';
      readonly steps: readonly StepId[];
      readonly on: CivilDate;
      /** What shows it: a paper, a serial number of the office system. */
      readonly evidence: string;
      /** Whose decision it is, by name and post, where it was taken on paper. */
      readonly onBehalfOf?: string;
      /** The same for single steps, where the paper bears several signatures. */
      readonly signers?: Readonly<Partial<Record<StepId, string>>>;
    }
  | (SignedOnPaper & {
      readonly type: 'sendBack';
      readonly step: StepId;
      readonly on: CivilDate;
      readonly reasons: string;
      /** Whether the next draft is a change of substance whatever its drafter says; 督查处 finds so. */
      readonly material?: boolean;
    })
  | {
      readonly type: 'issueReply';
      readonly letterNumber: string;
      readonly issuedOn: CivilDate;
      readonly resultClass: ResultClass;
      readonly disclosure: Disclosure;
      readonly copyTo?: string;
    }
  | (LateEntry & { readonly type: 'draftOpinion'; readonly summary: string })
  | {
      readonly type: 'sendOpinionLetter';
      readonly letterNumber: string;
      readonly issuedOn: CivilDate;
      readonly copyTo?: string;
    }
  | ({ readonly type: 'recordEvaluation' } & Omit<Evaluation, 'by' | 'registeredOn'>)
  | {
      readonly type: 'file';
      readonly on: CivilDate;
      readonly archiveNumber: string;
      /** Why it is filed without the member's word. */
      readonly unevaluated?: string;
    }
  | ({ readonly type: 'reportProgress' } & Omit<ProgressReport, 'by' | 'reportedOn'>)
  | {
      readonly type: 'applyException';
      readonly kind: ExceptionKind;
      readonly reason: string;
      readonly evidence: string;
      /** The leader who asks, where an office enters it. */
      readonly onBehalfOf?: string;
    }
  | ({
      readonly type: 'decideException';
      readonly no: number;
      readonly approver: string;
      /** Asked for at the edge; absent in acts from before. */
      readonly approverLevel?: ApproverLevel;
    } & Omit<OutsideDecision, 'by'>)
  | (LateEntry & {
      readonly type: 'requestContributions';
      readonly kind: ContributorKind;
      readonly from: readonly string[];
      readonly dueOn: CivilDate;
      readonly letterNumber?: string;
    })
  | {
      readonly type: 'recordContribution';
      readonly no: number;
      readonly on: CivilDate;
      readonly summary: string;
      /** Who of the other unit gave it, and his office telephone. */
      readonly filledBy?: string;
      readonly phone?: string;
    }
  | {
      readonly type: 'returnContribution';
      readonly no: number;
      readonly on: CivilDate;
      readonly reason: string;
      readonly dueOn: CivilDate;
    }
  | ({ readonly type: 'waiveContribution'; readonly no: number } & Omit<Waiver, 'by'>)
  | ({ readonly type: 'recordInstruction' } & Omit<Instruction, 'no' | 'answers' | 'by'>)
  | ({ readonly type: 'answerInstruction'; readonly no: number } & Omit<InstructionAnswer, 'by'>)
  | ({ readonly type: 'addCommitment' } & Pick<Commitment, 'itemNo' | 'text' | 'owner' | 'dueOn'>)
  | ({ readonly type: 'lookBack'; readonly no: number } & Omit<LookBack, 'by'>)
  | ({ readonly type: 'settleCommitment'; readonly no: number } & Omit<Settlement, 'by'>)
  | ({ readonly type: 'recordMatter' } & Omit<Matter, 'by'>)
  | {
      readonly type: 'correctDate';
      readonly step: StepId;
      readonly on: CivilDate;
      readonly reason: string;
    }
  | ({ readonly type: 'correctCommunication'; readonly no: number; readonly reason: string } & Partial<
      Pick<
        Communication,
        | 'phase'
        | 'occurredOn'
        | 'channel'
        | 'counterpart'
        | 'draftNo'
        | 'outcome'
        | 'ledBy'
        | 'place'
        | 'opinions'
      >
    >)
  | ({
      readonly type: 'correctEntry';
      readonly entry: Entry;
      readonly no: number;
      readonly reason: string;
    } & Partial<EntryValues>)
  | ({ readonly type: 'correctLetter'; readonly reason: string } & Partial<
      Pick<Letter, 'letterNumber' | 'issuedOn'>
    >)
  | ({ readonly type: 'correctEvaluation'; readonly reason: string } & Pick<
      Evaluation,
      'overall' | 'receivedOn'
    > &
      Partial<Pick<Evaluation, 'handling' | 'reply' | 'source' | 'onBehalfOf' | 'scanHash'>>)
  /** `mark`: the step, month or follow-up, as occasions know it. */
  | { readonly type: 'declineUrge'; readonly mark: string; readonly reason: string }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'endAgain' }
  | {
      readonly type: 'applyExtension';
      /** The day on which it was asked for; absent: that of its entry. */
      readonly on?: CivilDate;
      readonly newDueOn: CivilDate;
      readonly reasons: string;
      /** What shows that it was asked for in time, where it is entered after the term. */
      readonly receipt?: string;
    }
  | {
      readonly type: 'decideExtension';
      readonly granted: boolean;
      readonly on: CivilDate;
      readonly evidence: string;
    }
  | { readonly type: 'undoExtension'; readonly reason: string }
  | {
      readonly type: 'pauseTerm';
      readonly from: CivilDate;
      readonly reason: string;
      readonly evidence: string;
      /** What shows that it was allowed in time, where it is entered after the term. */
      readonly receipt?: string;
    }
  | { readonly type: 'resumeTerm'; readonly on: CivilDate }
  /** The gateway puts in the part of the version that is this case's. */
  | { readonly type: 'takePolicy'; readonly policy: CasePolicy; readonly reason: string }
  | { readonly type: 'takeCalendar'; readonly calendar: WorkingCalendar }
  | {
      readonly type: 'mergeInto';
      readonly leadNumber: string;
      readonly reason: string;
      readonly on: CivilDate;
      /** What the gateway found under that number; absent: no such case. */
      readonly lead?: LeadCase;
      /** The cases that are merged into this one, which the gateway puts in; absent: none. */
      readonly followers?: readonly string[];
    }
  | { readonly type: 'undoMerge'; readonly reason: string }
  | {
      readonly type: 'withdraw';
      readonly on: CivilDate;
      readonly reason: string;
      /** The member's paper; absent in what was asked before it had to be named. */
      readonly evidence?: string;
    };

export type ActType = Act['type'];

/** An act with who does it, when it reached the case, and the key that makes repeating it harmless. */
export type PersonCommand = {
  readonly commandId: string;
  readonly actor: Teller;
  readonly act: Act;
  /** How far the case is whose work counts for this one; the gateway puts it in, absent where there is none. */
  readonly leadFacts?: LeadFacts;
  /** The other case whose letter has the number that this act gives; the gateway puts it in, absent where none has. */
  readonly numberTakenBy?: string;
};

/** Everything that can happen to a case from outside; `at` is the case's own clock. */
export type Command =
  | ({ readonly type: 'Act'; readonly at: Instant } & PersonCommand)
  | { readonly type: 'PassTime'; readonly at: Instant }
  | { readonly type: 'NoteNotice'; readonly at: Instant; readonly notice: NamedInNotice };
