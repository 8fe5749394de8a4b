import { Hono, type Context } from 'hono';
import { entriesOf } from '../../domain/notice/calendar-entries.ts';
import { calendarText } from '../../domain/notice/calendar-text.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { MY_CALENDAR } from './my-calendar-words.ts';

const SECRET_FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * A person's calendar under its secret address: without visit or form, read only. Whatever address is not one, or not
 * one any more, has the same answer.
 */
export function feedRoutes(ports: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/feed/:file', async (c) => {
    c.header('Cache-Control', 'private');
    const { office, calendarFeeds, register } = ports;
    const secret = SECRET_FILE.exec(c.req.param('file'))?.[1];
    const personId = secret && (await calendarFeeds.holder(office, secret));
    if (!personId) return unknown(c);
    const people = onDuty(await register.people(office));
    // Whoever is away keeps what is his, as he does in the morning's mail.
    const person = people
      .flatMap((each) => [each, ...(each.standsInFor ?? [])])
      .find(({ id }) => id === personId);
    if (!person) return unknown(c);
    const entries = entriesOf(person, await calendarFeeds.openCasesAround(office, person), people);
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    return c.body(calendarText(entries, ports.now(), MY_CALENDAR.calendarName));
  });
}

function unknown(c: Context<WebEnv>) {
  return c.text(MY_CALENDAR.unknown, 404);
}
