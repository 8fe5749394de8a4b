import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { HolidayList } from '../domain/calendar/working-calendar.ts';
import type { CompilationRevision } from '../domain/monthly/compilation.ts';
import type { KeyCase } from '../domain/monthly/key-case.ts';
import type { Delivery } from '../domain/notice/after-delivery.ts';
import type { LinkGrant } from '../domain/notice/link-grant.ts';
import type { AddressedMail, MailContent, MailKind, MailRequest } from '../domain/notice/mail.ts';
import type { MailTrouble } from '../domain/notice/mail-troubles.ts';
import type { CasePlaces } from '../domain/notice/recipients.ts';
import type { Letter } from '../domain/notice/letter.ts';
import type { NoticeRecipient } from '../domain/notice/notice-recipients.ts';
import type { NoticeState } from '../domain/notice/notice-state.ts';
import type { NoticeTerms } from '../domain/notice/notice-terms.ts';
import type { Alarm, Finding, NudgeAnswer } from '../domain/watch/alarm.ts';
import type {
  LateCase,
  MailFacts,
  OpenNotice,
  PlannedWake,
  RecurringWork,
  RunState,
  WatchedRun,
} from '../domain/watch/watch-facts.ts';
import type { OfficeFile } from '../domain/office/office-file.ts';
import type { Person, PersonId } from '../domain/office/person.ts';
import type { AdoptedPolicy } from '../domain/policy/adopted-policy.ts';
import type { PersonCommand } from '../domain/proposal/commands.ts';
import type { CaseEntry } from '../domain/proposal/case-entry.ts';
import type { NamedInNotice } from '../domain/proposal/facts.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import type { RecordedCase } from '../domain/proposal/next-command.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';

/** What one flush of a case puts down, all of it or nothing. */
export type CaseWrite = {
  readonly office: string;
  readonly number: string;
  /** Changes when a case is rehydrated, so that an older server cannot write over newer records. */
  readonly lineage: string;
  /** Consecutive revisions, oldest first; never empty. */
  readonly entries: readonly JournalEntry[];
  /** The fold of the whole journal up to the last entry. */
  readonly proposal: Proposal;
  readonly nextWakeAt: Instant | null;
  readonly mails: readonly CaseMail[];
};

/** A mail of a case, to those who had it when it was asked for; to those who have it, in writes from before that was told. */
export type CaseMail = MailRequest & { readonly placesThen?: CasePlaces };

/**
 * The writer of cases: journal, read model and outbox rows in one transaction. Writing the same entries again
 * changes nothing. Where the lineage has written others under these revisions, or more, nothing is written and all
 * that stand from the first of them on are returned. An older lineage and a gap raise `JournalConflict`.
 */
export type CaseWriter = {
  write(write: CaseWrite): Promise<readonly JournalEntry[] | undefined>;
  /** What the lineage has written of a case after a revision, oldest first; what another wrote raises `JournalConflict`. */
  writtenAfter(place: CasePlace): Promise<readonly JournalEntry[]>;
};

/** Where a case stands in its journal. */
export type CasePlace = Pick<CaseWrite, 'office' | 'number' | 'lineage'> & { readonly revision: number };

/** The record is not this lineage's to go on with, or lacks what came before: the case is frozen and a person must look. */
export class JournalConflict extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JournalConflict';
  }
}

/** A mail on its way to one person; the address is the one that held when the row was written. */
export type OutboxMail = {
  readonly id: string;
  readonly key: string;
  readonly kind: MailKind;
  readonly to: { readonly personId: string; readonly name: string; readonly address: string };
  readonly messageId: string;
  readonly notBefore: Instant;
  readonly content: MailContent;
  readonly attempts: number;
};

/** A mail whose sender died: it may have left. */
export type LostMail = Pick<OutboxMail, 'id' | 'kind' | 'attempts'>;

/** Each change of a mail's state is kept in its life, in the same transaction. */
export type Outbox = {
  /**
   * Takes up to `limit` due mails, marking each as sending, so that no two senders take the same one. None leaves in a
   * dry run, when all that are due become held, or to an address that is marked bad, where they fail.
   */
  take(office: string, at: Instant, limit: number): Promise<readonly OutboxMail[]>;
  /** Takes over the mails that a sender took that long ago, or longer, without telling what became of them. */
  takeLost(office: string, heldForMs: number): Promise<readonly LostMail[]>;
  sent(id: string, at: Instant, answer?: string): Promise<void>;
  /** The receiving server said no for good; `bounced`: to this recipient. */
  failed(id: string, at: Instant, no: { readonly reason: string; readonly bounced: boolean }): Promise<void>;
  /** Nothing left the house: back to the queue, not before `retryAt`. */
  retry(id: string, at: Instant, retryAt: Instant, reason: string): Promise<void>;
  /** The body may have left; a formal notice then waits for a person. */
  ambiguous(id: string, at: Instant, reason: string): Promise<void>;
};

/** Files that go with mails and stand in registers; the same one is kept once. */
export type Documents = {
  /** Keeps a file and returns its id, which follows from its bytes and name. */
  keep(office: string, document: OfficeFile, at: Instant): Promise<string>;
  document(office: string, documentId: string): Promise<OfficeFile | undefined>;
};

/** Secret addresses in mails; only what they hash to is kept. */
export type MailLinks = {
  /** Makes a new secret for a link of a mail, given by its place among the blocks, and returns the secret. */
  make(
    office: string,
    mail: Pick<OutboxMail, 'id' | 'to'>,
    position: number,
    grant: LinkGrant,
    at: Instant,
  ): Promise<string>;
};

/** One attempt at sending one mail; never throws. */
export type Mailer = { send(mail: OutboxMail, at: Instant): Promise<Delivery> };

/** What the morning mail is made from. */
export type DigestSource = {
  /** Every case that is not ended. */
  openCases(office: string): Promise<readonly Proposal[]>;
  /** The cases of these numbers, ended or not. */
  casesOf(office: string, numbers: readonly string[]): Promise<readonly Proposal[]>;
  people(office: string): Promise<readonly Person[]>;
  /** Addresses that mail does not reach. */
  mailTroubles(office: string): Promise<readonly MailTrouble[]>;
  /** What was put on record of all cases after a moment and until another, oldest first. */
  happened(office: string, after: Instant, until: Instant): Promise<readonly CaseEntry[]>;
  /** The units outside that are written to, by name. */
  mailedUnits(office: string): Promise<readonly string[]>;
  /** The lists of holidays that the office has loaded itself, in the order in which they came. */
  holidayLists(office: string): Promise<readonly HolidayList[]>;
  /** The morning before this one, or nothing on the first day. */
  lastDigestAt(office: string): Promise<Instant | undefined>;
  /**
   * Puts the morning's mails into the outbox and remembers the morning, in one transaction; once per day. Digests of
   * earlier mornings that still wait are superseded.
   */
  recordDigest(
    office: string,
    on: CivilDate,
    at: Instant,
    mails: readonly AddressedMail[],
  ): Promise<{ readonly recorded: boolean; readonly mails: number }>;
};

/** The register of notices: gives numbers without a gap; what stands in it already is done no second time. */
export type NoticeRegister = {
  /** The division of each case that has one, by number. */
  divisionsOf(office: string, numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Gives a notice its number and writes it down with its divisions, cases and recipients, once for its id. */
  enter(entry: NoticeEntry, at: Instant): Promise<NoticeState>;
  /** With the cases of these divisions alone. */
  entered(office: string, noticeId: string, divisions: readonly string[]): Promise<EnteredNotice | undefined>;
  /** A division's copy has been made and kept. */
  keepLetter(office: string, noticeId: string, division: string, documentId: string): Promise<void>;
  /** Puts a notice's mails into the outbox, leaving those that are there. */
  addMails(office: string, mails: readonly AddressedMail[], at: Instant): Promise<void>;
  /** Cases have been told that they are named, but for those left over. */
  told(
    office: string,
    noticeId: string,
    numbers: readonly string[],
    untold: readonly string[],
  ): Promise<void>;
  /**
   * Puts down how a notice stands, once: where that stands already nothing changes. Raises `NoticeConflict` where
   * anything else stands than what the change goes from.
   */
  write(change: NoticeChange): Promise<void>;
  /** Those that somebody still waits for. */
  open(office: string): Promise<readonly NoticeState[]>;
  /** The cases that urge notices of a day name, told of it or not yet. */
  urgedOn(office: string, day: CivilDate): Promise<readonly string[]>;
};

/** What the register takes down of a notice. */
export type NoticeEntry = {
  readonly terms: NoticeTerms;
  /** In the notice's order. */
  readonly cases: readonly { readonly number: string; readonly division: string }[];
  readonly divisions: readonly {
    readonly name: string;
    readonly recipients: readonly PersonId[];
    readonly asksNothing?: true;
  }[];
  readonly recipients: readonly NoticeRecipient[];
};

/** A notice as the register has it. */
export type EnteredNotice = {
  readonly terms: NoticeTerms;
  readonly state: NoticeState;
  /** The numbers of the cases of each division asked for, in the notice's order. */
  readonly cases: ReadonlyMap<string, readonly string[]>;
  readonly letters: readonly { readonly division: string; readonly documentId: string }[];
  readonly recipients: readonly NoticeRecipient[];
};

/** How a notice stands after some events, with the divisions that they changed. */
export type NoticeChange = Pick<NoticeState, 'office' | 'noticeId' | 'revision' | 'closed' | 'divisions'> & {
  /** The revision on record before them, as their run knows it. */
  readonly from: number;
  readonly over: boolean;
};

/** A notice's record is not where the run that writes takes it to be: it goes on from the record, in another run. */
export class NoticeConflict extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoticeConflict';
  }
}

/** Letters as Word files. */
export type Letters = {
  /** Fills the office's template in force for the letter's kind. */
  write(office: string, letter: Letter): Promise<OfficeFile>;
};

/** How notices reach cases. */
export type NoticedCases = {
  /** Whether there is such a case that runs; it notes a notice once however often it is told. */
  nameInNotice(office: string, number: string, notice: NamedInNotice): Promise<boolean>;
};

/**
 * Issues the urge notices of a moment that the office's rules let go out without a person, each once, and returns how
 * many went out; throws where nothing is known of one.
 */
export type UrgeAtOnce = (office: string, at: Instant) => Promise<number>;

/** What a month's compilation on key proposals is drafted from, and where its draft is put. */
export type CompilationDrafts = {
  /** The key proposals answered by us, ended or not. */
  keyCases(office: string): Promise<readonly KeyCase[]>;
  /** The months that have a draft and are not released, the oldest first. */
  unreleased(office: string): Promise<readonly string[]>;
  isDrafted(office: string, month: string): Promise<boolean>;
  /** Adds a version; `false`, and nothing is written, where the month has one of this number. */
  add(office: string, revision: CompilationRevision): Promise<boolean>;
};

/** The versions of the rules that the office adopted, the oldest first. */
export type PolicySource = { adopted(office: string): Promise<readonly AdoptedPolicy[]> };
/** The cases that a campaign goes over. */
export type CampaignPorts = {
  cases(office: string): Promise<readonly RecordedCase[]>;
  case(office: string, number: string): Promise<RecordedCase | undefined>;
  /** Tells a case what to do. `unreached`: nothing is known to have happened. */
  tell(office: string, number: string, command: PersonCommand): Promise<'done' | 'refused' | 'unreached'>;
};

/** When recurring work of an office was last begun. */
export type Heartbeats = {
  /** Notes that it begins, and returns since when it has been begun without a long break; an older moment changes nothing. */
  beat(office: string, work: RecurringWork, at: Instant): Promise<Instant>;
  lastBeat(office: string, work: RecurringWork): Promise<Instant | undefined>;
};

/** What the watchdog reads of the record: as many questions for 20,000 cases as for one. */
export type WatchSource = {
  /** The numbers of all open cases, in order. */
  openNumbers(office: string): Promise<readonly string[]>;
  /** Notices whose workflow must run, the oldest first. */
  openNotices(office: string): Promise<readonly OpenNotice[]>;
  /** The open cases whose wake lies before a moment, the longest ago first. */
  lateCases(office: string, before: Instant): Promise<readonly LateCase[]>;
  plannedWakes(office: string, numbers: readonly string[]): Promise<readonly PlannedWake[]>;
  /** What stands on record of cases; those of which nothing does are left out. */
  standing(office: string, numbers: readonly string[]): Promise<readonly Omit<WatchedRun, keyof RunState>[]>;
  mail(office: string, at: Instant): Promise<MailFacts>;
  /** The earliest regulated date of an open case after a day. */
  dueAfter(office: string, day: CivilDate): Promise<CivilDate | undefined>;
};

/** The office's alarms. */
export type AlarmBook = {
  open(office: string): Promise<readonly Alarm[]>;
  /**
   * Takes what a look has found: what is new is raised, what was known is seen once more, what is gone has ended. A
   * mail about the open alarms that none has told of is queued in the same transaction. Returns the new ones.
   */
  settle(
    office: string,
    at: Instant,
    found: readonly Finding[],
    nudged: ReadonlyMap<string, NudgeAnswer>,
    mailAbout: (
      untold: readonly Alarm[],
      lastMailAt: Instant | undefined,
    ) => Omit<MailRequest, 'to'> | undefined,
  ): Promise<readonly Finding[]>;
};

/** The workflows of cases as the server has them. */
export type CaseRuns = {
  /** The cases that run by the server's list, which may be some seconds behind. */
  running(office: string): Promise<readonly string[]>;
  /** The cases of which a run was terminated, reset or failed within the last day. */
  brokenOff(office: string): Promise<readonly string[]>;
  state(office: string, number: string, today: CivilDate): Promise<RunState>;
  /** Tells a case to look at its clock; harmless when repeated. */
  nudge(office: string, number: string): Promise<NudgeAnswer>;
};

/** The workflows of notices as the server has them. */
export type NoticeRuns = {
  /** The ids of those that run by the server's list, which may be some seconds behind. */
  running(office: string): Promise<readonly string[]>;
  /** The server's word for how one stands, `NOT_FOUND` where it knows of none. */
  status(office: string, noticeId: string): Promise<string>;
};

/** What the watchdog looks at, and where it puts what it finds. */
export type WatchPorts = {
  readonly heartbeats: Heartbeats;
  readonly source: WatchSource;
  readonly alarms: AlarmBook;
  readonly runs: CaseRuns;
  readonly noticeRuns: NoticeRuns;
};

export type Ports = {
  readonly caseWriter: CaseWriter;
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly digestSource: DigestSource;
  readonly policies: PolicySource;
  readonly notices: NoticeRegister;
  readonly compilations: CompilationDrafts;
  readonly campaigns: CampaignPorts;
  readonly watch: WatchPorts;
  readonly documents: Documents;
  readonly letters: Letters;
  readonly cases: NoticedCases;
  readonly urgeAtOnce: UrgeAtOnce;
};
