import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId, PersonRef } from '../office/person.ts';
import type { NoticeKind } from './notice-kind.ts';

/** Who did something about a notice, and when. */
export type NoticeMark = { readonly by: PersonRef; readonly at: Instant };

/** What a division answered; what it answered before stands ahead of it. */
export type NoticeAnswerText = NoticeMark & { readonly text: string };

/** What a division owes after a notice. */
export type OwedToNotice = 'acknowledgement' | 'answer';

/** How one division of a notice stands: 确认收悉, 反馈. */
export type NoticeDivision = {
  readonly name: string;
  /** How many cases stand in its copy. */
  readonly cases: number;
  readonly recipients: readonly PersonId[];
  /** A report asks nothing of the division whose case it is about. */
  readonly asksNothing?: true;
  readonly acknowledged?: NoticeMark;
  /** The answer in force is the last; those before it were corrected. */
  readonly answers: readonly NoticeAnswerText[];
  /** The days on which it was found to be late with what it owes; kept when it is made up for. */
  readonly foundLate?: { readonly [owed in OwedToNotice]?: CivilDate };
};

/** An issued notice and how its divisions stand: the fold of its events. */
export type NoticeState = {
  readonly office: string;
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly docNumber: string;
  readonly topic: string;
  readonly issuedOn: CivilDate;
  readonly ackDue: CivilDate;
  readonly answerDue: CivilDate;
  /** Counts its events, so that no older state is written over a newer one. */
  readonly revision: number;
  readonly divisions: readonly NoticeDivision[];
  readonly closed?: NoticeMark & { readonly reason: string };
};

/** What a division still owes. An answer acknowledges, too. */
export function owedBy(division: NoticeDivision): readonly OwedToNotice[] {
  if (division.asksNothing || division.answers.length > 0) return [];
  return division.acknowledged ? ['answer'] : ['acknowledgement', 'answer'];
}

/** The day by which a division owes something. */
export function owedUntil(notice: Pick<NoticeState, 'ackDue' | 'answerDue'>, owed: OwedToNotice): CivilDate {
  return owed === 'acknowledgement' ? notice.ackDue : notice.answerDue;
}

/** Whether nothing is waited for any more: all have answered, or the supervision office has closed it. */
export function isOver({ closed, divisions }: Pick<NoticeState, 'closed' | 'divisions'>): boolean {
  return closed !== undefined || divisions.every((division) => owedBy(division).length === 0);
}
