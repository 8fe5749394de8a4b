import { Hono, type Context } from 'hono';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import { seesOnly, type Actor } from '../../domain/office/person.ts';
import { fill } from '../../domain/wording/fill.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { askIdentity } from '../layout/ask-identity.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame, WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { MY_CALENDAR } from './my-calendar-words.ts';

/** A person's own calendar address: made, made anew and withdrawn by nobody else; shown once. */
export function myCalendarRoutes(ports: WebPorts): Hono<WebEnv> {
  const { office, calendarFeeds, publicUrl, now } = ports;
  return new Hono<WebEnv>()
    .get('/my-calendar', async (c) => {
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      if (seesOnly(actor)) return notYours(c);
      const madeAt = await calendarFeeds.madeAt(office, actor.id);
      return showPage(c, MY_CALENDAR.title, <Settings frame={c.var.frame} madeAt={madeAt} />);
    })
    .post('/my-calendar', (c) =>
      asSelf(c, async ({ id }) => {
        const secret = await calendarFeeds.renew(office, id, now());
        return showPage(c, MY_CALENDAR.madeTitle, <Made address={`${publicUrl}/feed/${secret}.ics`} />);
      }),
    )
    .post('/my-calendar/withdraw', (c) =>
      asSelf(c, async ({ id }) => {
        await calendarFeeds.withdraw(office, id);
        return c.redirect('/my-calendar', 303);
      }),
    );
}

type Answer = Response | Promise<Response>;

function asSelf(c: Context<WebEnv>, answer: (actor: Actor) => Promise<Response>): Answer {
  const { actor } = c.var.frame;
  if (!actor) return askIdentity(c);
  return seesOnly(actor) ? notYours(c) : answer(actor);
}

function notYours(c: Context<WebEnv>): Answer {
  return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: MY_CALENDAR.notYours });
}

function Settings({ frame, madeAt }: { readonly frame: Frame; readonly madeAt: Instant | undefined }) {
  return (
    <>
      <p>{MY_CALENDAR.lead}</p>
      <p>{madeAt === undefined ? MY_CALENDAR.none : fill(MY_CALENDAR.since, { at: formatMoment(madeAt) })}</p>
      <form method="post" action="/my-calendar">
        <TokenField frame={frame} />
        <button type="submit">{madeAt === undefined ? MY_CALENDAR.make : MY_CALENDAR.renew}</button>
      </form>
      {madeAt === undefined ? null : (
        <form method="post" action="/my-calendar/withdraw">
          <TokenField frame={frame} />
          <button type="submit">{MY_CALENDAR.withdraw}</button>
        </form>
      )}
    </>
  );
}

function Made({ address }: { readonly address: string }) {
  return (
    <NoticeBox tone="done">
      <p>{MY_CALENDAR.made}</p>
      <p>
        <code>{address}</code>
      </p>
      <p>
        <a href="/my-calendar">{MY_CALENDAR.back}</a>
      </p>
    </NoticeBox>
  );
}
