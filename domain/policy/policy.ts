import type { Channel, ResultClass } from '../proposal/facts.ts';
import type { ApproverLevel, ExceptionKind } from '../proposal/exception-facts.ts';
import type { NoticeKind } from '../notice/notice-kind.ts';
import type { HandlingRole } from '../proposal/assignment.ts';
import type { Labels } from '../wording/labels.ts';
import type { Basis } from './basis.ts';
import type { ScoreRule } from './score-rule.ts';
import type { StepId } from './step-ids.ts';

/** Who answers for a step. Those outside the divisions are never urged (pack §5.1 neverUrgeLeaders). */
export type Responsible =
  | 'officer'
  | 'divisionHead'
  | 'leadDivision'
  | 'supportDivisions'
  | 'supervisionOffice'
  | 'generalOffice'
  | 'leaderInCharge'
  | 'bureauHead'
  | 'bureau'
  | 'outsideUnits'
  | 'supervisingLeader';

/** Those whom the system may write to by itself; of the supervision office all, its contact (联络人), or its head. */
export const RECIPIENTS = [
  'officer',
  'divisionHead',
  'liaison',
  'supervisionOffice',
  'supervisionLiaison',
  'supervisionHead',
  'generalOffice',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/**
 * Where a step's date is counted from. `workdays` are counted from the hand-over date (positive), back from the
 * plan base, which is the due date rolled back to a working day (negative), or from the day on which the letter was
 * issued or the member's word came (positive).
 */
export type Anchor =
  | { readonly from: 'handOver'; readonly workdays: number }
  | { readonly from: 'handOver'; readonly calendarDays: number }
  | { readonly from: 'handOver'; readonly months: number }
  | { readonly from: 'planBase'; readonly workdays: number }
  | { readonly from: 'issued' | 'evaluated'; readonly workdays: number };

/** `regulated` dates can only be extended, `office` dates moved by the supervision office, `step` dates by the division. */
export type Binding = 'regulated' | 'office' | 'step';

/** In which order a plan that does not fit gives way (pack §4.1 compressOrder). */
export type CompressGroup = 'drafting' | 'soliciting' | 'reviewing';

/** When a step belongs to a case at all. */
export type Applies = 'always' | 'withCoUnits' | 'withSupportDivisions' | 'withOpenReply' | 'afterLastRound';

export type StepRule = {
  readonly id: StepId;
  readonly title: string;
  readonly responsible: Responsible;
  readonly anchor: Anchor;
  /** Least working days after the step before; absent for steps beside the main chain. */
  readonly minGap?: number;
  /** Working days before the date on which to remind; 0 is the day itself. */
  readonly remindBefore: readonly number[];
  readonly binding: Binding;
  readonly basis: Basis;
  readonly applies: Applies;
  /** `window`: the end of a right, never late. `deadline`: the regulated date itself. */
  readonly kind: 'task' | 'window' | 'deadline';
  /** `act`: completed by an act of its own. `mark`: completed by the plain act `markStep`. */
  readonly doneBy: 'act' | 'mark';
  readonly compress?: CompressGroup;
};

/** The plans that a case can be opened with. */
export type FirstPlanId = 'planLeadOrdinary' | 'planLeadKey3' | 'planLeadKey6' | 'planCoHandler';
export type KeyPlanId = 'planLeadKey3' | 'planLeadKey6';
export type PlanId = FirstPlanId | 'planHandleAgain';

/**
 * A term: months from hand-over, a month without that day ending on its last one; or one day of the year as 'MM-DD',
 * the first after hand-over.
 */
export type TermRule = ({ readonly months: number } | { readonly fixedOn: string }) & {
  readonly basis: Basis;
};

/** One backward plan. Steps stand in the order of the procedure. */
export type PlanRule = {
  readonly id: PlanId;
  readonly title: string;
  readonly term: TermRule;
  readonly steps: readonly StepRule[];
};

/**
 * The rungs above the reminders before a date (pack §5.1). The last two are for what lies with leaders and offices, whom
 * nobody urges: officer and contact are asked to see to the signing, then the head of the supervision office is.
 */
export const RUNGS = [
  'overdueOfficer',
  'overdueDivisionHead',
  'urgeCandidate',
  'headReportCandidate',
  'coordinate',
  'coordinateHead',
] as const;
export type Rung = (typeof RUNGS)[number];

/** A rung reached so many working days after a step's date. */
export type LadderRule = {
  readonly rung: Rung;
  readonly overdueWorkdays: number;
  /** Steps of these responsible parties only; absent: all. */
  readonly onlyFor?: readonly Responsible[];
  /** Only the regulated due date itself. */
  readonly deadlinesOnly?: boolean;
};

/** A rung reached so many working days before the plan base while a step is still open. */
export type CheckpointRule = {
  readonly rung: Rung;
  readonly beforeDueWorkdays: number;
  readonly whileOpen: StepId;
  readonly plans: readonly PlanId[];
};

export type MonthlyRule = {
  /** Day of the month of the request; on a day off it moves to the next working day. */
  readonly requestDay: number;
  readonly dueWorkdays: number;
  /** Working days after the report's due date: reminder to officer and head, and the suggestion to urge. */
  readonly lateWorkdays: number;
  readonly urgeWorkdays: number;
  /** The month of hand-over counts if it leaves at least so many working days. */
  readonly firstMonthWorkdays: number;
  /** Working days after the report's due date: the compilation is drafted at the latest, and is to be released. */
  readonly compilationWorkdays?: number;
  readonly compilationIssueWorkdays?: number;
  readonly basis: Basis;
};

/** What a key case should have before its draft is reviewed; where it lacks something, the submission says why. */
export const ADVICE = [
  'monthlyReports',
  'siteVisitWithLeader',
  'symposiumWithParties',
  'workPlanConfirmed',
  'supervisingLeaderHeard',
] as const;
export type Advice = (typeof ADVICE)[number];

/** Switches of the gates; every one is the office's to turn. */
export type GateRule = {
  readonly gate1: boolean;
  readonly handlingGate: boolean;
  readonly gate2: boolean;
  readonly noSelfReview: boolean;
  /** Whether a review told by somebody else names who signed it; absent in cases opened before that was asked. */
  readonly signersNamed?: boolean;
  /** Classes whose suggestions are promises still to keep (pack §2 `toImplementation`); absent in cases opened before that. */
  readonly promisingClasses?: readonly ResultClass[];
  /** Outcomes that let a draft pass gate 2. */
  readonly passingOutcomes: readonly ('satisfied' | 'mostlySatisfied' | 'noObjection')[];
  /** Steps that must be met before a draft is submitted for review. */
  readonly beforeReview: readonly StepId[];
  /** Absent in cases opened before there was any. */
  readonly advice?: readonly Advice[];
  /** Reviews that must be met, on the current draft, before a letter leaves. */
  readonly reviewChain: readonly StepId[];
  readonly basis: Basis;
};

/** 再次办理: what follows a word that was not satisfied (pack §4.7). */
export type AgainRule = {
  /** How often a case is handled again; after that the leader in charge explains in person. */
  readonly rounds: number;
  /** The backward plan of a round; its hand-over is the day of the member's word. */
  readonly plan: PlanRule;
  readonly basis: Basis;
};

/** What counts as a talk face to face. */
export type TalkRule = { readonly faceToFace: readonly Channel[]; readonly basis: Basis };

/** What may move a regulated date (domain §3: once and three months at most, unless the place says otherwise). */
export type TermChangeRule = {
  /** How often a case may be extended. */
  readonly extensions: number;
  /** How far an extension may go beyond the date that it moves. */
  readonly extensionMonths: number;
  /** How far from the hand-over in all; absent: no such limit. */
  readonly monthsInAll?: number;
  /** Whether a term may be paused at all. */
  readonly pauses: boolean;
  readonly basis: Basis;
};

/** Who asks for an exception; the offices may tell of it for a leader, who need never sign in. */
export type ExceptionProposer = Extract<
  Responsible,
  'officer' | 'divisionHead' | 'leaderInCharge' | 'supervisionOffice'
>;

/** 提出 and 批准 of each kind of exception. */
export type ExceptionRights = {
  readonly proposers: Readonly<Record<ExceptionKind, readonly ExceptionProposer[]>>;
  /** The least who grants it. */
  readonly approvers: Readonly<Record<ExceptionKind, ApproverLevel>>;
  /** Where a key case asks for somebody higher. */
  readonly approversOfKeyCases?: Readonly<Partial<Record<ExceptionKind, ApproverLevel>>>;
};

/** What the record must show before an exception can be asked for, and whose it is. */
export type ExceptionRule = {
  /** Tries on so many different days and by so many different channels, the first so early before the plan base. */
  readonly attempts: number;
  readonly channels: number;
  readonly firstAttemptBeforeDueWorkdays: number;
  /** Unsatisfied words on a draft, one of them face to face, and not before so many working days before the base. */
  readonly unsatisfiedTalks: number;
  readonly unsatisfiedBeforeDueWorkdays: number;
  /** Absent in cases opened before it was the policy’s: any who might ask, and the approvers as shipped. */
  readonly rights?: ExceptionRights;
  readonly basis: Basis;
};

/** Contributions of other units and divisions. */
export type ContributionRule = {
  /** Working days before a contribution's date on which to remind. */
  readonly remindBefore: readonly number[];
  /** Working days after it from which one need not be waited for any longer. */
  readonly waiveAfterWorkdays: number;
  /** Whether units outside are asked, and reminded, by mail; absent in cases opened before they could be. */
  readonly mailUnits?: boolean;
  readonly basis: Basis;
};

/** What goes on beside and after the reply. */
export type FollowUpRule = {
  /** “回头看” on a commitment every so many months until it is settled. */
  readonly lookBackMonths: number;
  /** Working days before a day that something is owed by. */
  readonly remindBefore: readonly number[];
  /** Working days after which an unanswered instruction is suggested for urging. */
  readonly urgeAnswerWorkdays: number;
  readonly basis: Basis;
};

export type NoticeRule = {
  /** The same case is not urged again within so many working days. */
  readonly urgeIntervalWorkdays: number;
  readonly acknowledgeWorkdays: number;
  readonly answerSupervisionWorkdays: number;
  readonly answerUrgeWorkdays: number;
  /** Working days after an urge notice on which a still open case is suggested for a report to the bureau head. */
  readonly headReportAfterUrgeWorkdays: number;
  /** Whether notices go with their mails as Word files, too; absent: they do. */
  readonly attachFormalLetters?: boolean;
  readonly basis: Basis;
};

export type MailRule = {
  /** Civil time of the morning mail. */
  readonly digestAt: { readonly hour: number; readonly minute: number };
  /** Civil time between which mails about acts leave, on working days; absent in cases opened before it was asked: the usual. */
  readonly officeHours?: {
    readonly from: { readonly hour: number; readonly minute: number };
    readonly to: { readonly hour: number; readonly minute: number };
  };
  readonly titleInMail: boolean;
  readonly titleLength: number;
  readonly basis: Basis;
};

/** 督办: how the supervision office looks over all its cases. It holds as it stands today; no case carries it. */
export type SupervisionRule = {
  /** Working days ahead within which a step counts as due soon (临期). */
  readonly dueSoonWorkdays: number;
  /** Working days without a talk with a member after which a case answered by us counts as silent. */
  readonly silentWorkdays: number;
  /** Those whose late work a person may urge; what lies with leaders and offices is never urged. */
  readonly urgeable: readonly Responsible[];
  /** A division gets one urge notice at most within so many calendar days; absent: a week. */
  readonly urgeDivisionDays?: number;
  /** Whether urge notices that are suggested go out on the morning without a person's word; absent: no. */
  readonly urgeAtOnce?: boolean;
  /** Whether suggestions of a report, and copies of what is urged at once, reach the leader in charge; absent: no. */
  readonly autoToLeaders?: boolean;
  readonly basis: Basis;
};

/**
 * 编号: how the office numbers its notices; `{year}` and `{seq}` stand for the year and the number in it. A kind that
 * the office's rules do not know yet is numbered as shipped.
 */
export type NumberRule = {
  readonly notices: Readonly<Record<'supervision' | 'urge', string> & Partial<Record<NoticeKind, string>>>;
  readonly basis: Basis;
};

/** The terms of one role, where they are not its plan's. */
export type RoleTerms = { readonly ordinary?: TermRule; readonly key?: TermRule };

/** Which rules: those of an id in one of their versions, counted from 1. */
export type PolicyVersion = { readonly id: string; readonly version: number };

/** Everything a person could argue about, for one case: snapshotted into it at its start. */
export type CasePolicy = PolicyVersion &
  Labels & {
    /** The edition of the software's own rules that the case was opened under; absent: the first. */
    readonly edition?: number;
    readonly plan: PlanRule;
    /** Steps after the reply, counted from the day of issue or of the member's word. */
    readonly afterReply: readonly StepRule[];
    readonly ladder: readonly LadderRule[];
    readonly checkpoints: readonly CheckpointRule[];
    readonly monthly?: MonthlyRule;
    /** Absent in co-handled cases, which no member evaluates, and in those opened before there was one. */
    readonly again?: AgainRule;
    /** Absent in cases opened before there was one. */
    readonly talks?: TalkRule;
    readonly gates: GateRule;
    /** Absent in cases opened before terms could be changed. */
    readonly termChanges?: TermChangeRule;
    readonly exceptions?: ExceptionRule;
    readonly contributions?: ContributionRule;
    /** Working days for what should have been done when a case under way is taken over. */
    readonly takeover?: { readonly graceWorkdays: number; readonly basis: Basis };
    /** Absent in cases opened before there were any. */
    readonly followUps?: FollowUpRule;
    readonly notices: NoticeRule;
    readonly mail: MailRule;
    /** Whom the system writes to about a step, by who answers for it. */
    readonly remind: Readonly<Record<Responsible, readonly Recipient[]>>;
  };

/** The office's rules of one year, from which each case takes its own part, and those over all cases. */
export type Policy = Omit<CasePolicy, 'plan' | 'monthly'> & {
  readonly title: string;
  readonly monthly: MonthlyRule;
  readonly supervision: SupervisionRule;
  readonly numbers: NumberRule;
  readonly scores: ScoreRule;
  readonly plans: Readonly<Record<FirstPlanId, PlanRule>>;
  /** Which plan a key proposal answered by us follows. */
  readonly keyPlan: KeyPlanId;
  /** Terms of a role that differ from its plan's; absent in cases opened before there could be any. */
  readonly terms?: Readonly<Partial<Record<HandlingRole, RoleTerms>>>;
};
