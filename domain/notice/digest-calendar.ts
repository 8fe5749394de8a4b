import { dayOf, monthOf, type CivilDate } from '../calendar/civil-date.ts';
import type { Person } from '../office/person.ts';
import type { ProposalEvent } from '../proposal/events.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { entriesOf } from './calendar-entries.ts';
import type { DigestMorning } from './digest-morning.ts';
import type { MailContent } from './mail.ts';
import { calendarFile } from './milestone-attachment.ts';

/**
 * A person's milestones of the cases whose dates have moved, or been confirmed, since the morning before: so that
 * nobody gets a mail of its own for a date.
 */
export function movedDates(
  person: Person,
  morning: Pick<DigestMorning, 'at' | 'cases' | 'people'>,
  moved: ReadonlySet<string>,
  today: CivilDate,
): Pick<MailContent, 'attachments'> {
  const cases = morning.cases.filter(({ assignment }) => moved.has(assignment.number));
  const entries = entriesOf(person, cases, morning.people);
  const fileName = fill(MAILS.digestCalendarFile, { month: monthOf(today), day: dayOf(today) });
  return calendarFile(entries, morning.at, fileName);
}

/** The numbers of the cases whose dates have moved or been confirmed. */
export function casesMoved({ happened }: Pick<DigestMorning, 'happened'>): ReadonlySet<string> {
  return new Set(happened.filter(({ event }) => isOfDates(event)).map(({ number }) => number));
}

function isOfDates(event: ProposalEvent): boolean {
  if (event.type === 'Replanned' || event.type === 'CalendarTaken') return event.moves.length > 0;
  return event.type === 'PlanConfirmed';
}
