import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { isNoticeKind } from '../../domain/notice/notice-kind.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { jsonBody } from './json-body.ts';
import { API_WORDS } from './api-words.ts';

const body = z.strictObject({
  topic: z.string(),
  cases: z.array(z.string().max(40)).max(2_000).optional(),
  noticeId: z.string().optional(),
});

/** `POST /notices/:kind`: issues a notice over the cases named, or over every open one. */
export function noticeApi({ office, register, gateway }: WebPorts): Hono {
  return new Hono().post('/notices/:kind', async (c) => {
    const kind = c.req.param('kind');
    if (!isNoticeKind(kind)) return c.json({ error: { message: fill(API_WORDS.noNotice, { kind }) } }, 404);
    const actor = apiActor(c, await register.people(office));
    const { topic, cases, noticeId } = checked(body, await jsonBody(c));
    const answer = await gateway.issueNotice({
      kind,
      topic,
      actor,
      ...(cases === undefined ? {} : { cases }),
      ...(noticeId === undefined ? {} : { noticeId }),
    });
    return answer.answer === 'issued'
      ? c.json({ issued: answer.issued }, 200)
      : c.json({ refused: answer.refused }, 409);
  });
}
