import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { readInput, type InputIssue } from '../../client/gateway/invalid-input.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { REFUSALS } from '../../domain/wording/refusals.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { FORM } from '../forms/form-words.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { fileAnswer } from '../layout/file-answer.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { mostPressingFirst } from '../list/most-pressing-first.ts';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import {
  askedIn,
  NOTICE_FILTER_FIELDS,
  NOTICE_TEXT_FIELDS,
  noticeEntriesIn,
  noticeForm,
  type NoticeEntries,
} from './notice-entries.ts';
import { NoticeForm } from './notice-form.tsx';
import { NoticePreviewPage } from './notice-preview.tsx';
import { NoticeRegister } from './notice-register.tsx';
import { NOTICE_PAGE } from './notice-words.ts';

type Attempt = { entries: NoticeEntries; issues?: readonly InputIssue[]; refused?: RefusalDetail };

/** The register of notices, and the form by which a person of the supervision office previews and issues one. */
export function noticeRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway, sessionSecret } = ports;
  return new Hono<WebEnv>()
    .get('/notices', (c) => noticePage(c, ports, { entries: emptyEntries(c.req.query('case')) }, 200))
    .post('/notices', async (c) => {
      const asked = await askedFor(c, ports);
      if (asked instanceof Response) return asked;
      const answer = await gateway.issueNotice(asked.ask);
      if (answer.answer === 'refused') return refusedPage(c, ports, asked.entries, answer.refused);
      const { docNumber, cases } = answer.issued;
      const said = { kind: NOTICES[asked.ask.kind].name, docNumber, n: cases.length };
      await sayOnce(c, sessionSecret, '/notices', fill(NOTICE_PAGE.issued, said));
      return c.redirect('/notices', 303);
    })
    .get('/notices/preview', (c) => c.redirect('/notices', 303))
    .post('/notices/preview', async (c) => {
      const asked = await askedFor(c, ports);
      if (asked instanceof Response) return asked;
      const answer = await gateway.previewNotice(asked.ask);
      if (answer.answer === 'refused') return refusedPage(c, ports, asked.entries, answer.refused);
      const title = fill(NOTICE_PAGE.previewTitle, { kind: NOTICES[asked.ask.kind].name });
      const { entries } = asked;
      return showPage(
        c,
        title,
        <NoticePreviewPage frame={c.var.frame} entries={entries} preview={answer.preview} />,
      );
    })
    .post('/notices/preview/letter', async (c) => {
      const asked = await askedFor(c, ports);
      if (asked instanceof Response) return asked;
      const letter = await gateway.previewLetter(asked.ask, asked.letterFor);
      switch (letter.answer) {
        case 'letter':
          return fileAnswer(letter.file);
        case 'refused':
          return refusedPage(c, ports, asked.entries, letter.refused);
        case 'none':
          return errorPage(c, { status: 404, title: ERRORS.notFoundTitle, message: NOTICE_PAGE.noLetter });
      }
    });
}

/** What a posted form asks for, or the page that says what is wrong with it. */
async function askedFor(c: Context<WebEnv>, ports: WebPorts) {
  const { actor } = c.var.frame;
  if (!actor) return askIdentity(c);
  const form = await c.req.formData();
  const entries = noticeEntriesIn(form);
  const asked = readInput(noticeForm, entries);
  if (!asked.success) return noticePage(c, ports, { entries, issues: asked.issues }, 400);
  const letterFor = form.get('letterFor');
  return {
    entries,
    ask: { ...askedIn(asked.data), actor },
    letterFor: typeof letterFor === 'string' ? letterFor : '',
  };
}

function refusedPage(c: Context<WebEnv>, ports: WebPorts, given: NoticeEntries, refused: RefusalDetail) {
  const entries = { ...given, noticeId: randomUUID() };
  return noticePage(c, ports, { entries, refused }, 409);
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
      <p>
        <a href="/letter-templates">{NOTICE_PAGE.templates}</a>
      </p>
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
  const empty = <T extends string>(names: readonly T[]) =>
    Object.fromEntries(names.map((name) => [name, ''])) as Record<T, string>;
  return {
    kind: cases.length > 0 ? 'urge' : 'supervision',
    topic: '',
    scope,
    cases,
    noticeId: randomUUID(),
    words: empty(NOTICE_TEXT_FIELDS),
    filter: empty(NOTICE_FILTER_FIELDS),
  };
}
