import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { HolidayList } from '../domain/calendar/working-calendar.ts';
import type { Delivery } from '../domain/notice/after-delivery.ts';
import type { LinkGrant } from '../domain/notice/link-grant.ts';
import type { AddressedMail, MailContent, MailKind, MailRequest } from '../domain/notice/mail.ts';
import type { CasePlaces } from '../domain/notice/recipients.ts';
import type { IssuedNotice, NoticeOrder } from '../domain/notice/notice.ts';
import type { Person } from '../domain/office/person.ts';
import type { AdoptedPolicy } from '../domain/policy/adopted-policy.ts';
import type { PersonCommand } from '../domain/proposal/commands.ts';
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

/** A notice is addressed to people who are not in service: it is not issued, and repeating it does not help. */
export class UnknownRecipient extends Error {
  constructor(personIds: readonly string[]) {
    super(`通知未印发：${personIds.join('、')} 不在本单位在用人员名册中。`);
    this.name = 'UnknownRecipient';
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

export type Outbox = {
  /** Takes up to `limit` due mails, marking each as sending, so that no two senders take the same one. */
  take(office: string, at: Instant, limit: number): Promise<readonly OutboxMail[]>;
  /** Takes over the mails that a sender took that long ago, or longer, without telling what became of them. */
  takeLost(office: string, heldForMs: number): Promise<readonly LostMail[]>;
  sent(id: string, at: Instant): Promise<void>;
  /** The receiving server said no for good. */
  failed(id: string, reason: string): Promise<void>;
  /** Nothing left the house: back to the queue, not before `retryAt`. */
  retry(id: string, retryAt: Instant, reason: string): Promise<void>;
  /** The body may have left; a formal notice then waits for a person. */
  ambiguous(id: string, reason: string): Promise<void>;
};

/** A file that the office keeps; the same bytes are kept once. */
export type KeptDocument = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** Files that go with mails and stand in registers. */
export type Documents = {
  /** Keeps a file and returns its id, which follows from its bytes and name. */
  keep(office: string, document: KeptDocument, at: Instant): Promise<string>;
  document(office: string, documentId: string): Promise<KeptDocument | undefined>;
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

/**
 * The register of notices: allocates the number without a gap, writes the notice and its mails in one
 * transaction; the same order id again returns what it got the first time.
 */
export type NoticeRegister = {
  issue(order: NoticeOrder, at: Instant): Promise<IssuedNotice>;
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

export type Ports = {
  readonly caseWriter: CaseWriter;
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly digestSource: DigestSource;
  readonly policies: PolicySource;
  readonly notices: NoticeRegister;
  readonly campaigns: CampaignPorts;
};
