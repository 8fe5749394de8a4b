import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { readInput, type InputIssue } from '../../client/gateway/invalid-input.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { REFUSALS } from '../../domain/wording/refusals.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { mostPressingFirst } from '../list/most-pressing-first.ts';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { noticeForm, noticeEntriesIn, type NoticeEntries } from './notice-entries.ts';
import { NoticeForm } from './notice-form.tsx';
import { NoticeRegister } from './notice-register.tsx';
import { FORM } from '../forms/form-words.ts';
import { NOTICE_PAGE } from './notice-words.ts';

type Attempt = { entries: NoticeEntries; issues?: readonly InputIssue[]; refused?: RefusalDetail };

/** The register of notices, and the form by which a person of the supervision office issues one. */
export function noticeRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway, sessionSecret } = ports;
  return new Hono<WebEnv>()
    .get('/notices', (c) => noticePage(c, ports, { entries: emptyEntries(c.req.query('case')) }, 200))
    .post('/notices', async (c) => {
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      const entries = noticeEntriesIn(await c.req.formData());
      const asked = readInput(noticeForm, entries);
      if (!asked.success) {
        return noticePage(c, ports, { entries, issues: asked.issues }, 400);
      }
      const { kind, topic, noticeId, scope, cases } = asked.data;
      const over = scope === 'chosen' ? { cases } : {};
      const answer = await gateway.issueNotice({ kind, topic, actor, noticeId, ...over });
      if (answer.answer === 'refused') {
        const renewed = { ...entries, noticeId: randomUUID() };
        return noticePage(c, ports, { entries: renewed, refused: answer.refused }, 409);
      }
      const { docNumber } = answer.issued;
      const said = { kind: NOTICES[kind].name, docNumber, n: answer.issued.cases.length };
      await sayOnce(c, sessionSecret, '/notices', fill(NOTICE_PAGE.issued, said));
      return c.redirect('/notices', 303);
    });
}

async function noticePage(c: Context<WebEnv>, ports: WebPorts, attempt: Attempt, status: 200 | 400 | 409) {
  const { office, gateway, readModel, sessionSecret } = ports;
  const [lines, notices] = await Promise.all([gateway.list(), readModel.notices(office)]);
  const open = mostPressingFirst(lines.filter((line) => line.light !== 'closed'));
  const said = await hearOnce(c, sessionSecret, '/notices');
  const { entries, issues = [], refused } = attempt;
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {issues.length > 0 ? (
        <NoticeBox tone="stop" title={fill(FORM.invalidTitle, { n: issues.length })}>
          <p>{FORM.kept}</p>
        </NoticeBox>
      ) : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      <h2>{NOTICE_PAGE.registerTitle}</h2>
      <NoticeRegister notices={notices} />
      <h2>{NOTICE_PAGE.formTitle}</h2>
      <p class="hint">{REFUSALS.noticeNotYours.text}</p>
      {c.var.frame.actor ? (
        <NoticeForm frame={c.var.frame} open={open} entries={entries} issues={issues} />
      ) : null}
    </>
  );
  return showPage(c, NOTICE_PAGE.title, content, status);
}

function emptyEntries(chosen: string | undefined): NoticeEntries {
  const cases = chosen === undefined ? [] : [chosen];
  const scope = cases.length > 0 ? 'chosen' : 'all';
  return { kind: cases.length > 0 ? 'urge' : 'supervision', topic: '', scope, cases, noticeId: randomUUID() };
}
