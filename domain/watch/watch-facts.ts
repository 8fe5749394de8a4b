import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { MailKind } from '../notice/mail.ts';
import type { PersonRef } from '../office/person.ts';
import type { MailRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';

/**
 * Work that an office does again and again, each with the moment at which it was last begun; `look`: one of the
 * watchdog's that came to its end, `alarmMail`: a mail about alarms.
 */
export type RecurringWork = 'watchdog' | 'look' | 'alarmMail' | 'dispatch';

/** An open case that should have been woken. */
export type LateCase = { readonly number: string; readonly nextWakeAt: Instant };

/** A case whose wake on record is held against its plan. */
export type PlannedWake = { readonly proposal: Proposal; readonly nextWakeAt: Instant | null };

/** How the workflow of a case stands with the server. */
export type RunState = {
  readonly running: boolean;
  /** The server's word for how it ended, `NOT_FOUND` where it knows of none. */
  readonly status: string;
  /** For how long the present run has been there. */
  readonly runsForMs: number;
  /** How long ago it was reset to an earlier point; absent where it never was. */
  readonly resetAgoMs?: number;
  /** The revision that a case which was reset knows; absent where it does not answer. */
  readonly knows?: number;
};

/** A case whose run was looked at, and what the record said of it afterwards. */
export type WatchedRun = RunState & {
  readonly number: string;
  readonly ended: boolean;
  readonly revision: number;
  /** When its last entry was made. */
  readonly recordedAt: Instant;
};

/** A notice that somebody is waited for with, or that is not issued to its end: its workflow must run. */
export type OpenNotice = { readonly noticeId: string; readonly docNumber: string };

/** An open notice whose run was looked at; the server's word for it, as with cases. */
export type WatchedNotice = OpenNotice & Pick<RunState, 'status'>;

/** A letter that may have left, or was refused, and waits for a person. */
export type DoubtfulMail = {
  readonly id: string;
  readonly kind: MailKind;
  readonly toName: string;
  /** When it was last tried, on the office's clock. */
  readonly since: Instant;
};

/** A person with work whom mail does not reach, and why: by the rule of the morning's list. */
export type CutOffPerson = PersonRef & { readonly unit: string; readonly why: string };

export type MailFacts = {
  /** Queued mails that are due or were tried in vain, and since when the oldest is. */
  readonly waiting: { readonly count: number; readonly oldest: Instant | undefined };
  /** Mails that a sender has taken and does not give back. */
  readonly held: number;
  readonly doubtful: readonly DoubtfulMail[];
  readonly cutOff: readonly CutOffPerson[];
};

/** What the watchdog compares: the record, the server's runs, the office's clock. */
export type WatchFacts = {
  /** Since when the watchdog has run without a break: before that nothing worked, and nothing was late for it. */
  readonly watchingSince: Instant;
  readonly calendar: WorkingCalendar;
  readonly mailRule: MailRule;
  readonly late: readonly LateCase[];
  readonly planned: readonly PlannedWake[];
  readonly runs: readonly WatchedRun[];
  readonly notices: readonly WatchedNotice[];
  readonly mail: MailFacts;
  /** The earliest regulated date of an open case beyond the calendar. */
  readonly dueBeyondCalendar: CivilDate | undefined;
  readonly lastMorning: CivilDate | undefined;
  readonly lastDispatch: Instant | undefined;
};
