import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { isNoticeKind } from '../../domain/notice/notice-kind.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { API_WORDS } from './api-words.ts';
import { jsonBody } from './json-body.ts';

const body = z.strictObject({
  reason: z.string(),
  fileName: z.string(),
  /** Absent: back to the shipped template. */
  base64: z
    .base64()
    .max(4 * 1024 * 1024)
    .exactOptional(),
});

/** `GET /templates/:kind`: the template in force and its versions. `POST /templates/:kind` puts up another. */
export function templateApi({ office, register, gateway }: WebPorts): Hono {
  const { templates } = gateway;
  const noKind = (kind: string) => ({ error: { message: fill(API_WORDS.noNotice, { kind }) } });
  return new Hono()
    .get('/templates/:kind', async (c) => {
      const kind = c.req.param('kind');
      if (!isNoticeKind(kind)) return c.json(noKind(kind), 404);
      const [bytes, versions] = await Promise.all([templates.inForce(kind), templates.versions(kind)]);
      return c.json({ base64: Buffer.from(bytes).toString('base64'), versions });
    })
    .post('/templates/:kind', async (c) => {
      const kind = c.req.param('kind');
      if (!isNoticeKind(kind)) return c.json(noKind(kind), 404);
      const actor = apiActor(c, await register.people(office));
      const { base64, ...given } = checked(body, await jsonBody(c));
      const bytes = base64 === undefined ? {} : { bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
      const answer = await templates.save({ kind, actor, ...given, ...bytes });
      return answer.answer === 'saved'
        ? c.json({ saved: answer }, 200)
        : c.json({ refused: answer.refused }, 409);
    });
}
