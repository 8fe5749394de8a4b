import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { actRoutes } from './acts/act-routes.tsx';
import { apiRoutes } from './api/api-routes.ts';
import { calendarRoutes } from './calendars/calendar-routes.tsx';
import { bookRoutes } from './books/book-routes.tsx';
import { bulkRoutes } from './bulk/bulk-routes.tsx';
import { caseRoutes } from './case/case-routes.tsx';
import { deskRoutes } from './desk/desk-routes.tsx';
import { errorAnswer } from './errors/error-answer.ts';
import { errorPage } from './errors/error-page.tsx';
import { importRoutes } from './import/import-routes.tsx';
import { linkRoutes } from './links/link-routes.tsx';
import { listRoutes } from './list/list-routes.tsx';
import { feedRoutes } from './my-calendar/feed-routes.ts';
import { myCalendarRoutes } from './my-calendar/my-calendar-routes.tsx';
import { monthlyRoutes } from './monthly/monthly-routes.tsx';
import { noticeRoutes } from './notices/notice-routes.tsx';
import { addressRoutes } from './outbox/address-routes.tsx';
import { dryRunRoutes } from './outbox/dry-run-routes.tsx';
import { mailRoutes } from './outbox/mail-routes.tsx';
import { oneNoticeRoutes } from './notices/one-notice-routes.tsx';
import { templateRoutes } from './notices/template-routes.tsx';
import { outboxRoutes } from './outbox/outbox-routes.tsx';
import { plainRoutes } from './plain-routes.ts';
import { policyRoutes } from './policy/policy-routes.tsx';
import { refusalRoutes } from './refusals/refusal-routes.tsx';
import { scoreRoutes } from './scores/score-routes.tsx';
import { ownForm } from './security/own-form.ts';
import { ownHost } from './security/own-host.ts';
import { plainPath } from './security/plain-path.ts';
import { securityHeaders } from './security/security-headers.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { withFrame } from './session/with-frame.ts';
import type { WebEnv } from './web-env.ts';
import type { WebPorts } from './web-ports.ts';
import { watchRoutes } from './watch/watch-routes.tsx';
import { yearRoutes } from './year/year-routes.tsx';
import { API_WORDS } from './api/api-words.ts';
import { ERRORS } from './errors/error-words.ts';

/** A workbook of the largest size and what a form puts around it. */
const LARGEST_BODY = 10 * 1024 * 1024 + 64 * 1024;

/** The office's pages and its JSON interface, on loopback only, and the pages behind links in mails. */
export function createWebApp(ports: WebPorts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const isApi = (path: string) => path.startsWith('/api/');
  app.onError((error, c) => {
    const answer = errorAnswer(error, ports);
    const { message, issues } = answer;
    return isApi(c.req.path) ? c.json({ error: { message, issues } }, answer.status) : errorPage(c, answer);
  });
  app.notFound((c) =>
    isApi(c.req.path)
      ? c.json({ error: { message: API_WORDS.noPath } }, 404)
      : errorPage(c, { status: 404, title: ERRORS.notFoundTitle, message: ERRORS.notFound }),
  );
  app.use(securityHeaders, ownHost(ports.publicUrl), plainPath);
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) =>
        isApi(c.req.path)
          ? c.json({ error: { message: ERRORS.tooLarge } }, 413)
          : errorPage(c, { status: 413, title: ERRORS.invalidTitle, message: ERRORS.tooLarge }),
    }),
  );
  app.route('/', plainRoutes(ports));
  app.route('/', feedRoutes(ports));
  app.route('/', linkRoutes(ports));
  app.route('/api', apiRoutes(ports));
  app.use(withFrame(ports), ownForm(ports.sessionSecret));
  for (const routes of PAGES) app.route('/', routes(ports));
  return app;
}

const PAGES = [
  sessionRoutes,
  listRoutes,
  bulkRoutes,
  caseRoutes,
  actRoutes,
  importRoutes,
  deskRoutes,
  noticeRoutes,
  monthlyRoutes,
  oneNoticeRoutes,
  templateRoutes,
  scoreRoutes,
  yearRoutes,
  bookRoutes,
  policyRoutes,
  calendarRoutes,
  mailRoutes,
  addressRoutes,
  dryRunRoutes,
  myCalendarRoutes,
  outboxRoutes,
  refusalRoutes,
  watchRoutes,
] as const;
