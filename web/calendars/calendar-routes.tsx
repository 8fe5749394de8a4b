import { Hono, type Context } from 'hono';
import { LARGEST_LIST, listData } from '../../client/gateway/holiday-list-file.ts';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { fill } from '../../domain/wording/fill.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { createUploadShelf } from '../import/upload-shelf.ts';
import { dateText } from '../layout/dates.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { CalendarPreview } from './calendar-preview.tsx';
import { CalendarProgress } from './calendar-progress.tsx';
import { CalendarVersions } from './calendar-versions.tsx';
import { CALENDAR_PAGE } from './calendar-words.ts';
import { LoadForm } from './load-form.tsx';

/** Seconds after which a page that shows a bar asks again. */
const ASK_AGAIN = '3';

/** The versions of the working calendar; loading one: preview, confirm, progress. */
export function calendarRoutes(ports: WebPorts): Hono<WebEnv> {
  const { calendars } = ports.gateway;
  const shelf = createUploadShelf(() => Date.now());
  return new Hono<WebEnv>()
    .get('/calendars', (c) => calendarPage(c, ports))
    .post('/calendars', async (c) => {
      const actor = steering(c);
      if (!actor) return notAllowed(c);
      const file = (await c.req.formData()).get('file');
      if (!(file instanceof File) || file.name === '') return calendarPage(c, ports, CALENDAR_PAGE.noFile);
      if (file.size > LARGEST_LIST) return calendarPage(c, ports, CALENDAR_PAGE.tooLarge);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return orSaid(c, ports, async () => {
        const data = listData(textOf(bytes));
        const answer = await calendars.load({ data, actor, confirmed: false });
        if (answer.answer === 'refused') return notAllowed(c);
        if (answer.answer === 'nothingToDo') return said(c, ports, CALENDAR_PAGE.nothing);
        const token = shelf.put({ bytes, fileName: file.name, personId: actor.id });
        const title = fill(CALENDAR_PAGE.previewTitle, { year: answer.list?.year ?? '' });
        return showPage(c, title, <CalendarPreview frame={c.var.frame} effect={answer} token={token} />);
      });
    })
    .get('/calendars/replan', async (c) => {
      const actor = steering(c);
      if (!actor) return notAllowed(c);
      const answer = await calendars.load({ actor, confirmed: false });
      if (answer.answer !== 'preview') return said(c, ports, CALENDAR_PAGE.nothing);
      const content = <CalendarPreview frame={c.var.frame} effect={answer} token={undefined} />;
      return showPage(c, CALENDAR_PAGE.replanTitle, content);
    })
    .post('/calendars/confirm', async (c) => {
      const actor = steering(c);
      if (!actor) return notAllowed(c);
      const form = await c.req.formData();
      const token = form.get('token');
      if (form.get('sure') !== 'yes') return calendarPage(c, ports, CALENDAR_PAGE.sureMissing);
      const upload = typeof token === 'string' ? shelf.take(token, actor.id) : undefined;
      if (token !== null && !upload) return calendarPage(c, ports, CALENDAR_PAGE.gone);
      return orSaid(c, ports, async () => {
        const data = upload ? { data: listData(textOf(upload.bytes)) } : {};
        const { answer } = await calendars.load({ ...data, actor, confirmed: true });
        return said(c, ports, answer === 'started' ? CALENDAR_PAGE.started : CALENDAR_PAGE.nothing);
      });
    })
    .post('/calendars/stop', async (c) => {
      const actor = steering(c);
      if (!actor || (await calendars.stop(actor))) return notAllowed(c);
      return c.redirect('/calendars', 303);
    });
}

async function calendarPage(c: Context<WebEnv>, { gateway, sessionSecret }: WebPorts, wrong?: string) {
  const { calendars } = gateway;
  const [inForce, versions, progress] = await Promise.all([
    calendars.inForce(),
    calendars.versions(),
    calendars.progress(),
  ]);
  const actor = steering(c);
  const running = progress?.state === 'running';
  const left = actor && !running ? await calendars.load({ actor, confirmed: false }) : undefined;
  const behind = left?.answer === 'preview' ? left.preview.concerned.length : 0;
  const told = await hearOnce(c, sessionSecret, '/calendars');
  if (running) c.header('Refresh', ASK_AGAIN);
  const { frame } = c.var;
  const content = (
    <>
      {told ? <NoticeBox tone="done">{told}</NoticeBox> : null}
      {wrong === undefined ? null : (
        <NoticeBox tone="stop" title={CALENDAR_PAGE.refusedFile}>
          <p>{wrong}</p>
        </NoticeBox>
      )}
      {progress ? (
        <CalendarProgress frame={frame} progress={progress} maySteer={actor !== undefined} />
      ) : null}
      {behind > 0 ? (
        <NoticeBox tone="note">
          <p>{fill(CALENDAR_PAGE.behind, { n: behind })}</p>
          <p>
            <a class="button" href="/calendars/replan">
              {CALENDAR_PAGE.replan}
            </a>
          </p>
        </NoticeBox>
      ) : null}
      <p class="lead">{fill(CALENDAR_PAGE.knownThrough, { date: dateText(inForce.knownThrough) })}</p>
      <h2>{CALENDAR_PAGE.loadTitle}</h2>
      {actor ? <LoadForm frame={frame} /> : <p class="hint">{CALENDAR_PAGE.notAllowed}</p>}
      <h2>{CALENDAR_PAGE.versionsTitle}</h2>
      <CalendarVersions versions={versions} />
    </>
  );
  return showPage(c, CALENDAR_PAGE.title, content, wrong === undefined ? 200 : 400);
}

function steering(c: Context<WebEnv>): Actor | undefined {
  const { actor } = c.var.frame;
  return actor && holdsRight('loadCalendars', actor) ? actor : undefined;
}

function notAllowed(c: Context<WebEnv>) {
  return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: CALENDAR_PAGE.notAllowed });
}

async function said(c: Context<WebEnv>, { sessionSecret }: WebPorts, sentence: string) {
  await sayOnce(c, sessionSecret, '/calendars', sentence);
  return c.redirect('/calendars', 303);
}

async function orSaid(c: Context<WebEnv>, ports: WebPorts, answer: () => Promise<Response> | Response) {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof InvalidInput) return calendarPage(c, ports, error.message);
    throw error;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
