import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { isSilent } from '../../domain/watch/is-silent.ts';
import { ALARMS, alarmText } from '../../domain/wording/alarms.ts';
import { fill } from '../../domain/wording/fill.ts';
import { WATCH_PAGE } from '../watch/watch-words.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor, namesActor } from './api-actor.ts';
import { jsonBody } from './json-body.ts';

const body = z.strictObject({ number: z.string().trim().min(1, WATCH_PAGE.badNumber).max(40) });
const noticeBody = z.strictObject({ noticeId: z.string().trim().min(1, WATCH_PAGE.badNotice).max(100) });

/**
 * `GET /watch`: the open alarms and when the watchdog last looked. `POST /watch/repair`: restores a case's workflow,
 * `POST /watch/repair-notice`: a notice's.
 */
export function watchApi({ office, register, watch, now }: WebPorts): Hono {
  return new Hono()
    .get('/watch', async (c) => {
      if (namesActor(c) && !holdsRight('seeAlarms', apiActor(c, await register.people(office))))
        return c.json({ error: { message: WATCH_PAGE.notAllowed } }, 403);
      const [open, lastLook] = await Promise.all([watch.open(), watch.lastLook()]);
      const alarms = open.map((alarm) => ({
        code: alarm.code,
        subject: alarm.subject,
        name: ALARMS[alarm.code].name,
        text: alarmText(alarm),
        todo: ALARMS[alarm.code].todo,
        firstSeenAt: alarm.firstSeenAt,
        seenTimes: alarm.seenTimes,
      }));
      const silent = lastLook !== undefined && isSilent(lastLook, now());
      return c.json({ alarms, lastLook: lastLook ?? null, silent });
    })
    .post('/watch/repair', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const { number } = checked(body, await jsonBody(c));
      const answer = await watch.repair({ number, actor });
      if (answer.answer === 'refused') return c.json({ refused: answer.refused }, 409);
      if (answer.answer === 'unknownCase')
        return c.json({ error: { message: fill(WATCH_PAGE.unknownCase, { number }) } }, 404);
      return c.json({ ...answer, message: fill(WATCH_PAGE[answer.answer], { number }) });
    })
    .post('/watch/repair-notice', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const { noticeId } = checked(noticeBody, await jsonBody(c));
      const answer = await watch.repairNotice({ noticeId, actor });
      if (answer.answer === 'refused') return c.json({ refused: answer.refused }, 409);
      if (answer.answer === 'unknownNotice')
        return c.json({ error: { message: WATCH_PAGE.unknownNotice } }, 404);
      return c.json({ ...answer, message: fill(WATCH_PAGE.noticeRestarted, answer) });
    });
}
