import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { MAIL_ACTS } from '../../domain/notice/decide-mail-act.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { MAIL_STATE_NAMES } from '../../domain/wording/mail-life.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { MailPage } from './mail-page.tsx';
import { MAIL_PAGE, OUTBOX } from './outbox-words.ts';

/** Kept mails among which the one that left is looked for. */
const MOST_KEPT = 200;

const form = z.object({ act: z.enum(MAIL_ACTS), reason: z.string(), commandId: z.string() });

/** A page for each mail, with its life and, for those who tend mail, what can be done about it. */
export function mailRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway, sessionSecret } = ports;
  return new Hono<WebEnv>()
    .get('/outbox/mail/:id', (c) => mailPage(c, ports, c.req.param('id'), undefined))
    .post('/outbox/mail/:id', async (c) => {
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      const id = c.req.param('id');
      const entries = Object.fromEntries(await c.req.formData());
      const answer = await gateway.mails.act({ ...checked(form, entries), id, actor });
      switch (answer.answer) {
        case 'unknownMail':
          return noMail(c);
        case 'refused':
          return mailPage(c, ports, id, answer.refused);
        case 'done': {
          const here = `/outbox/mail/${id}`;
          const said = fill(MAIL_PAGE.done, { state: MAIL_STATE_NAMES[answer.state] });
          await sayOnce(c, sessionSecret, here, said);
          return c.redirect(here, 303);
        }
      }
    });
}

async function mailPage(
  c: Context<WebEnv>,
  { gateway, mailbox, sessionSecret }: WebPorts,
  id: string,
  refused: RefusalDetail | undefined,
) {
  const mail = await gateway.mails.show(id);
  if (!mail) return noMail(c);
  const kept = await mailbox?.list(MOST_KEPT);
  const keptFile = kept?.find(({ messageId }) => messageId === mail.messageId)?.file;
  const said = await hearOnce(c, sessionSecret, `/outbox/mail/${id}`);
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      <MailPage mail={mail} frame={c.var.frame} keptFile={keptFile} />
    </>
  );
  return showPage(c, OUTBOX.mailTitle, content, refused ? 409 : 200);
}

/** Says that there is no such mail. */
export function noMail(c: Context<WebEnv>) {
  return errorPage(c, { status: 404, title: ERRORS.notFoundTitle, message: OUTBOX.notFound });
}
