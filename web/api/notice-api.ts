import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import type { NoticeActAnswer } from '../../client/gateway/notice-acts.ts';
import { MOST_IN_NOTICE, noticeWords } from '../../client/gateway/notice-ask.ts';
import { noticeFilter } from '../../client/gateway/notice-filter.ts';
import { isNoticeKind } from '../../domain/notice/notice-kind.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICE_PAGE } from '../notices/notice-words.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { API_WORDS } from './api-words.ts';
import { jsonBody } from './json-body.ts';

const ask = z.strictObject({
  topic: z.string(),
  cases: z.array(z.string().max(40)).max(MOST_IN_NOTICE).exactOptional(),
  filter: noticeFilter.exactOptional(),
  noticeId: z.string().exactOptional(),
  words: noticeWords.exactOptional(),
});
const answer = z.strictObject({ text: z.string(), commandId: z.string().exactOptional() });
const closing = z.strictObject({ reason: z.string(), commandId: z.string().exactOptional() });
const acknowledging = z.strictObject({ commandId: z.string().exactOptional() });

/**
 * `GET /notices`, `GET /notices/:id`: the register, one notice and how far issuing it is. `POST /notices/:kind` issues
 * one over the cases named, found, or every open one; with `?dryRun=1` it says what that would come to.
 * `POST /notices/:id/acknowledge`, `/answer`, `/close`.
 */
export function noticeApi({ office, register, gateway, readModel }: WebPorts): Hono {
  const actorOf = async (c: Context) => apiActor(c, await register.people(office));
  return new Hono()
    .get('/notices', async (c) => c.json({ notices: await readModel.notices(office) }))
    .get('/notices/:noticeId', async (c) => {
      const noticeId = c.req.param('noticeId');
      const notice = await readModel.notice(office, noticeId);
      if (!notice) return c.json({ error: { message: NOTICE_PAGE.notFound } }, 404);
      const { terms: _terms, ...shown } = notice;
      return c.json({ notice: shown, progress: (await gateway.noticeProgress(noticeId)) ?? null });
    })
    .post('/notices/:kind', async (c) => {
      const kind = c.req.param('kind');
      if (!isNoticeKind(kind)) return c.json({ error: { message: fill(API_WORDS.noNotice, { kind }) } }, 404);
      const request = { kind, actor: await actorOf(c), ...checked(ask, await jsonBody(c)) };
      const answered = c.req.query('dryRun')
        ? await gateway.previewNotice(request)
        : await gateway.issueNotice(request);
      switch (answered.answer) {
        case 'issued':
          return c.json({ issued: answered.issued }, 200);
        case 'preview':
          return c.json({ preview: answered.preview }, 200);
        case 'refused':
          return c.json({ refused: answered.refused }, 409);
      }
    })
    .post('/notices/:noticeId/acknowledge', async (c) => {
      const given = checked(acknowledging, await jsonBody(c));
      return told(c, await gateway.acknowledgeNotice({ ...(await about(c)), ...given }));
    })
    .post('/notices/:noticeId/answer', async (c) => {
      const given = checked(answer, await jsonBody(c));
      return told(c, await gateway.answerNotice({ ...(await about(c)), ...given }));
    })
    .post('/notices/:noticeId/close', async (c) => {
      const given = checked(closing, await jsonBody(c));
      return told(c, await gateway.closeNotice({ ...(await about(c)), ...given }));
    });

  async function about(c: Context) {
    return { noticeId: c.req.param('noticeId') ?? '', actor: await actorOf(c) };
  }
}

function told(c: Context, answered: NoticeActAnswer) {
  switch (answered.answer) {
    case 'accepted':
      return c.json(answered, 200);
    case 'refused':
      return c.json({ refused: answered.refused }, 409);
    case 'busy':
      return c.json({ error: { message: API_WORDS.busy } }, 503);
    case 'down':
      return c.json({ error: { message: API_WORDS.down } }, 503);
  }
}
