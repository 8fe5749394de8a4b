import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { checkedReleaseAsk } from '../../client/gateway/release-ask.ts';
import { signerAtOnce } from '../../domain/notice/urge-at-once.ts';
import type { OnDuty } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { SupervisionRule } from '../../domain/policy/policy.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { askIdentity } from '../layout/ask-identity.tsx';
import { showPage } from '../layout/show-page.tsx';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { deskEntriesIn, releaseIn } from './desk-entries.ts';
import { DeskLists } from './desk-lists.tsx';
import { DESK } from './desk-words.ts';
import { ReleasePreviewPage } from './release-preview.tsx';
import { runRelease } from './run-release.tsx';

/** 督查台: what the ladder suggests, previewed and released by a person of the supervision office. */
export function deskRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway } = ports;
  return new Hono<WebEnv>()
    .get('/desk', async (c) => {
      const { frame } = c.var;
      if (!frame.actor) return askIdentity(c);
      if (!holdsRight('seeDesk', frame.actor)) return forbidden(c);
      const [{ supervision }, suggestions] = await Promise.all([
        gateway.policy(),
        gateway.desk.suggestions(),
      ]);
      const content = (
        <>
          <p class="lead">{leadOf(supervision, frame.people)}</p>
          <DeskLists frame={frame} lines={suggestions} />
        </>
      );
      return showPage(c, DESK.title, content);
    })
    .get('/desk/:step', (c) => c.redirect('/desk', 303))
    .post('/desk/preview', async (c) => {
      const given = deskEntriesIn(await c.req.formData());
      const { frame } = c.var;
      if (!frame.actor) return askIdentity(c);
      if (!holdsRight('issueNotices', frame.actor)) return forbidden(c);
      const entries = { ...given, releaseId: given.releaseId || randomUUID() };
      const releases = await gateway.desk.preview({ ...releaseIn(entries), actor: frame.actor });
      const page = <ReleasePreviewPage frame={frame} entries={entries} releases={releases} />;
      return showPage(c, DESK.previewTitle, page);
    })
    .post('/desk/release', async (c) => {
      const entries = deskEntriesIn(await c.req.formData());
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      if (!holdsRight('issueNotices', actor)) return forbidden(c);
      // What is wrong with the whole must be said before the page begins.
      const ask = checkedReleaseAsk({ ...releaseIn(entries), actor });
      return runRelease(c, ports, ask, { ...entries, releaseId: ask.releaseId });
    });
}

function leadOf(supervision: SupervisionRule, people: readonly OnDuty[]): string {
  if (!supervision.urgeAtOnce) return DESK.lead;
  return signerAtOnce(supervision, people) ? DESK.leadAtOnce : DESK.noSigner;
}

function forbidden(c: Context<WebEnv>) {
  return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: DESK.notAllowed });
}
