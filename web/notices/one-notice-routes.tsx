import { Hono, type Context } from 'hono';
import type { NoticeActAnswer } from '../../client/gateway/notice-acts.ts';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { fileAnswer } from '../layout/file-answer.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { NoticePage } from './notice-page.tsx';
import { noticePath } from './notice-path.ts';
import { NOTICE_PAGE } from './notice-words.ts';

/** Seconds after which a page that shows a bar asks again. */
const ASK_AGAIN = '3';

type Attempt = { readonly refused?: RefusalDetail; readonly wrong?: string };

/** One notice: how it stands, its letters, and what its divisions and the supervision office do about it. */
export function oneNoticeRoutes(ports: WebPorts): Hono<WebEnv> {
  const { office, gateway, readModel } = ports;
  return new Hono<WebEnv>()
    .get('/notices/of/:noticeId', (c) => page(c, ports, {}))
    .get('/notices/of/:noticeId/letters/:documentId', async (c) => {
      if (!c.var.frame.actor) return askIdentity(c);
      const { noticeId, documentId } = c.req.param();
      const notice = await readModel.notice(office, noticeId);
      const known = notice?.letters.some((letter) => letter.documentId === documentId);
      const kept = known ? await gateway.document(documentId) : undefined;
      return kept ? fileAnswer(kept) : missing(c, NOTICE_PAGE.noLetter);
    })
    .post('/notices/of/:noticeId/acknowledge', (c) =>
      act(c, ports, (actor, noticeId) => gateway.acknowledgeNotice({ noticeId, actor })),
    )
    .post('/notices/of/:noticeId/answer', async (c) => {
      const text = textIn(await c.req.formData(), 'text');
      return act(c, ports, (actor, noticeId) => gateway.answerNotice({ noticeId, actor, text }));
    })
    .post('/notices/of/:noticeId/close', async (c) => {
      const reason = textIn(await c.req.formData(), 'reason');
      return act(c, ports, (actor, noticeId) => gateway.closeNotice({ noticeId, actor, reason }));
    });
}

async function act(
  c: Context<WebEnv>,
  ports: WebPorts,
  tell: (actor: Actor, noticeId: string) => Promise<NoticeActAnswer>,
) {
  const { actor } = c.var.frame;
  if (!actor) return askIdentity(c);
  const noticeId = c.req.param('noticeId') ?? '';
  try {
    const answer = await tell(actor, noticeId);
    if (answer.answer === 'refused') return await page(c, ports, { refused: answer.refused });
    if (answer.answer !== 'accepted')
      return errorPage(c, { status: 503, title: ERRORS.unavailableTitle, message: ERRORS.unavailable });
    await sayOnce(c, ports.sessionSecret, noticePath(noticeId), NOTICE_PAGE.done);
    return c.redirect(noticePath(noticeId), 303);
  } catch (error) {
    if (error instanceof InvalidInput) return page(c, ports, { wrong: error.message });
    throw error;
  }
}

async function page(c: Context<WebEnv>, ports: WebPorts, { refused, wrong }: Attempt) {
  const { office, gateway, readModel, sessionSecret } = ports;
  const noticeId = c.req.param('noticeId') ?? '';
  const notice = await readModel.notice(office, noticeId);
  if (!notice) return missing(c, NOTICE_PAGE.notFound);
  const progress = await gateway.noticeProgress(noticeId);
  if (progress?.state === 'issuing') c.header('Refresh', ASK_AGAIN);
  const said = await hearOnce(c, sessionSecret, noticePath(noticeId));
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      {wrong === undefined ? null : <NoticeBox tone="stop">{wrong}</NoticeBox>}
      <NoticePage frame={c.var.frame} notice={notice} progress={progress} />
    </>
  );
  return showPage(c, notice.docNumber, content, refused ? 409 : wrong === undefined ? 200 : 400);
}

function missing(c: Context<WebEnv>, message: string) {
  return errorPage(c, { status: 404, title: ERRORS.notFoundTitle, message });
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
