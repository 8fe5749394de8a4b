import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { NoticeKind } from '../notice/notice-kind.ts';
import type { PersonRef } from '../office/person.ts';
import type { Rung } from '../policy/policy.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { FollowUpKind } from './follow-up-facts.ts';
import type { SignedOnPaper } from './signed-on-paper.ts';

/** 办前联系, 办中协商, 办后回访, and a mere contact, which counts for nothing (pack §4.9 gate1Exempt). */
export const COMMUNICATION_PHASES = ['before', 'during', 'after', 'contactOnly'] as const;
export type CommunicationPhase = (typeof COMMUNICATION_PHASES)[number];

export const CHANNELS = [
  'telephone',
  'wechat',
  'interview',
  'visit',
  'fieldwork',
  'symposium',
  'letter',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const COUNTERPARTS = [
  'leadMember',
  'coSigner',
  'proposerUnit',
  'supervisingLeader',
  'supervisingUnit',
  'cppcc',
  'coUnit',
] as const;
export type Counterpart = (typeof COUNTERPARTS)[number];

/** Those with whom nobody talks on handling before gate 1: every member, and the unit that proposed. */
export const MEMBERS: readonly Counterpart[] = ['leadMember', 'coSigner', 'proposerUnit'];

/** Those whose word on a draft is the proposer's own. */
export const PROPOSERS = ['leadMember', 'proposerUnit'] as const satisfies readonly Counterpart[];
export type Proposer = (typeof PROPOSERS)[number];

/** Whether a talk was with the proposer. */
export function isWithProposer({ counterpart }: { readonly counterpart: Counterpart }): boolean {
  return PROPOSERS.some((each) => each === counterpart);
}

export const OUTCOMES = [
  'satisfied',
  'mostlySatisfied',
  'noObjection',
  'unsatisfied',
  'notReached',
  'toStudy',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Communication = {
  readonly phase: CommunicationPhase;
  readonly occurredOn: CivilDate;
  readonly channel: Channel;
  readonly counterpart: Counterpart;
  /** The draft that was shown, by its number. */
  readonly draftNo?: number;
  readonly outcome: Outcome;
  readonly opinions?: string;
  /** 沟通意愿: by which way the member plainly said that talking is enough, in about his own words. */
  readonly wish?: string;
  /** Why this is entered as 补录; such an entry is a recorded fact and counts toward no gate. */
  readonly lateReason?: string;
  /** Who spoke for us, by the highest there; absent in talks entered before that was asked. */
  readonly ledBy?: TalkLevel;
  /** Who of us was there, by name and post. */
  readonly ourPeople?: string;
  readonly place?: string;
  readonly counts: boolean;
  readonly recordedBy: PersonRef;
  readonly recordedAt: Instant;
};

/** Our levels of a talk, the lowest first. */
export const TALK_LEVELS = ['officer', 'divisionHead', 'leader'] as const;
export type TalkLevel = (typeof TALK_LEVELS)[number];

export const RESULT_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type ResultClass = (typeof RESULT_CLASSES)[number];

/** The suggestions whose class is another than that of the whole, by their numbers. */
export type ItemsOfClass = Readonly<Partial<Record<ResultClass, readonly number[]>>>;

export const DRAFT_CHANGES = ['material', 'wording'] as const;
/** A change of substance, which asks for the member's word and the reviews again, or of wording only. */
export type DraftChange = (typeof DRAFT_CHANGES)[number];

export const DISCLOSURES = ['open', 'onRequest', 'closed'] as const;
export type Disclosure = { readonly kind: (typeof DISCLOSURES)[number]; readonly reason?: string };

export type Draft = {
  readonly no: number;
  /** The newest draft that this one differs from in wording only; its own number after a material change. */
  readonly materialNo: number;
  readonly draftedBy: PersonRef;
  readonly submittedOn: CivilDate;
  /** Why it was entered later than it was submitted. */
  readonly lateReason?: string;
  /** What the draft says in a sentence, for our opinion to a lead unit. */
  readonly summary?: string;
  readonly answeredItems: readonly number[];
  readonly resultClass?: ResultClass;
  readonly itemsOfClass?: ItemsOfClass;
  readonly disclosure?: Disclosure;
  /** Reviews that a change of wording after them asks for again. */
  readonly reopens?: readonly StepId[];
};

/** 退回修改: a reviewer's no to a draft, with what is to be mended. */
export type SentBack = SignedOnPaper & {
  readonly step: StepId;
  readonly draftNo: number;
  readonly reasons: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
  /** 督查处 finds that what is to be mended, or was mended before, is of substance. */
  readonly material?: true;
};

/** A step met: on which day, told by whom, shown by what. */
export type StepDone = {
  readonly on: CivilDate;
  readonly by: PersonRef;
  readonly evidence?: string;
  /** Whose decision it is, where somebody else tells of it. */
  readonly onBehalfOf?: string;
  /** Only a later fact shows it; on which day it was done nobody said. */
  readonly inferred?: true;
  /** The case that met it for this one (并案); absent: this one did. */
  readonly byCase?: string;
};

export const REVIEW_RESULTS = ['passed', 'sentBack'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

export type PreliminaryOpinion = {
  readonly summary: string;
  readonly submittedBy: PersonRef;
  readonly submittedOn: CivilDate;
  readonly review?: SignedOnPaper & {
    readonly result: ReviewResult;
    readonly by: PersonRef;
    readonly on: CivilDate;
    readonly reasons?: string;
  };
};

/** A letter that has left: the reply to the proposer, or our opinion to the lead unit. */
export type Letter = {
  readonly letterNumber: string;
  readonly issuedOn: CivilDate;
  readonly draftNo: number;
  readonly resultClass?: ResultClass;
  readonly itemsOfClass?: ItemsOfClass;
  readonly disclosure?: Disclosure;
  /** 抄送: who else was sent it, as the letter says. */
  readonly copyTo?: string;
  readonly by: PersonRef;
};

export const SATISFACTIONS = ['satisfied', 'mostlySatisfied', 'unsatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export type Evaluation = {
  readonly overall: Satisfaction;
  readonly handling?: Satisfaction;
  readonly reply?: Satisfaction;
  readonly receivedOn: CivilDate;
  /** The day of its entry (登记日), from which what follows is counted; absent: the day on which it was received. */
  readonly registeredOn?: CivilDate;
  /** Where it was transcribed from: the consultation form or the CPPCC's system. */
  readonly source: string;
  /** Whose word it is, when somebody of the office enters it. */
  readonly onBehalfOf?: Proposer;
  /** SHA-256 of the scanned form, in hexadecimal. */
  readonly scanHash?: string;
  readonly by: PersonRef;
};

/** What was done on one suggestion in a month, and whether it is dealt with. */
export type ItemProgress = { readonly measures?: string; readonly effect?: string; readonly done?: boolean };

/** A monthly report on a key proposal (pack §6.3 monthlyForm); `month` is 'YYYY-MM'. */
export type ProgressReport = {
  readonly month: string;
  readonly workDone: string;
  readonly nextSteps: string;
  readonly onTime: boolean;
  /** Why the reply may be late; absent in reports from before that was asked. */
  readonly onTimeReason?: string;
  /** What the bureau's leaders are to coordinate; absent: nothing. */
  readonly difficulties?: string;
  /** By the suggestion's number. */
  readonly itemsProgress?: Readonly<Record<string, ItemProgress>>;
  /** Talks of the month beside those on record. */
  readonly moreTalks?: string;
  /** 调研座谈情况. */
  readonly fieldwork?: string;
  /** What became of leaders' instructions, by their number. */
  readonly onInstructions?: Readonly<Record<string, string>>;
  /** The papers that go with it, by name. */
  readonly attachments?: string;
  /** The division head who reviewed what somebody else filled in, by name and post. */
  readonly reviewedBy?: string;
  readonly reportedOn: CivilDate;
  readonly by: PersonRef;
};

export type NamedInNotice = {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly docNumber: string;
  readonly issuedOn: CivilDate;
};

/** What somebody outside the bureau decided on what we asked for. */
export type OutsideDecision = {
  readonly granted: boolean;
  readonly on: CivilDate;
  /** The paper by which it was decided. */
  readonly evidence: string;
  readonly by: PersonRef;
};

/** How a case ended. */
export type Ending =
  | { readonly kind: 'closed'; readonly on: CivilDate }
  | {
      readonly kind: 'filed';
      readonly on: CivilDate;
      readonly archiveNumber: string;
      readonly unevaluated?: string;
    }
  | { readonly kind: 'coSent'; readonly on: CivilDate }
  | { readonly kind: 'returned'; readonly on: CivilDate; readonly reason: string }
  | {
      readonly kind: 'withdrawn';
      readonly on: CivilDate;
      readonly reason: string;
      /** The proposer's paper; absent in what was recorded before it was asked for. */
      readonly evidence?: string;
    };

/** An occasion that time has reached and that stands in the record. */
export type ReachedOccasion = {
  readonly key: string;
  readonly on: CivilDate;
  readonly rung: OccasionKind;
  readonly step?: StepId;
  readonly month?: string;
  /** What is owed beside the plan, by the mark that the case knows it by. */
  readonly followUp?: { readonly kind: FollowUpKind; readonly mark: string };
  readonly dueOn: CivilDate;
};

/** What an occasion is for: a rung of the ladder, the reminder before a date, or a month's report. */
export type OccasionKind = Rung | 'dueSoon' | 'monthlyRequest' | 'monthlyLate';
