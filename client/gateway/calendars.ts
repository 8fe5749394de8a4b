import { randomUUID } from 'node:crypto';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { CampaignProgress } from '../../domain/office/campaign.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { CALENDARS } from '../../domain/wording/calendars.ts';
import { addedList, effectOf, type CalendarEffect } from './calendar-effect.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { versionsOf, type CalendarVersion } from './calendar-version.ts';
import type { Campaigns } from './campaigns.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { readHolidayList } from './holiday-list-file.ts';

/** What stands against loading a list or carrying it out, what it would do, or that it is being done. */
export type CalendarAnswer =
  | { readonly answer: 'refused'; readonly refused: RefusalDetail }
  | ({ readonly answer: 'preview' | 'started' | 'nothingToDo' } & CalendarEffect);

/** The office's working calendar: its versions, and what a newer one does to the cases. */
export type Calendars = {
  inForce(): Promise<WorkingCalendar>;
  /** By year, the newest first. */
  versions(): Promise<readonly CalendarVersion[]>;
  /**
   * Loads a list and has the open cases planned anew, or without `confirmed` only says what that would do. Without a
   * list: has those planned anew that do not go by the calendar in force. Throws `InvalidInput` for a wrong list.
   */
  load(request: {
    readonly data?: unknown;
    readonly actor: Actor;
    readonly confirmed: boolean;
  }): Promise<CalendarAnswer>;
  progress(): Promise<CampaignProgress | undefined>;
  /** Stops planning anew; what is left is done when it is asked for again. */
  stop(actor: Actor): Promise<RefusalDetail | undefined>;
};

type CalendarPorts = Pick<GatewayPorts, 'office' | 'holidayLists' | 'readModel' | 'now'> & {
  readonly campaigns: Campaigns;
};

/** Opens the calendar of an office. */
export function createCalendars(ports: CalendarPorts): Calendars {
  const { office, holidayLists, campaigns, now } = ports;
  return {
    inForce: () => calendarInForce(ports),
    async versions() {
      const loaded = await holidayLists.loaded(office);
      const today = civilDateAt(now());
      const lists = loaded.map(({ list }) => list);
      return versionsOf(loaded, calendarAsOf(today, lists), today);
    },
    async load({ data, actor, confirmed }) {
      if (!holdsRight('loadCalendars', actor))
        return { answer: 'refused', refused: notYours(CALENDARS.actName) };
      const given = data === undefined ? undefined : readHolidayList(data);
      const effect = confirmed ? await addedList(ports, given, actor) : await effectOf(ports, given);
      if (effect.known && effect.preview.concerned.length === 0) return { answer: 'nothingToDo', ...effect };
      if (!confirmed) return { answer: 'preview', ...effect };
      await campaigns.start({ id: randomUUID(), office, kind: 'calendar', by: actor, at: now() });
      return { answer: 'started', ...effect };
    },
    progress: () => campaigns.progress(office, 'calendar'),
    async stop(actor) {
      if (!holdsRight('loadCalendars', actor)) return notYours(CALENDARS.stopName);
      await campaigns.stop(office, 'calendar');
      return undefined;
    },
  };
}

function notYours(actName: string): RefusalDetail {
  return refusalOf(actName, [unmet('calendarNotYours')]);
}
