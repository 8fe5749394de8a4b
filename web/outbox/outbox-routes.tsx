import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { OUTBOX_STATES } from '../../domain/notice/mail.ts';
import { fill } from '../../domain/wording/fill.ts';
import { showPage } from '../layout/show-page.tsx';
import { MAIL_CSP } from '../security/security-headers.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { KeptMailPage } from './kept-mail-page.tsx';
import { KeptMailTable } from './kept-mail-table.tsx';
import { noMail } from './mail-routes.tsx';
import { OutboxTable } from './outbox-table.tsx';
import { StateCounts } from './state-counts.tsx';
import { OUTBOX } from './outbox-words.ts';

const MOST = 200;

const query = z.object({ state: z.enum(OUTBOX_STATES, OUTBOX.noState).optional() });

/** What has been sent or waits to be, and the mails that our own mailbox keeps. */
export function outboxRoutes({ gateway, mailbox }: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/outbox', async (c) => {
      const { state } = checked(query, c.req.query());
      const [rows, counts, kept] = await Promise.all([
        gateway.mails.list(MOST, state),
        gateway.mails.counts(),
        mailbox?.list(MOST),
      ]);
      const content = (
        <>
          <p>
            <a href="/outbox/addresses">{OUTBOX.addresses}</a> <a href="/outbox/dry-run">{OUTBOX.dryRun}</a>
          </p>
          <StateCounts counts={counts} chosen={state} />
          {rows.length === MOST ? <p class="hint">{fill(OUTBOX.most, { n: MOST })}</p> : null}
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
