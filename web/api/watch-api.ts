import { Hono, type Context } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { Repairable } from '../../domain/watch/alarm-codes.ts';
import { isSilent } from '../../domain/watch/is-silent.ts';
import { ALARMS, alarmText } from '../../domain/wording/alarms.ts';
import { REPAIR_ASKS } from '../watch/repair-asks.ts';
import { repairSaid } from '../watch/repair-said.ts';
import { WATCH_PAGE } from '../watch/watch-words.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor, namesActor } from './api-actor.ts';
import { jsonBody } from './json-body.ts';

/**
 * `GET /watch`: the open alarms and when the watchdog last looked. `POST /watch/repair`: restores a case's workflow,
 * `POST /watch/repair-notice`: a notice's.
 */
export function watchApi({ office, register, watch, now }: WebPorts): Hono {
  const actorOf = async (c: Context) => apiActor(c, await register.people(office));
  return new Hono()
    .get('/watch', async (c) => {
      if (namesActor(c) && !holdsRight('seeAlarms', await actorOf(c)))
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
    .post(REPAIR_ASKS.case.path, (c) => repair(c, 'case'))
    .post(REPAIR_ASKS.notice.path, (c) => repair(c, 'notice'));

  async function repair(c: Context, what: Repairable) {
    const actor = await actorOf(c);
    const subject = checked(REPAIR_ASKS[what].subject, await jsonBody(c));
    const answer = await watch.repair({ what, subject, actor });
    if (answer.answer === 'refused') return c.json({ refused: answer.refused }, 409);
    const { status, message } = repairSaid(answer);
    return status === 404 ? c.json({ error: { message } }, status) : c.json({ ...answer, message });
  }
}
