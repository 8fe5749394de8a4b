import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { isSilent } from '../../domain/watch/is-silent.ts';
import { fill } from '../../domain/wording/fill.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { EndedAlarms } from './ended-alarms.tsx';
import { OpenAlarms } from './open-alarms.tsx';
import { WATCH_PAGE } from './watch-words.ts';

/** Ended alarms that the page shows. */
const MOST_ENDED = 100;

const repairForm = z.object({ number: z.string().trim().min(1, WATCH_PAGE.badNumber).max(40) });
const repairNoticeForm = z.object({ noticeId: z.string().trim().min(1, WATCH_PAGE.badNotice).max(100) });

/** What the watchdog has found, and the repair of a case or a notice in somebody's name. */
export function watchRoutes(ports: WebPorts): Hono<WebEnv> {
  const { watch, sessionSecret } = ports;
  return new Hono<WebEnv>()
    .get('/watch', (c) => watchPage(c, ports))
    .post('/watch/repair', async (c) => {
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      const { number } = checked(repairForm, Object.fromEntries(await c.req.formData()));
      const answer = await watch.repair({ number, actor });
      if (answer.answer === 'refused') return watchPage(c, ports, answer.refused);
      if (answer.answer === 'unknownCase')
        return errorPage(c, {
          status: 404,
          title: ERRORS.notFoundTitle,
          message: fill(WATCH_PAGE.unknownCase, { number }),
        });
      await sayOnce(c, sessionSecret, '/watch', fill(WATCH_PAGE[answer.answer], { number }));
      return c.redirect('/watch', 303);
    })
    .post('/watch/repair-notice', async (c) => {
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      const { noticeId } = checked(repairNoticeForm, Object.fromEntries(await c.req.formData()));
      const answer = await watch.repairNotice({ noticeId, actor });
      if (answer.answer === 'refused') return watchPage(c, ports, answer.refused);
      if (answer.answer === 'unknownNotice')
        return errorPage(c, {
          status: 404,
          title: ERRORS.notFoundTitle,
          message: WATCH_PAGE.unknownNotice,
        });
      await sayOnce(c, sessionSecret, '/watch', fill(WATCH_PAGE.noticeRestarted, answer));
      return c.redirect('/watch', 303);
    });
}

async function watchPage(c: Context<WebEnv>, ports: WebPorts, refused?: RefusalDetail) {
  const { watch, sessionSecret, now } = ports;
  const { frame } = c.var;
  if (!frame.actor) return askIdentity(c);
  if (!holdsRight('seeAlarms', frame.actor)) {
    if (refused) return showPage(c, WATCH_PAGE.title, <RefusedBox refused={refused} />, 409);
    return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: WATCH_PAGE.notAllowed });
  }
  const [open, ended, lastLook] = await Promise.all([
    watch.open(),
    watch.ended(MOST_ENDED),
    watch.lastLook(),
  ]);
  const said = await hearOnce(c, sessionSecret, '/watch');
  const looked =
    lastLook === undefined
      ? WATCH_PAGE.neverLooked
      : fill(WATCH_PAGE.lastLook, { at: formatMoment(lastLook) });
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      {lastLook !== undefined && isSilent(lastLook, now()) ? (
        <NoticeBox tone="stop">
          <p>{WATCH_PAGE.silent}</p>
        </NoticeBox>
      ) : null}
      <p class="lead">{WATCH_PAGE.lead}</p>
      <p class="hint">{looked}</p>
      <h2>{WATCH_PAGE.openTitle}</h2>
      <OpenAlarms alarms={open} frame={frame} mayRepair={holdsRight('repairCases', frame.actor)} />
      <EndedAlarms alarms={ended} />
    </>
  );
  return showPage(c, WATCH_PAGE.title, content, refused ? 409 : 200);
}
