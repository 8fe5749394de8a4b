import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import type { PersonRef } from '../office/person.ts';
import type { NoticeRule, Policy, SupervisionRule } from '../policy/policy.ts';
import type { NoticeKind } from './notice-kind.ts';
import { numberFormatOf } from './number-format.ts';

/** What the issuer writes into a notice beside its topic (pack §5.3). */
export type NoticeWords = {
  /** 第几次. */
  readonly issueNo?: number;
  readonly basis?: string;
  /** A line each; in place of the requirements that the catalogue has for the kind. */
  readonly requirements?: string;
  /** Absent: each division by its name. */
  readonly mainTo?: string;
  readonly copyTo?: string;
  /** Why a report is made, and what it advises; absent: as the ladder suggests. */
  readonly reason?: string;
  readonly advice?: string;
};

/** All that a notice says beside its cases, fixed when it is ordered. */
export type NoticeTerms = {
  readonly office: string;
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly topic: string;
  readonly bureauName: string;
  readonly issuedBy: PersonRef;
  /** It went out by the office's rules, signed by `issuedBy` without a word of his; absent: he issued it. */
  readonly byRule?: true;
  readonly contactPhone?: string;
  readonly issuedOn: CivilDate;
  /** From when its mails may leave; absent: as soon as they are written. */
  readonly leavesAt?: Instant;
  readonly ackDue: CivilDate;
  readonly answerDue: CivilDate;
  /** The first day on which the links of its mails are no good any more. */
  readonly linksEndOn: CivilDate;
  readonly words: NoticeWords;
  readonly rules: SupervisionRule;
  /** With `{year}` and `{seq}` in it; absent: as the rules shipped have it. */
  readonly numberFormat?: string;
  /** What a division answered to the last urge notice over a case, by its number; absent: nothing. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Whether the Word file goes with the mails. */
  readonly attachLetter: boolean;
};

/** A notice to be issued over cases, by number, in its order; repeating it under one id is harmless. */
export type IssueOrder = NoticeTerms & { readonly cases: readonly string[] };

/** Working days after the last due day during which a link of a mail may still be used. */
const LINK_GRACE_WORKDAYS = 10;

/** The terms of a notice by the rules and the calendar in force when it is ordered. */
export function noticeTerms(
  given: Omit<NoticeTerms, 'ackDue' | 'answerDue' | 'linksEndOn' | 'rules' | 'numberFormat' | 'attachLetter'>,
  calendar: WorkingCalendar,
  { notices, supervision, numbers }: Pick<Policy, 'notices' | 'supervision' | 'numbers'>,
): NoticeTerms {
  const after = (workdays: number) => addWorkdays(calendar, given.issuedOn, workdays);
  const answerDue = after(answerWorkdays(given.kind, notices));
  return {
    ...given,
    ackDue: after(notices.acknowledgeWorkdays),
    answerDue,
    linksEndOn: addWorkdays(calendar, answerDue, LINK_GRACE_WORKDAYS + 1),
    rules: supervision,
    ...numberFormatOf({ numbers }, given.kind),
    attachLetter: notices.attachFormalLetters ?? true,
  };
}

function answerWorkdays(kind: NoticeKind, rule: NoticeRule): number {
  const days: Readonly<Record<NoticeKind, number>> = {
    supervision: rule.answerSupervisionWorkdays,
    urge: rule.answerUrgeWorkdays,
    // A report waits for the bureau head's word, by no day.
    headReport: 0,
  };
  return days[kind];
}

/** Whether divisions acknowledge and answer a notice of a kind. */
export function asksForAnswer(kind: NoticeKind): boolean {
  return kind !== 'headReport';
}
