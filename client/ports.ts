import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { LoadedList } from '../domain/calendar/loaded-list.ts';
import type { LinkGrant } from '../domain/notice/link-grant.ts';
import type { MailKind, OutboxState } from '../domain/notice/mail.ts';
import type { NoticeKind } from '../domain/notice/notice-kind.ts';
import type { Person, PersonId } from '../domain/office/person.ts';
import type { AdoptedPolicy } from '../domain/policy/adopted-policy.ts';
import type { BookName, BookRevision } from '../domain/yearbook/book.ts';
import type { Assignment } from '../domain/proposal/assignment.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import type { RefusalDetail } from '../domain/proposal/refusal.ts';

/** What the register keeps of a proposal beside the case: members' names stay here, out of every mail. */
export type ProposerDetails = {
  readonly kind: string;
  readonly leadMember?: string;
  readonly proposerUnit?: string;
  readonly coSigners: readonly string[];
  readonly phone?: string;
  readonly supervisingLeader?: string;
  readonly supervisingUnit?: string;
  readonly assignReason?: string;
  readonly remark?: string;
};

/** A proposal as registered from the workbook. */
export type RegisteredProposal = { readonly assignment: Assignment; readonly proposer: ProposerDetails };

export type DirectoryUnit = {
  readonly name: string;
  readonly kind: Person['unitKind'];
  readonly duties: string;
  readonly leaderInCharge?: PersonId;
};

export type DirectoryPerson = Person & {
  readonly mobile?: string;
  readonly deputyName?: string;
  readonly active: boolean;
};

export type OutsideUnit = {
  readonly name: string;
  readonly kind: string;
  readonly contactName?: string;
  readonly phone?: string;
  readonly email?: string;
};

/** What one import puts down at once. */
export type RegisterChange = {
  readonly units: readonly DirectoryUnit[];
  readonly people: readonly DirectoryPerson[];
  readonly outsideUnits: readonly OutsideUnit[];
  readonly proposals: readonly RegisteredProposal[];
};

/** The office's own registers; the row of a proposal is the guard against starting it twice. */
export type Register = {
  isEmpty(office: string): Promise<boolean>;
  people(office: string): Promise<readonly DirectoryPerson[]>;
  units(office: string): Promise<readonly DirectoryUnit[]>;
  outsideUnits(office: string): Promise<readonly OutsideUnit[]>;
  proposals(office: string): Promise<readonly RegisteredProposal[]>;
  proposal(office: string, number: string): Promise<RegisteredProposal | undefined>;
  /** All of it or nothing. */
  apply(office: string, change: RegisterChange, at: Instant): Promise<void>;
  /**
   * Reserves an outgoing letter's number for a case; the other case's number when it is taken. `fresh`: this call
   * made the reservation, and so may let it go.
   */
  reserveLetterNumber(
    office: string,
    letterNumber: string,
    number: string,
  ): Promise<{ readonly fresh: boolean; readonly takenBy?: string }>;
  /** The case of each letter's number that is taken. */
  letterNumbers(office: string): Promise<ReadonlyMap<string, string>>;
  releaseLetterNumber(office: string, letterNumber: string, number: string): Promise<void>;
  /** A refused attempt, kept for the supervision office to see. */
  noteRefusal(office: string, attempt: RefusedAttempt): Promise<void>;
  /** Those of a period, its end excluded, the newest first. */
  refusals(
    office: string,
    period: { readonly from: Instant; readonly to: Instant },
  ): Promise<readonly RefusedAttempt[]>;
};

export type RefusedAttempt = {
  readonly number: string;
  readonly personId: PersonId;
  readonly at: Instant;
  readonly act: string;
  readonly detail: RefusalDetail;
  /** The id under which it was sent, which repeating keeps; absent for what was kept before ids were. */
  readonly commandId?: string;
};

/** The lists of holidays that the office has loaded itself, in the order in which they came. */
export type HolidayLists = {
  loaded(office: string): Promise<readonly LoadedList[]>;
  /** Adds a list after so many others; nothing, where another came in between. Tells whether it did. */
  add(office: string, after: number, loaded: LoadedList): Promise<boolean>;
};

/** The books that the office keeps beside its cases, revision by revision. */
export type Books = {
  /** In the order in which they were written. */
  revisions<B extends BookName>(office: string, book: B): Promise<readonly BookRevision<B>[]>;
  /** Adds a revision; `false`, and nothing is written, where the entry has one of this number. */
  add<B extends BookName>(office: string, book: B, revision: BookRevision<B>): Promise<boolean>;
};

export type StoredCase = {
  readonly proposal: Proposal;
  readonly lineage: string;
  readonly nextWakeAt: Instant | null;
};

export type OutboxLine = {
  readonly id: string;
  readonly kind: MailKind;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly messageId: string;
  readonly state: OutboxState;
  readonly notBefore: Instant;
  readonly sentAt: Instant | null;
  readonly lastError: string | null;
};

/** A place in a mail for which secret addresses were made, a new one at each attempt to send it. */
export type LinkPlace = { readonly mailId: string; readonly position: number };

/** A link as the bearer of one of its secrets finds it. */
export type FoundLink = LinkPlace & {
  readonly personId: PersonId;
  readonly grant: LinkGrant;
  /** When the place was used, by whichever of its secrets. */
  readonly usedAt?: Instant;
};

/** The links that stand in mails, of which only what their secrets hash to is kept. */
export type LinkBook = {
  find(office: string, secret: string): Promise<FoundLink | undefined>;
  /** Uses up every secret that was made for a place; tells whether none of them was used before. */
  use(office: string, place: LinkPlace, at: Instant): Promise<boolean>;
};

export type NoticeLine = {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly docNumber: string;
  readonly topic: string;
  readonly issuedOn: CivilDate;
  readonly issuedByName: string;
  readonly cases: readonly string[];
  readonly recipients: number;
};

/** The versions of the rules that the office adopted. */
export type PolicyShelf = {
  /** Oldest first; the shipped rules are not among them. */
  adopted(office: string): Promise<readonly AdoptedPolicy[]>;
  /** Puts a version up; one of this name that is there already stays as it is, and `false` comes back. */
  adopt(office: string, adopted: AdoptedPolicy): Promise<boolean>;
};

/** The read side: what pages, lists and reports are made of. */
export type ReadModel = {
  cases(office: string): Promise<readonly StoredCase[]>;
  case(office: string, number: string): Promise<StoredCase | undefined>;
  /** Whether the work of another case may count for this one: every act asks, and few cases have such. */
  mayFollow(office: string, number: string): Promise<boolean>;
  /** The numbers of the cases that are merged into one. */
  mergedInto(office: string, leadNumber: string): Promise<readonly string[]>;
  journal(office: string, number: string): Promise<readonly JournalEntry[]>;
  outbox(office: string, limit: number): Promise<readonly OutboxLine[]>;
  notices(office: string): Promise<readonly NoticeLine[]>;
};
