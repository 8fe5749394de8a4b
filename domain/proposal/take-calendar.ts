import { compareCalendars, newLists } from '../calendar/compare-calendars.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { replanned, type Replan } from '../plan/replan.ts';
import { agenda } from './agenda.ts';
import { calendarForCase } from './calendar-facts.ts';
import type { Proposal } from './proposal.ts';

/** What a case becomes with a newer calendar. */
export type TakenCalendar = Replan & {
  readonly calendar: WorkingCalendar;
  /** The papers of the lists that are new to the case. */
  readonly papers: readonly string[];
  /** Reminders that the new dates would have brought by now: only what lies ahead is armed anew. */
  readonly passedOver: readonly string[];
};

/** Whether a calendar tells an open case more, or something newer, than its own. */
export function isNewerFor(proposal: Proposal, calendar: WorkingCalendar, today: CivilDate): boolean {
  if (proposal.ending) return false;
  const offered = calendarForCase(calendar, proposal.assignment, today);
  return compareCalendars(proposal.calendar, offered) === 'newer';
}

/**
 * A case planned anew on a newer calendar. The regulated date stands, since it is counted in months; what moves are the
 * steps that are still to come, and none of them into the past.
 */
export function replannedOn(
  proposal: Proposal,
  offered: WorkingCalendar,
  today: CivilDate,
): Replan & Pick<TakenCalendar, 'calendar'> {
  const calendar = calendarForCase(offered, proposal.assignment, today);
  return { ...replanned({ ...proposal, calendar }, today, 'calendarChanged'), calendar };
}

/** What a newer calendar makes of a case, with the papers that say so and the reminders that it is too late for. */
export function takenCalendar(proposal: Proposal, offered: WorkingCalendar, today: CivilDate): TakenCalendar {
  const anew = replannedOn(proposal, offered, today);
  const { calendar, plan } = anew;
  const before = new Set(agenda(proposal).map(({ key }) => key));
  const passedOver = agenda({ ...proposal, calendar, plan })
    .filter(({ key, on }) => on <= today && !before.has(key))
    .map(({ key }) => key);
  const papers = newLists(proposal.calendar, calendar).map(({ paper }) => paper);
  return { ...anew, papers, passedOver };
}
