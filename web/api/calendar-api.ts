import { Hono } from 'hono';
import type { CalendarVersion } from '../../client/gateway/calendar-version.ts';
import type { CalendarAnswer } from '../../client/gateway/calendars.ts';
import { listData } from '../../client/gateway/holiday-list-file.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';

/**
 * `GET /calendars`: the versions, and how far the last planning anew is. `POST /calendars` with a list as body loads it,
 * or with `?dryRun=1` says what that would move; without a body it plans those cases anew that were left.
 */
export function calendarApi({ office, register, gateway }: WebPorts): Hono {
  const { calendars } = gateway;
  return new Hono()
    .get('/calendars', async (c) => {
      const [inForce, versions, progress] = await Promise.all([
        calendars.inForce(),
        calendars.versions(),
        calendars.progress(),
      ]);
      const { id, knownFrom, knownThrough } = inForce;
      return c.json({
        id,
        knownFrom,
        knownThrough,
        versions: versions.map(versionJson),
        progress: progress ?? null,
      });
    })
    .get('/calendars/progress', async (c) => c.json({ progress: (await calendars.progress()) ?? null }))
    .post('/calendars', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const text = await c.req.text();
      const answer = await calendars.load({
        ...(text.trim() === '' ? {} : { data: listData(text) }),
        actor,
        confirmed: c.req.query('dryRun') !== '1',
      });
      return answer.answer === 'refused'
        ? c.json({ refused: answer.refused }, 409)
        : c.json(effectJson(answer));
    })
    .post('/calendars/stop', async (c) => {
      const refused = await calendars.stop(apiActor(c, await register.people(office)));
      return refused ? c.json({ refused }, 409) : c.json({ progress: (await calendars.progress()) ?? null });
    });
}

function versionJson({ list, inForce, loaded }: CalendarVersion) {
  return {
    ...list,
    inForce,
    source: loaded?.source ?? null,
    loadedAt: loaded?.loadedAt ?? null,
    loadedBy: loaded?.loadedBy.name ?? null,
  };
}

function effectJson({
  answer,
  known,
  list,
  workdays,
  preview,
}: Exclude<CalendarAnswer, { answer: 'refused' }>) {
  return {
    answer,
    known,
    year: list?.year ?? null,
    paper: list?.paper ?? null,
    workdays: workdays ?? null,
    open: preview.open,
    concerned: preview.concerned.length,
    cases: preview.concerned.map((each) => ({ ...each, shortWorkdays: each.shortWorkdays ?? null })),
  };
}
