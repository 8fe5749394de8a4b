import { Hono } from 'hono';
import { isActType } from '../../client/gateway/acts-schema.ts';
import { unmet } from '../../domain/proposal/unmet.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { jsonBody } from './json-body.ts';
import { API_WORDS } from './api-words.ts';

/** `POST /proposals/:number/acts/:act` with the act's data; `Idempotency-Key` makes repeating it harmless. */
export function actApi({ office, register, gateway }: WebPorts): Hono {
  return new Hono().post('/proposals/:number/acts/:act', async (c) => {
    const { number, act } = c.req.param();
    if (!isActType(act)) return c.json({ error: { message: fill(API_WORDS.noAct, { act }) } }, 404);
    const actor = apiActor(c, await register.people(office));
    const key = c.req.header('idempotency-key');
    const answer = await gateway.act({
      number,
      type: act,
      data: await jsonBody(c),
      actor,
      ...(key === undefined ? {} : { commandId: key }),
    });
    switch (answer.answer) {
      case 'accepted':
        return c.json({ accepted: answer.accepted }, 200);
      case 'recording':
        return c.json({ accepted: null, recording: answer.commandId }, 202);
      case 'refused':
        return c.json({ refused: answer.refused }, 409);
      case 'unknownCase':
        return c.json({ error: { message: unmet('caseUnknown', { number }).message } }, 404);
      case 'busy':
      case 'down':
        return c.json({ error: { message: API_WORDS[answer.answer] } }, 503);
    }
  });
}
