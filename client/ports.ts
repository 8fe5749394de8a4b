import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { LoadedList } from '../domain/calendar/loaded-list.ts';
import type { CompilationRevision, ReleasedCompilation } from '../domain/monthly/compilation.ts';
import type { KeyCase } from '../domain/monthly/key-case.ts';
import type { MailAct, MailDecision, MailStanding } from '../domain/notice/decide-mail-act.ts';
import type { AddressedMail, MailContent, MailKind, OutboxState } from '../domain/notice/mail.ts';
import type { MailEvent } from '../domain/notice/mail-life.ts';
import type { MailTrouble } from '../domain/notice/mail-troubles.ts';
import type { LinkGrant } from '../domain/notice/link-grant.ts';
import type { NoticeKind } from '../domain/notice/notice-kind.ts';
import type { DryRunTurn } from '../domain/office/dry-run.ts';
import type { OfficeFile } from '../domain/office/office-file.ts';
import type { OnDuty, Person, PersonId, PersonRef } from '../domain/office/person.ts';
import type { Letter } from '../domain/notice/letter.ts';
import type { NoticeState } from '../domain/notice/notice-state.ts';
import type { NoticeTerms } from '../domain/notice/notice-terms.ts';
import type { AdoptedPolicy } from '../domain/policy/adopted-policy.ts';
import type { AlarmCode } from '../domain/watch/alarm-codes.ts';
import type { Alarm } from '../domain/watch/alarm.ts';
import type { OpenNotice, RecurringWork } from '../domain/watch/watch-facts.ts';
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

/** A release that has been decided, before it has its number. */
export type CompilationOrder = Pick<
  ReleasedCompilation,
  'month' | 'issueId' | 'year' | 'revision' | 'releasedOn' | 'releasedBy' | 'reason'
>;

/** What is made of a release once its number in the year is known. */
export type DrawnUp = {
  readonly document: OfficeFile;
  readonly mails: (documentId: string) => readonly AddressedMail[];
};

/** The compilations of the months: their versions, and the numbered issues that were released. */
export type Compilations = {
  /** The key proposals answered by us, ended or not. */
  keyCases(office: string): Promise<readonly KeyCase[]>;
  /** Those of a month, the oldest first. */
  revisions(office: string, month: string): Promise<readonly CompilationRevision[]>;
  /** The months that have any. */
  drafted(office: string): Promise<readonly string[]>;
  /** Adds a version; `false`, and nothing is written, where the month has one of this number or was released. */
  add(office: string, revision: CompilationRevision): Promise<boolean>;
  /** Every issue, the newest first. */
  released(office: string): Promise<readonly ReleasedCompilation[]>;
  /**
   * Numbers a release without a gap, keeps its file and queues its mails, all of it or nothing; where the month was
   * released before, what was released then. Nothing where a newer version has been written.
   */
  release(
    office: string,
    order: CompilationOrder,
    at: Instant,
    drawUp: (issueNo: number) => DrawnUp,
  ): Promise<ReleasedCompilation | undefined>;
  file(office: string, documentId: string): Promise<OfficeFile | undefined>;
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

/** One mail with all that is kept of it: what it says, before any secret address stands in it, and its life. */
export type ShownMail = OutboxLine & {
  readonly key: string;
  readonly attempts: number;
  readonly queuedAt: Instant;
  readonly content: MailContent;
  /** What happened since it was queued, the oldest first. */
  readonly life: readonly MailEvent[];
};

/** A person's act on one mail; under the same `commandId` it happens once. */
export type MailActing = {
  readonly act: MailAct;
  readonly reason: string;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly commandId: string;
};

/** How an address was last marked, by whom and why. */
export type AddressMark = {
  readonly address: string;
  readonly bad: boolean;
  readonly reason: string;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly commandId: string;
};

/** The outbox as the supervision office tends it: single mails, addresses, the dry run. */
export type MailRecords = {
  counts(office: string): Promise<Readonly<Record<OutboxState, number>>>;
  /** A mail by its id, or by so much of its beginning as no other shares. */
  mail(office: string, id: string): Promise<ShownMail | undefined>;
  /**
   * Decides over a mail as it stands and makes what was decided happen, in one transaction. Nothing where there is no
   * such mail.
   */
  act(
    office: string,
    id: string,
    acting: MailActing,
    decide: (standing: MailStanding) => MailDecision,
  ): Promise<MailDecision | undefined>;
  /** The last mark of each address that was ever marked. */
  marks(office: string): Promise<readonly AddressMark[]>;
  /** Addresses that mail does not reach. */
  troubles(office: string): Promise<readonly MailTrouble[]>;
  /** Marks an address, under one `commandId` once. */
  mark(office: string, mark: AddressMark): Promise<void>;
  /** The turn of the dry run that holds; nothing where nobody ever turned it, which is off. */
  dryRun(office: string): Promise<DryRunTurn | undefined>;
  /** The latest first. */
  dryRunTurns(office: string): Promise<readonly DryRunTurn[]>;
  /** Turns the dry run; `false`, and nothing is written, where it is so already or somebody came in between. */
  turn(
    office: string,
    turn: DryRunTurn & { readonly commandId: string },
    ifNeverTurned?: boolean,
  ): Promise<boolean>;
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
  /** Nobody issued it but the office's rules; the name is that of who signed it. */
  readonly byRule?: true;
  readonly cases: readonly string[];
  readonly recipients: number;
  /** The divisions whose people got it. */
  readonly divisions: readonly string[];
  /** How it stands; absent for one from before notices waited for answers. */
  readonly state?: NoticeState;
};

/** A notice of the register with its cases, letters and mails. */
export type StoredNotice = NoticeLine & {
  readonly terms?: NoticeTerms;
  /** Each case with the division whose copy names it; `told`: whether the case itself knows. */
  readonly named: readonly {
    readonly number: string;
    readonly division: string | null;
    readonly told: boolean | null;
  }[];
  readonly letters: readonly { readonly division: string; readonly documentId: string }[];
  readonly addressed: readonly {
    readonly personId: PersonId;
    readonly name: string;
    readonly division: string;
    /** Where the mail to him or her stands; absent while it is not written. */
    readonly mail?: OutboxState;
  }[];
};

/** Files that the office keeps. */
export type KeptFiles = {
  document(office: string, documentId: string): Promise<OfficeFile | undefined>;
};

/** A version of a letter's template; without bytes: back to the shipped one. */
export type TemplateVersion = {
  readonly version: number;
  readonly fileName: string;
  readonly shipped: boolean;
  readonly reason: string;
  readonly savedAt: Instant;
  readonly savedBy: PersonRef;
};

/** The office's own templates of letters, version by version; nothing is ever changed. */
export type LetterTemplates = {
  /** The newest version's file; nothing where the shipped one is in force. */
  current(office: string, kind: NoticeKind): Promise<Uint8Array | undefined>;
  /** Newest first. */
  versions(office: string, kind: NoticeKind): Promise<readonly TemplateVersion[]>;
  /** The file of one version; nothing where there is none of its own. */
  version(office: string, kind: NoticeKind, version: number): Promise<Uint8Array | undefined>;
  /** Adds a version after so many others; `false`, and nothing happens, where another came in between. */
  add(
    office: string,
    kind: NoticeKind,
    version: Omit<TemplateVersion, 'shipped'> & { readonly bytes: Uint8Array | undefined },
  ): Promise<boolean>;
};

/** Where templates are looked at and checked. */
export type TemplateWorkshop = {
  inForce(office: string, kind: NoticeKind): Promise<Uint8Array>;
  /** What is wrong with a file as a template of a kind, for the person who gave it. */
  complaint(kind: NoticeKind, bytes: Uint8Array): string | undefined;
  /** Fills the template in force for a letter's kind. */
  write(office: string, letter: Letter): Promise<OfficeFile>;
};

/** Secret addresses of people's calendars; only what they hash to is kept. */
export type CalendarFeeds = {
  /** When a person's address was made; nothing where he has none. */
  madeAt(office: string, personId: PersonId): Promise<Instant | undefined>;
  /** Makes a new address in the place of a former one, which is good no more, and returns its secret. */
  renew(office: string, personId: PersonId, at: Instant): Promise<string>;
  withdraw(office: string, personId: PersonId): Promise<void>;
  /** Whose secret it is. */
  holder(office: string, secret: string): Promise<PersonId | undefined>;
  /** The open cases in which a person can have work, also in the place of others. */
  openCasesAround(office: string, person: OnDuty): Promise<readonly Proposal[]>;
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
  /** The cases of these numbers, ended or not. */
  casesOf(office: string, numbers: readonly string[]): Promise<readonly Proposal[]>;
  /** Whether the work of another case may count for this one: every act asks, and few cases have such. */
  mayFollow(office: string, number: string): Promise<boolean>;
  /** The numbers of the cases that are merged into one. */
  mergedInto(office: string, leadNumber: string): Promise<readonly string[]>;
  journal(office: string, number: string): Promise<readonly JournalEntry[]>;
  /** The newest first, of one state or of all. */
  outbox(office: string, limit: number, state?: OutboxState): Promise<readonly OutboxLine[]>;
  notices(office: string): Promise<readonly NoticeLine[]>;
  /** Those whose workflow must run: somebody is waited for, or issuing them has not come to its end. */
  openNotices(office: string): Promise<readonly OpenNotice[]>;
  /** One notice with all that became of it. */
  notice(office: string, noticeId: string): Promise<StoredNotice | undefined>;
};

/** The office's alarms, as pages and commands see them. */
export type AlarmShelf = {
  open(office: string): Promise<readonly Alarm[]>;
  /** Those that have ended, the latest first. */
  ended(office: string, limit: number): Promise<readonly Alarm[]>;
  countOpen(office: string): Promise<number>;
  /** Puts down with the open alarms of some codes about a case or a notice who repaired it. */
  noteRepair(
    office: string,
    repaired: { readonly codes: readonly AlarmCode[]; readonly subject: string },
    by: Pick<Person, 'id' | 'name'>,
    at: Instant,
  ): Promise<void>;
};

/** When recurring work was last begun; nothing before the first time. */
export type LastBeats = { lastBeat(office: string, work: RecurringWork): Promise<Instant | undefined> };
