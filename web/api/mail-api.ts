import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import type { MailAnswer, DeskAnswer } from '../../client/gateway/mail-desk.ts';
import type { OutboxLine, ShownMail } from '../../client/ports.ts';
import type { MailAct } from '../../domain/notice/decide-mail-act.ts';
import { OUTBOX_STATES } from '../../domain/notice/mail.ts';
import { withSite } from '../../domain/notice/site.ts';
import type { DryRunTurn } from '../../domain/office/dry-run.ts';
import { mailEventText, MAIL_STATE_NAMES } from '../../domain/wording/mail-life.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { API_WORDS } from './api-words.ts';
import { jsonBody } from './json-body.ts';

const listQuery = z.object({
  state: z.enum(OUTBOX_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});
const reasoned = { reason: z.string(), commandId: z.string().optional() };
const plainBody = z.strictObject(reasoned);
const addressBody = z.strictObject({ ...reasoned, address: z.string() });
const ACTS: Readonly<Record<string, MailAct>> = {
  resend: 'resent',
  delivered: 'foundDelivered',
  'not-delivered': 'foundUndelivered',
};

/**
 * `GET /mails` with `?state=`, `GET /mails/:id`; `POST /mails/:id/resend|delivered|not-delivered`; `GET /addresses`,
 * `POST /addresses/bad|good`; `GET /dry-run`, `POST /dry-run/on|off`. Each POST has a reason and may have an id under
 * which it happens once.
 */
export function mailApi({ office, register, gateway, publicUrl }: WebPorts): Hono {
  const { mails } = gateway;
  const actorOf = async (c: Context) => apiActor(c, await register.people(office));
  return new Hono()
    .get('/mails', async (c) => {
      const { state, limit } = checked(listQuery, c.req.query());
      const [lines, counts] = await Promise.all([mails.list(limit, state), mails.counts()]);
      return c.json({ counts, mails: lines.map(lineJson) });
    })
    .get('/mails/:id', async (c) => {
      const mail = await mails.show(c.req.param('id'));
      return mail ? c.json(mailJson(mail, publicUrl)) : noMail(c);
    })
    .post('/mails/:id/:act', async (c) => {
      const act = ACTS[c.req.param('act')];
      if (!act) return c.json({ error: { message: API_WORDS.noPath } }, 404);
      const actor = await actorOf(c);
      const { reason, commandId } = checked(plainBody, await jsonBody(c));
      const id = c.req.param('id');
      return answered(c, await mails.act({ id, act, actor, reason, ...idOf(commandId) }));
    })
    .get('/addresses', async (c) =>
      c.json({
        addresses: (await mails.addresses()).map(({ address, name = null, why = null, mark = null }) => ({
          address,
          name,
          why,
          mark,
        })),
      }),
    )
    .post('/addresses/:mark{bad|good}', async (c) => {
      const actor = await actorOf(c);
      const { address, reason, commandId } = checked(addressBody, await jsonBody(c));
      const bad = c.req.param('mark') === 'bad';
      return answered(c, await mails.markAddress({ address, bad, actor, reason, ...idOf(commandId) }));
    })
    .get('/dry-run', async (c) => c.json(dryRunJson(await mails.dryRun())))
    .post('/dry-run/:on{on|off}', async (c) => {
      const actor = await actorOf(c);
      const { reason, commandId } = checked(plainBody, await jsonBody(c));
      const on = c.req.param('on') === 'on';
      return answered(c, await mails.turnDryRun({ on, actor, reason, ...idOf(commandId) }));
    });
}

function idOf(commandId: string | undefined) {
  return commandId === undefined ? {} : { commandId };
}

function answered(c: Context, answer: MailAnswer | DeskAnswer) {
  switch (answer.answer) {
    case 'unknownMail':
      return noMail(c);
    case 'refused':
      return c.json({ refused: answer.refused }, 409);
    case 'done':
      return c.json(answer);
  }
}

function noMail(c: Context) {
  return c.json({ error: { message: API_WORDS.noMail } }, 404);
}

function lineJson(line: OutboxLine) {
  return { ...line, stateName: MAIL_STATE_NAMES[line.state] };
}

/** A link is told as that, without what it permits; its secret address was never kept. */
function mailJson({ content, life, ...mail }: ShownMail, site: string) {
  const blocks = content.blocks.map((block) =>
    block.type === 'link' ? { type: block.type, text: block.text } : withSite(block, site),
  );
  return {
    ...mail,
    stateName: MAIL_STATE_NAMES[mail.state],
    content: { ...content, blocks },
    life: life.map((event) => ({ ...event, text: mailEventText(event) })),
  };
}

function dryRunJson(turn: DryRunTurn | undefined) {
  const { on = false, reason = null, at = null, by = null } = turn ?? {};
  return { on, reason, at, by };
}
