import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FoundLink } from '../../client/ports.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Teller } from '../../domain/office/outside-unit.ts';
import { fill } from '../../domain/wording/fill.ts';
import { answerOf } from '../acts/answer-of.ts';
import type { Attempt } from '../acts/attempt-box.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { dataOf, emptyFields, enteredIn } from '../forms/data-of.ts';
import type { Entered } from '../forms/field.ts';
import { showBarePage } from '../layout/bare-page.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { ForeignForm } from '../security/foreign-form.ts';
import { isOwnLinkForm } from '../security/own-form.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { bearerOf } from './link-bearer.ts';
import { linkCommandId } from './link-command-id.ts';
import { LinkForm, typedIssues } from './link-form.tsx';
import { isSecret } from './link-path.ts';
import type { LinkTask } from './link-task.ts';
import { taskOf } from './link-tasks.ts';
import { LINK } from './link-words.ts';

/** The longest text of a form and its neighbours, many bytes a character. */
const LARGEST_BODY = 128 * 1024;

/** A link that may be used: what it lets whom do. */
type Usable = { readonly link: FoundLink; readonly bearer: Teller; readonly task: LinkTask };
/** Why a link cannot be used; whoever has no secret of ours is told nothing but that. */
type Unusable = { readonly status: 404 | 410; readonly title: string; readonly said: string };

/**
 * Pages behind links in mails: looking changes nothing, whoever looks; a POST acts, once, in the name of the one to whom
 * the mail went. The secret is the proof: no visit, no cookie, no token.
 */
export function linkRoutes(ports: WebPorts): Hono<WebEnv> {
  const tooLarge = (c: Context) => say(c, 413, ERRORS.invalidTitle, ERRORS.tooLarge);
  return new Hono<WebEnv>()
    .get('/l/:secret', async (c) => {
      const found = await usable(ports, c.req.param('secret'));
      if ('said' in found) return say(c, found.status, found.title, found.said);
      return form(c, found, found.task.initial, { outcome: 'none' });
    })
    .post('/l/:secret', bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), async (c) => {
      if (!isOwnLinkForm(c, ports.publicUrl)) throw new ForeignForm();
      const found = await usable(ports, c.req.param('secret'));
      if ('said' in found) return say(c, found.status, found.title, found.said);
      return act(c, found);
    });

  async function act(c: Context, found: Usable): Promise<Response> {
    const { link, task } = found;
    const posted = await c.req.formData().catch(() => new FormData());
    const entered = enteredIn(task.fields, posted);
    const issues = [...emptyFields(task.fields, entered), ...typedIssues(link.grant, posted)];
    if (issues.length > 0) return form(c, found, entered, { outcome: 'invalid', issues }, 400);
    const answer = await answerOf(ports, () => task.act(dataOf(task.fields, entered), linkCommandId(link)));
    switch (answer.answer) {
      case 'accepted':
      case 'recording': {
        const words = answer.answer === 'accepted' ? LINK.done : LINK.doneRecording;
        if (!(await useUp(link))) return saidUsed(c, ports.now());
        return say(c, 200, LINK.doneTitle, fill(words, { what: task.done }), 'done');
      }
      case 'refused':
        return form(c, found, entered, { outcome: 'refused', refused: answer.refused }, 409);
      case 'invalid':
        return form(c, found, entered, { outcome: 'invalid', issues: answer.issues }, 400);
      case 'busy':
      case 'down':
        return form(c, found, entered, { outcome: answer.answer }, 503);
      case 'unknownCase':
        return say(c, 404, LINK.unusableTitle, LINK.caseGone);
    }
  }

  /**
   * Whether nobody used it before, as somebody else can at the same time: the act is one then, and may be his. The act
   * stands whatever becomes of the link: where this fails, using it again comes to the same act.
   */
  async function useUp(link: FoundLink): Promise<boolean> {
    try {
      return await ports.links.use(ports.office, link, ports.now());
    } catch (error) {
      ports.log.error({ err: error }, 'a link was used, which could not be noted');
      return true;
    }
  }

  function saidUsed(c: Context, at: Instant) {
    return say(c, 410, LINK.unusableTitle, fill(LINK.used, { at: formatMoment(at) }));
  }

  function form(
    c: Context,
    { link: { grant }, task }: Usable,
    entered: Entered,
    attempt: Attempt,
    status: 200 | 400 | 409 | 503 = 200,
  ) {
    const content = <LinkForm grant={grant} task={task} entered={entered} attempt={attempt} />;
    return showBarePage(c, task.title, content, status, ports.bureauName);
  }

  function say(
    c: Context,
    status: 200 | 404 | 410 | 413,
    title: string,
    said: string,
    tone: 'done' | 'stop' = 'stop',
  ) {
    const content = (
      <NoticeBox tone={tone}>
        <p>{said}</p>
      </NoticeBox>
    );
    return showBarePage(c, title, content, status, ports.bureauName);
  }
}

async function usable(ports: WebPorts, secret: string): Promise<Usable | Unusable> {
  const { office, links, now } = ports;
  const link = isSecret(secret) ? await links.find(office, secret) : undefined;
  if (!link) return { status: 404, title: LINK.unusableTitle, said: LINK.unknown };
  const { grant, usedAt = await actedAt(ports, link) } = link;
  if (usedAt !== undefined) return gone(fill(LINK.used, { at: formatMoment(usedAt) }));
  if (now() >= grant.until) return gone(fill(LINK.expired, { at: formatMoment(grant.until) }));
  const bearer = await bearerOf(ports, link);
  if (!bearer) return gone(LINK.stopped);
  const task = await taskOf(ports, grant, bearer);
  if (!('none' in task)) return { link, bearer, task };
  switch (task.none) {
    case 'gone':
      return { status: 404, title: LINK.unusableTitle, said: LINK.caseGone };
    case 'closed':
      return gone(task.said);
  }
}

/** When the act of a link was put on record, though nobody could note that the link was used. */
async function actedAt(
  { office, readModel }: WebPorts,
  { grant, ...place }: FoundLink,
): Promise<Instant | undefined> {
  if (!('number' in grant)) return undefined;
  const commandId = linkCommandId(place);
  const journal = await readModel.journal(office, grant.number);
  return journal.find((entry) => entry.commandId === commandId)?.at;
}

function gone(said: string): Unusable {
  return { status: 410, title: LINK.unusableTitle, said };
}
