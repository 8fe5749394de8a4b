import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { isOfSupervisionOffice, type OnDuty } from '../office/person.ts';
import { fill } from '../wording/fill.ts';
import { NOTICE_TEXTS, OWED_NAMES } from '../wording/notices.ts';
import type { AddressedLine } from './digest-line.ts';
import { isOver, owedBy, owedUntil, type NoticeState, type OwedToNotice } from './notice-state.ts';
import { peopleFor } from './recipients.ts';

/** The notices whose divisions are waited for, with the calendar by which lateness is counted. */
export type AwaitedNotices = {
  readonly notices: readonly NoticeState[];
  readonly calendar: WorkingCalendar;
};

/**
 * What the morning says of notices: to each division's head and liaison what they owe from its due day on, and to the
 * supervision office one line a notice that counts who has not.
 */
export function noticeReminders(
  { notices, calendar }: AwaitedNotices,
  people: readonly OnDuty[],
  today: CivilDate,
): readonly AddressedLine[] {
  return notices.toSorted(byIssue).flatMap((notice) => {
    if (isOver(notice)) return [];
    return [
      ...notice.divisions.flatMap((division) =>
        owedBy(division).flatMap((owed) => ownLines(notice, division.name, owed, calendar, people, today)),
      ),
      ...officeLines(notice, people, today),
    ];
  });
}

/** The order in which they were issued, whatever the order in which they are kept. */
function byIssue(one: NoticeState, other: NoticeState): number {
  if (one.issuedOn !== other.issuedOn) return one.issuedOn < other.issuedOn ? -1 : 1;
  return one.docNumber < other.docNumber ? -1 : 1;
}

function ownLines(
  notice: NoticeState,
  division: string,
  owed: OwedToNotice,
  calendar: WorkingCalendar,
  people: readonly OnDuty[],
  today: CivilDate,
): readonly AddressedLine[] {
  const dueOn = owedUntil(notice, owed);
  if (dueOn > today) return [];
  const isLate = dueOn < today;
  const late = isLate ? workdaysBetween(calendar, dueOn, today) : 0;
  const text = fill(isLate ? NOTICE_TEXTS.lateLine : NOTICE_TEXTS.dueLine, {
    docNumber: notice.docNumber,
    topic: notice.topic,
    owed: OWED_NAMES[owed],
    dueOn: formatChineseDate(dueOn),
    d: late,
  });
  const section = isLate ? 'overdue' : 'today';
  return peopleFor({ division }, ['divisionHead', 'liaison'], people).map(({ id }) => ({
    section,
    text,
    news: true,
    weight: { regulated: false, key: false, late, dueOn, number: notice.docNumber },
    personId: id,
  }));
}

function officeLines(
  notice: NoticeState,
  people: readonly OnDuty[],
  today: CivilDate,
): readonly AddressedLine[] {
  const { docNumber, divisions, ackDue, answerDue } = notice;
  const owing = (owed: OwedToNotice) => divisions.filter((each) => owedBy(each).includes(owed)).length;
  const [a, b] = [owing('acknowledgement'), owing('answer')];
  const counts = [
    ...(a > 0 ? [fill(NOTICE_TEXTS.unacknowledged, { n: a })] : []),
    ...(b > 0 ? [fill(NOTICE_TEXTS.unanswered, { n: b })] : []),
  ];
  const text = fill(NOTICE_TEXTS.officeLine, { docNumber, counts: counts.join('，') });
  const news = (a > 0 && ackDue < today) || (b > 0 && answerDue < today);
  return people
    .filter(isOfSupervisionOffice)
    .map(({ id }) => ({ section: 'others' as const, text, news, personId: id }));
}
