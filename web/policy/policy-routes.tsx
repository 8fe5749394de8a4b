import { Hono, type Context } from 'hono';
import { checked, InvalidInput } from '../../client/gateway/invalid-input.ts';
import { yearOf } from '../../domain/calendar/civil-date.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { knownPolicies } from '../../domain/policy/adopted-policy.ts';
import { fill } from '../../domain/wording/fill.ts';
import { errorPage } from '../errors/error-page.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { createUploadShelf } from '../import/upload-shelf.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { AdoptionForm, AdoptionPreview } from './adoption-forms.tsx';
import { MOST_MOVED, MovedTable, MoveForm, MovePreview, type MoveEntries } from './move-forms.tsx';
import { fromYearField, moveInput } from './policy-inputs.ts';
import { PolicyParts, VersionTable } from './policy-overview.tsx';
import { POLICY_PAGE } from './policy-words.ts';

const NOTHING: MoveEntries = { numbers: '', to: '', reason: '' };

/** The rules in force for everybody to read; for the supervision office their versions to adopt and to move cases to. */
export function policyRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway, sessionSecret } = ports;
  const shelf = createUploadShelf(() => Date.now());
  return new Hono<WebEnv>()
    .get('/policy', (c) => overview(c, ports, {}))
    .get('/policy/:id/:file', async (c) => {
      const { id, file } = c.req.param();
      const version = Number(/^(\d{1,4})\.yaml$/.exec(file)?.[1]);
      const document = await gateway.policyDocument({ id, version });
      if (document === undefined) return c.notFound();
      c.header('Content-Type', 'application/yaml; charset=utf-8');
      c.header('Content-Disposition', `attachment; filename="${id}-${version}.yaml"`);
      return c.body(document);
    })
    .post('/policy/preview', async (c) => {
      const actor = changer(c);
      if (!actor) return notYours(c);
      const form = await c.req.formData();
      const file = form.get('file');
      if (!(file instanceof File) || file.name === '')
        return overview(c, ports, { wrong: POLICY_PAGE.noFile });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return orSayWhy(c, ports, async () => {
        const fromYear = checked(fromYearField, form.get('fromYear'));
        const answer = await gateway.adoptPolicy({ document: bytes, fromYear, actor, dryRun: true });
        if (answer.answer === 'refused') return notYours(c);
        const token = shelf.put({ bytes, fileName: file.name, personId: actor.id });
        const preview = { frame: c.var.frame, answer, fromYear, token };
        return showPage(c, POLICY_PAGE.previewTitle, <AdoptionPreview {...preview} />);
      });
    })
    .post('/policy/adopt', async (c) => {
      const actor = changer(c);
      if (!actor) return notYours(c);
      const form = await c.req.formData();
      const token = form.get('token');
      const upload = typeof token === 'string' ? shelf.take(token, actor.id) : undefined;
      if (!upload) return overview(c, ports, { wrong: POLICY_PAGE.gone });
      return orSayWhy(c, ports, async () => {
        const fromYear = checked(fromYearField, form.get('fromYear'));
        const answer = await gateway.adoptPolicy({ document: upload.bytes, fromYear, actor, dryRun: false });
        if (answer.answer === 'refused') return notYours(c);
        const { id, version, title } = answer.policy;
        await sayOnce(
          c,
          sessionSecret,
          '/policy',
          fill(POLICY_PAGE.adopted, { id, version, title, year: fromYear }),
        );
        return c.redirect('/policy', 303);
      });
    })
    .post('/policy/move', async (c) => {
      const actor = changer(c);
      if (!actor) return notYours(c);
      const form = await c.req.formData();
      const entries = {
        numbers: textIn(form, 'numbers'),
        to: textIn(form, 'to'),
        reason: textIn(form, 'reason'),
      };
      return orSayWhy(
        c,
        ports,
        async () => {
          const { id, version, ...asked } = checked(
            moveInput,
            movedIn(entries, textIn(form, 'step') !== 'move'),
          );
          const answer = await gateway.movePolicies({ ...asked, to: { id, version }, actor });
          if (answer.answer === 'refused') return notYours(c);
          const { cases } = answer;
          if (asked.dryRun) {
            const preview = { frame: c.var.frame, cases, entries };
            return showPage(c, POLICY_PAGE.movePreviewTitle, <MovePreview {...preview} />);
          }
          const n = cases.filter(({ outcome }) => outcome === 'accepted' || outcome === 'recording').length;
          const said = fill(POLICY_PAGE.moved, { n, m: cases.length - n });
          const content = (
            <>
              <NoticeBox tone="done">{said}</NoticeBox>
              <MovedTable cases={cases} />
            </>
          );
          return showPage(c, POLICY_PAGE.moveTitle, content);
        },
        entries,
      );
    });
}

type Attempt = { readonly wrong?: string; readonly entries?: MoveEntries };

async function overview(c: Context<WebEnv>, ports: WebPorts, { wrong, entries = NOTHING }: Attempt) {
  const { office, gateway, readModel, now, sessionSecret } = ports;
  const [policy, adopted, cases] = await Promise.all([
    gateway.policy(),
    gateway.adoptedPolicies(),
    readModel.cases(office),
  ]);
  const running = cases.map(({ proposal }) => proposal).filter(({ ending }) => !ending);
  const said = await hearOnce(c, sessionSecret, '/policy');
  const { id, version, title } = policy;
  const { frame } = c.var;
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {wrong === undefined ? null : (
        <NoticeBox tone="stop" title={POLICY_PAGE.refusedFile}>
          <p>{wrong}</p>
        </NoticeBox>
      )}
      <p class="lead">{fill(POLICY_PAGE.inForce, { id, version, title })}</p>
      <h2>{POLICY_PAGE.versions}</h2>
      <VersionTable adopted={adopted} running={running} />
      {changer(c) ? (
        <>
          <h2>{POLICY_PAGE.adoptTitle}</h2>
          <AdoptionForm frame={frame} year={yearOf(civilDateAt(now()))} />
          <h2>{POLICY_PAGE.moveTitle}</h2>
          <MoveForm frame={frame} versions={knownPolicies(adopted)} entries={entries} />
        </>
      ) : (
        <p class="hint">{POLICY_PAGE.notYours}</p>
      )}
      <h2>{POLICY_PAGE.parts}</h2>
      <p class="hint">{POLICY_PAGE.legend}</p>
      <PolicyParts policy={policy} />
    </>
  );
  return showPage(c, POLICY_PAGE.title, content, wrong === undefined ? 200 : 400);
}

/** Wrong input leads back to the page, with what was entered. */
async function orSayWhy(
  c: Context<WebEnv>,
  ports: WebPorts,
  work: () => Promise<Response>,
  entries?: MoveEntries,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return overview(c, ports, { wrong: error.message, ...(entries ? { entries } : {}) });
  }
}

function movedIn({ numbers, to, reason }: MoveEntries, dryRun: boolean) {
  const [id, version] = to.split('@');
  const chosen = [...new Set(numbers.split(/[\s,，、]+/).filter((number) => number !== ''))];
  return { numbers: chosen.slice(0, MOST_MOVED), id, version, reason, dryRun };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function changer(c: Context<WebEnv>): Actor | undefined {
  const { actor } = c.var.frame;
  return holdsRight('changePolicy', actor) ? actor : undefined;
}

function notYours(c: Context<WebEnv>) {
  return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: POLICY_PAGE.notYours });
}
