import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { checked, InvalidInput } from '../../client/gateway/invalid-input.ts';
import { mayWriteBook } from '../../domain/office/book-rights.ts';
import { fill } from '../../domain/wording/fill.ts';
import { BOOK_ACTS, BOOK_TITLES } from '../../domain/wording/books.ts';
import { BOOKS, type BookName } from '../../domain/yearbook/book.ts';
import { unknownCase } from '../case/unknown-case.tsx';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { dataOf, emptyFields, enteredIn } from '../forms/data-of.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { showPage } from '../layout/show-page.tsx';
import { scoreQuery } from '../scores/score-query.ts';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { BookForm, type BookDraft } from './book-form.tsx';
import { BOOK_FORMS, CORRECTION_FIELDS, enteredOf } from './book-forms.ts';
import { BOOK_PATHS } from './book-paths.ts';
import { BookTabs } from './book-tabs.tsx';
import { BOOK_PAGE } from './book-words.ts';
import { FormerRevisions } from './former-revisions.tsx';
import { MemberTables } from './member-tables.tsx';
import { OutsideTables } from './outside-tables.tsx';
import { SilentTables } from './silent-tables.tsx';
import { SimilarTable } from './similar-table.tsx';
import { YearLogTable } from './year-log-table.tsx';

/** The books that the office keeps beside its cases, and the lists that are read out of all of them. */
export function bookRoutes(ports: WebPorts): Hono<WebEnv> {
  const { yearbook } = ports.gateway;
  const routes = new Hono<WebEnv>()
    .get('/books', (c) => c.redirect(BOOK_PATHS.yearLog, 302))
    .get('/books/silent', async (c) => {
      const content = (
        <>
          <BookTabs here="/books/silent" />
          <SilentTables silent={await yearbook.silentCases()} />
        </>
      );
      return showPage(c, BOOK_PAGE.silent, content);
    })
    .get('/proposals/:number/similar', async (c) => {
      const number = c.req.param('number');
      const similar = await yearbook.similarCases(number);
      if (!similar) return unknownCase(c, number);
      const title = `${fill(SHARED.number, { number })}：${BOOK_PAGE.similarTitle}`;
      return showPage(c, title, <SimilarTable similar={similar} labels={c.var.frame.labels} />);
    });
  for (const book of BOOKS) {
    routes
      .get(BOOK_PATHS[book], (c) => bookPage(c, ports, book))
      .post(BOOK_PATHS[book], (c) => written(c, ports, book))
      .get(`${BOOK_PATHS[book]}/:entryId`, (c) => correctionPage(c, ports, book, c.req.param('entryId')))
      .post(`${BOOK_PATHS[book]}/:entryId`, (c) => written(c, ports, book, c.req.param('entryId')));
  }
  return routes;
}

async function bookPage(c: Context<WebEnv>, ports: WebPorts, book: BookName, attempt?: BookDraft) {
  const { frame } = c.var;
  const { actor } = frame;
  const draft = attempt ?? { entryId: randomUUID(), entered: {} };
  const said = await hearOnce(c, ports.sessionSecret, BOOK_PATHS[book]);
  const content = (
    <>
      <BookTabs here={BOOK_PATHS[book]} />
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {await contentOf(c, ports, book)}
      {actor && mayWriteBook(actor, book) ? (
        <>
          <h2>{BOOK_PAGE.newEntry}</h2>
          <BookForm book={book} frame={frame} draft={draft} />
        </>
      ) : attempt?.refused ? (
        <RefusedBox refused={attempt.refused} />
      ) : null}
    </>
  );
  return showPage(c, BOOK_TITLES[book], content, attempt ? (attempt.refused ? 409 : 400) : 200);
}

async function contentOf(c: Context<WebEnv>, { gateway: { yearbook } }: WebPorts, book: BookName) {
  const { actor } = c.var.frame;
  switch (book) {
    case 'yearLog': {
      const { year } = checked(scoreQuery, c.req.query());
      return (
        <>
          <p class="lead">{BOOK_PAGE.yearLogLead}</p>
          <YearLogTable log={await yearbook.yearLog(year)} actor={actor} />
        </>
      );
    }
    case 'memberContact': {
      const wanted = c.req.query('member');
      const all = await yearbook.memberTalks(actor);
      return (
        <>
          <p class="lead">{actor ? BOOK_PAGE.membersLead : BOOK_PAGE.membersHidden}</p>
          {wanted === undefined ? null : <a href={BOOK_PATHS[book]}>{BOOK_PAGE.allMembers}</a>}
          {actor ? (
            <MemberTables
              members={all.filter(({ member }) => wanted === undefined || member === wanted)}
              actor={actor}
            />
          ) : null}
        </>
      );
    }
    case 'outsideParty':
      return (
        <>
          <p class="lead">{BOOK_PAGE.outsideLead}</p>
          <OutsideTables parties={await yearbook.outsideParties(actor)} actor={actor} />
        </>
      );
  }
}

async function correctionPage(
  c: Context<WebEnv>,
  { gateway }: WebPorts,
  book: BookName,
  entryId: string,
  attempt?: BookDraft,
) {
  const { frame } = c.var;
  if (!frame.actor) return askIdentity(c);
  const entry = await gateway.yearbook.entryToCorrect(book, entryId, frame.actor);
  if (!entry) return errorPage(c, { status: 404, title: ERRORS.notFoundTitle, message: BOOK_PAGE.noEntry });
  const { revision, content, voided } = entry.now;
  const entered = { ...enteredOf(content), voided: [voided ? 'yes' : 'no'] };
  const draft = attempt ?? { entryId, entered, revision };
  const shown = (
    <>
      <BookTabs here={BOOK_PATHS[book]} />
      <BookForm book={book} frame={frame} draft={draft} />
      <FormerRevisions book={book} entry={entry} />
    </>
  );
  const title = `${BOOK_TITLES[book]}：${BOOK_PAGE.correct}`;
  return showPage(c, title, shown, attempt ? (attempt.refused ? 409 : 400) : 200);
}

async function written(c: Context<WebEnv>, ports: WebPorts, book: BookName, correcting?: string) {
  const { actor } = c.var.frame;
  if (!actor) return askIdentity(c);
  const form = await c.req.formData();
  const given = form.get('entryId');
  const entryId = correcting ?? (typeof given === 'string' && given !== '' ? given : randomUUID());
  const revision = Number(form.get('revision'));
  const fields = [...BOOK_FORMS[book], ...(correcting === undefined ? [] : CORRECTION_FIELDS)];
  const entered = enteredIn(fields, form);
  const again = (attempt: Pick<BookDraft, 'issues' | 'refused'>) =>
    correcting === undefined
      ? bookPage(c, ports, book, { entryId, entered, ...attempt })
      : correctionPage(c, ports, book, entryId, { entryId, entered, revision, ...attempt });
  const empty = emptyFields(fields, entered);
  if (empty.length > 0) return again({ issues: empty });
  try {
    const { reason, voided } = dataOf(CORRECTION_FIELDS, entered);
    const answer = await ports.gateway.yearbook.write({
      book,
      data: dataOf(BOOK_FORMS[book], entered),
      actor,
      entryId,
      ...(correcting === undefined
        ? {}
        : { correcting: { revision, reason: String(reason), voided: voided === true } }),
    });
    if (answer.answer === 'refused') return await again({ refused: answer.refused });
  } catch (error) {
    if (error instanceof InvalidInput) return again({ issues: error.issues });
    throw error;
  }
  await sayOnce(c, ports.sessionSecret, BOOK_PATHS[book], `${BOOK_ACTS[book]}：${BOOK_PAGE.written}`);
  return c.redirect(BOOK_PATHS[book], 303);
}
