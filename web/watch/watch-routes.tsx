import { Hono, type Context } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { Repairable } from '../../domain/watch/alarm-codes.ts';
import { isSilent } from '../../domain/watch/is-silent.ts';
import { fill } from '../../domain/wording/fill.ts';
import { lastLookText } from '../../domain/wording/watch.ts';
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
import { REPAIR_ASKS } from './repair-asks.ts';
import { repairSaid } from './repair-said.ts';
import { WATCH_PAGE } from './watch-words.ts';

/** Ended alarms that the page shows. */
const MOST_ENDED = 100;

/** What the watchdog has found, and the repair of a case or a notice in somebody's name. */
export function watchRoutes(ports: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/watch', (c) => watchPage(c, ports))
    .post(REPAIR_ASKS.case.path, (c) => repair(c, ports, 'case'))
    .post(REPAIR_ASKS.notice.path, (c) => repair(c, ports, 'notice'));
}

async function repair(c: Context<WebEnv>, ports: WebPorts, what: Repairable) {
  const { actor } = c.var.frame;
  if (!actor) return askIdentity(c);
  const { field, subject } = REPAIR_ASKS[what];
  const given = (await c.req.formData()).get(field) ?? undefined;
  const answer = await ports.watch.repair({ what, subject: checked(subject, { [field]: given }), actor });
  if (answer.answer === 'refused') return watchPage(c, ports, answer.refused);
  const { status, message } = repairSaid(answer);
  if (status === 404) return errorPage(c, { status, title: ERRORS.notFoundTitle, message });
  await sayOnce(c, ports.sessionSecret, '/watch', message);
  return c.redirect('/watch', 303);
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
      <p class="hint">{fill(WATCH_PAGE.looked, { lastLook: lastLookText(lastLook) })}</p>
      <h2>{WATCH_PAGE.openTitle}</h2>
      <OpenAlarms alarms={open} frame={frame} mayRepair={holdsRight('repairCases', frame.actor)} />
      <EndedAlarms alarms={ended} />
    </>
  );
  return showPage(c, WATCH_PAGE.title, content, refused ? 409 : 200);
}
