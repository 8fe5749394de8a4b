import { Hono, type Context } from 'hono';
import { errorPage } from '../errors/error-page.tsx';
import { showPage } from '../layout/show-page.tsx';
import { MAIL_CSP } from '../security/security-headers.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { KeptMailPage } from './kept-mail-page.tsx';
import { KeptMailTable } from './kept-mail-table.tsx';
import { OutboxTable } from './outbox-table.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { OUTBOX } from './outbox-words.ts';

const MOST = 200;

/** What has been sent or waits to be, and the mails that our own mailbox keeps. */
export function outboxRoutes({ office, readModel, mailbox }: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/outbox', async (c) => {
      const [rows, kept] = await Promise.all([readModel.outbox(office, MOST), mailbox?.list(MOST)]);
      const content = (
        <>
          <OutboxTable rows={rows} kept={kept ?? []} />
          {kept ? <KeptMailTable kept={kept} /> : null}
        </>
      );
      return showPage(c, OUTBOX.title, content);
    })
    .get('/outbox/:file', async (c) => {
      const mail = await mailbox?.read(c.req.param('file'));
      if (!mail) return noMail(c);
      return showPage(c, OUTBOX.mailTitle, <KeptMailPage mail={mail} />);
    })
    .get('/outbox/:file/html', async (c) => {
      const mail = await mailbox?.read(c.req.param('file'));
      if (!mail?.html) return noMail(c);
      c.header('Content-Security-Policy', MAIL_CSP);
      return c.html(mail.html);
    });
}

function noMail(c: Context<WebEnv>) {
  return errorPage(c, { status: 404, title: ERRORS.notFoundTitle, message: OUTBOX.notFound });
}
