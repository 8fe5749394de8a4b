import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { checkedBulkAsk } from '../../client/gateway/bulk-ask.ts';
import { checked, type InputIssue } from '../../client/gateway/invalid-input.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { MOST_IN_BULK } from '../../domain/proposal/bulk-acts.ts';
import { actName } from '../../domain/wording/acts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { initialEntries } from '../acts/initial-entries.ts';
import { errorPage } from '../errors/error-page.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { showPage } from '../layout/show-page.tsx';
import { listFilters } from '../list/list-filters.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { askedIn, bulkEntriesIn, emptyEntries, type BulkEntries } from './bulk-entries.ts';
import { sharedFields, type BulkContext } from './bulk-fields.ts';
import { BulkForm } from './bulk-form.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import { BULK } from './bulk-words.ts';
import { openNumbers } from './open-numbers.ts';
import { runBulk } from './run-bulk.tsx';

/** One act on many cases: chosen on the list, filled in once, previewed case by case, carried out. */
export function bulkRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway } = ports;
  return new Hono<WebEnv>()
    .get('/bulk', (c) => c.redirect('/', 303))
    .get('/bulk/:step', (c) => c.redirect('/', 303))
    .post('/bulk', async (c) => {
      const form = await c.req.formData();
      const posted = bulkEntriesIn(form);
      if (!c.var.frame.actor) return askIdentity(c);
      if (!posted) return c.notFound();
      const entries = form.get('scope') === 'found' ? await allFound(ports, form, posted) : posted;
      return wrongNumber(c, entries) ?? formPage(c, ports, entries, [], form.has('again'));
    })
    .post('/bulk/preview', async (c) => {
      const entries = bulkEntriesIn(await c.req.formData());
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      if (!entries) return c.notFound();
      const wrong = wrongNumber(c, entries);
      if (wrong) return wrong;
      const empty = emptyEntries(entries);
      if (empty.length > 0) return formPage(c, ports, entries, empty, true);
      const answer = await gateway.previewInBulk({ ...askedIn(entries), actor, bulkId: randomUUID() });
      const issues = answer.lines.flatMap((line) => (line.answer === 'invalid' ? line.issues : []));
      if (issues.length > 0) return formPage(c, ports, entries, issues, true);
      const titles = await titlesOf(ports, entries);
      return showPage(
        c,
        titleOf(entries, c.var.frame.labels),
        <BulkPreview frame={c.var.frame} entries={entries} answer={answer} titles={titles} />,
      );
    })
    .post('/bulk/run', async (c) => {
      const form = await c.req.formData();
      const entries = bulkEntriesIn(form);
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      if (!entries) return c.notFound();
      const wrong = wrongNumber(c, entries);
      if (wrong) return wrong;
      const bulkId = form.get('bulkId');
      const given = typeof bulkId === 'string' ? { bulkId } : {};
      // What is wrong with the whole must be said before the page begins.
      const ask = checkedBulkAsk({ ...askedIn(entries), actor, ...given });
      const titles = await titlesOf(ports, entries);
      return runBulk(c, ports, { ask, entries, title: titleOf(entries, c.var.frame.labels), titles });
    });
}

async function allFound({ gateway }: WebPorts, form: FormData, entries: BulkEntries): Promise<BulkEntries> {
  const given = Object.keys(listFilters.shape).flatMap((name) => {
    const value = form.get(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const filters = checked(listFilters, Object.fromEntries(given));
  return { ...entries, numbers: openNumbers(await gateway.list(), filters) };
}

function wrongNumber(c: Context<WebEnv>, { numbers }: BulkEntries) {
  if (numbers.length === 0) return errorPage(c, { status: 400, title: BULK.noneTitle, message: BULK.none });
  if (numbers.length <= MOST_IN_BULK) return undefined;
  const message = fill(BULK.tooMany, { most: MOST_IN_BULK, n: numbers.length });
  return errorPage(c, { status: 400, title: BULK.choose, message });
}

async function formPage(
  c: Context<WebEnv>,
  ports: WebPorts,
  posted: BulkEntries,
  issues: readonly InputIssue[],
  again: boolean,
) {
  const contexts = await contextsOf(c, ports, posted);
  const known = contexts.map(({ proposal }) => proposal.assignment.number);
  const entered = again ? posted.entered : initialEntries(sharedFields(posted.act), contexts, {});
  const entries = { ...posted, numbers: known, entered };
  const content = <BulkForm frame={c.var.frame} contexts={contexts} entries={entries} issues={issues} />;
  return showPage(c, titleOf(posted, c.var.frame.labels), content, issues.length > 0 ? 400 : 200);
}

function titleOf({ act }: BulkEntries, labels: Labels): string {
  return fill(BULK.title, { act: actName(act, labels) });
}

async function contextsOf(
  c: Context<WebEnv>,
  { office, readModel, register, now }: WebPorts,
  { numbers }: BulkEntries,
): Promise<BulkContext> {
  const [stored, units] = await Promise.all([
    Promise.all(numbers.map((number) => readModel.case(office, number))),
    register.units(office),
  ]);
  const shared = { units, people: c.var.frame.people, today: civilDateAt(now()) };
  return stored.flatMap((each) => (each ? { ...shared, proposal: each.proposal } : []));
}

async function titlesOf(
  { gateway }: WebPorts,
  { numbers }: BulkEntries,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(numbers);
  const lines = (await gateway.list()).filter(({ number }) => wanted.has(number));
  return new Map(lines.map(({ number, title }) => [number, title]));
}
