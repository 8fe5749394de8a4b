import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Act } from './commands.ts';
import type { Proposal } from './proposal.ts';
import { calendarForCase } from './calendar-facts.ts';
import { isNewerFor } from './take-calendar.ts';

/** A case as it stands on record, under the lineage that writes it. */
export type RecordedCase = { readonly proposal: Proposal; readonly lineage: string };

/**
 * What a campaign does to a case next, or nothing where it has been done or does not concern the case. The id is the
 * same however often it is asked, so that a case that was told twice does it once.
 */
export type NextCommand = (
  stored: RecordedCase,
) => { readonly commandId: string; readonly act: Act } | undefined;

/** Has every case take a calendar that is newer than its own. */
export function takingCalendar(calendar: WorkingCalendar, today: CivilDate): NextCommand {
  return ({ proposal, lineage }) => {
    if (!isNewerFor(proposal, calendar, today)) return undefined;
    const { assignment } = proposal;
    return {
      commandId: `calendar:${calendar.id}:${assignment.number}:${lineage}`,
      act: { type: 'takeCalendar', calendar: calendarForCase(calendar, assignment, today) },
    };
  };
}
