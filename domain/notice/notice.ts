import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { MailContent } from './mail.ts';
import type { NoticeKind } from './notice-kind.ts';

/** One recipient of a notice with what is said to him or her; `DOC_NUMBER_PLACE` stands where the number will be. */
export type NoticeMail = {
  readonly personId: string;
  readonly division: string;
  readonly content: MailContent;
};

/**
 * A notice that a person of the supervision office has decided to issue: one issue, however many recipients.
 * `noticeId` makes repeating it harmless.
 */
export type NoticeOrder = {
  readonly office: string;
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly topic: string;
  readonly year: number;
  /** With `{year}` and `{seq}` in it; absent in orders from before an office could have its own. */
  readonly numberFormat?: string;
  readonly issuedOn: CivilDate;
  readonly issuedBy: PersonRef;
  readonly cases: readonly string[];
  readonly mails: readonly NoticeMail[];
};

/** The register's entry: `督办〔2020〕1号`, counted once per issue. */
export type IssuedNotice = {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly docNumber: string;
  readonly issuedOn: CivilDate;
  readonly cases: readonly string[];
};
