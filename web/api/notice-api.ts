import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import type { NoticeKind } from '../../domain/notice/notice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { noticeTopic } from '../notices/notice-topic.ts';
import type { WebPorts } from '../web-ports.ts';
import { API_WORDS, NOTICE_KINDS } from '../words.ts';
import { apiActor } from './api-actor.ts';
import { commandKey } from './command-key.ts';
import { jsonBody } from './json-body.ts';

const body = z.strictObject({
  topic: noticeTopic,
  cases: z.array(z.string().max(40)).max(2_000).optional(),
  noticeId: commandKey.optional(),
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

function isNoticeKind(word: string): word is NoticeKind {
  return Object.hasOwn(NOTICE_KINDS, word);
}
