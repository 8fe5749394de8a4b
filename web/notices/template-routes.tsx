import { Hono, type Context } from 'hono';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import type { TemplateAnswer } from '../../client/gateway/templates.ts';
import { isNoticeKind, NOTICE_KINDS, type NoticeKind } from '../../domain/notice/notice-kind.ts';
import { WORD_TYPE } from '../../domain/notice/word-type.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
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
import { TemplateForms, TemplateTags } from './template-forms.tsx';
import { TEMPLATE_PAGE } from './template-words.ts';

const PATH = '/letter-templates';

type Attempt = { readonly refused?: RefusalDetail; readonly wrong?: string };

/** The Word templates of notices: take the one in force, put up another, go back to the shipped one. */
export function templateRoutes(ports: WebPorts): Hono<WebEnv> {
  const { templates } = ports.gateway;
  return new Hono<WebEnv>()
    .get(PATH, (c) => page(c, ports, {}))
    .get(`${PATH}/:kind`, async (c) => {
      const kind = c.req.param('kind');
      if (!isNoticeKind(kind)) return missing(c);
      return fileAnswer(templateFile(kind, await templates.inForce(kind)));
    })
    .get(`${PATH}/:kind/:version{[0-9]{1,6}}`, async (c) => {
      const { kind, version } = c.req.param();
      const bytes = isNoticeKind(kind) ? await templates.version(kind, Number(version)) : undefined;
      return bytes && isNoticeKind(kind) ? fileAnswer(templateFile(kind, bytes)) : missing(c);
    })
    .post(`${PATH}/:kind`, async (c) => {
      const form = await c.req.formData();
      const file = form.get('file');
      const kind = c.req.param('kind');
      if (!isNoticeKind(kind)) return missing(c);
      if (!(file instanceof File) || file.name === '') return page(c, ports, { wrong: TEMPLATE_PAGE.noFile });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return save(c, ports, form, (actor, reason) =>
        templates.save({ kind, actor, reason, fileName: file.name, bytes }),
      );
    })
    .post(`${PATH}/:kind/shipped`, async (c) => {
      const kind = c.req.param('kind');
      if (!isNoticeKind(kind)) return missing(c);
      return save(c, ports, await c.req.formData(), (actor, reason) =>
        templates.save({ kind, actor, reason, fileName: TEMPLATE_PAGE.shipped }),
      );
    });
}

async function save(
  c: Context<WebEnv>,
  ports: WebPorts,
  form: FormData,
  tell: (actor: Actor, reason: string) => Promise<TemplateAnswer>,
) {
  const { actor } = c.var.frame;
  if (!actor) return askIdentity(c);
  const reason = form.get('reason');
  try {
    const answer = await tell(actor, typeof reason === 'string' ? reason : '');
    if (answer.answer === 'refused') return await page(c, ports, { refused: answer.refused });
    const said = fill(TEMPLATE_PAGE.saved, { version: answer.version });
    await sayOnce(c, ports.sessionSecret, PATH, said);
    return c.redirect(PATH, 303);
  } catch (error) {
    if (error instanceof InvalidInput) return page(c, ports, { wrong: error.message });
    throw error;
  }
}

async function page(c: Context<WebEnv>, { gateway, sessionSecret }: WebPorts, { refused, wrong }: Attempt) {
  const { frame } = c.var;
  const kept = await Promise.all(
    NOTICE_KINDS.map(async (kind) => ({ kind, versions: await gateway.templates.versions(kind) })),
  );
  const said = await hearOnce(c, sessionSecret, PATH);
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      {wrong === undefined ? null : (
        <NoticeBox tone="stop" title={TEMPLATE_PAGE.notSaved}>
          <p>{wrong}</p>
        </NoticeBox>
      )}
      <p class="lead">{TEMPLATE_PAGE.lead}</p>
      {kept.map(({ kind, versions }) => (
        <TemplateForms
          frame={frame}
          kind={kind}
          versions={versions}
          maySave={holdsRight('issueNotices', frame.actor)}
        />
      ))}
      <TemplateTags />
    </>
  );
  return showPage(c, TEMPLATE_PAGE.title, content, refused ? 409 : wrong === undefined ? 200 : 400);
}

function templateFile(kind: NoticeKind, bytes: Uint8Array) {
  return {
    fileName: fill(TEMPLATE_PAGE.fileName, { kind: NOTICES[kind].name }),
    mediaType: WORD_TYPE,
    bytes,
  };
}

function missing(c: Context<WebEnv>) {
  return errorPage(c, { status: 404, title: ERRORS.notFoundTitle, message: TEMPLATE_PAGE.notFound });
}
