import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import { importerOf } from '../../domain/office/rights.ts';
import { fill } from '../../domain/wording/fill.ts';
import { BulkChooser } from '../bulk/bulk-chooser.tsx';
import { errorPage } from '../errors/error-page.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { FilterForm } from './filter-form.tsx';
import { filtered, listFilters } from './list-filters.ts';
import { mostPressingFirst } from './most-pressing-first.ts';
import { ProposalRows } from './proposal-rows.tsx';
import { Totals } from './totals.tsx';
import { Welcome } from './welcome.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { LIST } from './list-words.ts';
import { WELCOME } from './welcome-words.ts';
import { IMPORT } from '../import/import-words.ts';

/** The list of proposals, or the welcome of an office that has none yet. */
export function listRoutes(ports: WebPorts): Hono<WebEnv> {
  const { office, register, gateway, sessionSecret, now } = ports;
  return new Hono<WebEnv>()
    .get('/', async (c) => {
      if (await register.isEmpty(office)) {
        return showPage(c, WELCOME.title, <Welcome frame={c.var.frame} />);
      }
      const filters = checked(listFilters, c.req.query());
      const all = await gateway.list();
      const lines = mostPressingFirst(filtered(all, filters));
      const divisions = [...new Set(all.flatMap((line) => line.division ?? []))].toSorted();
      const said = await hearOnce(c, sessionSecret, '/');
      const open = lines.filter(({ light }) => light !== 'closed').length;
      const chooses = open > 0 && c.var.frame.actor !== undefined;
      const content = (
        <>
          {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
          <p class="as-of">{fill(LIST.asOf, { today: formatChineseDate(civilDateAt(now())) })}</p>
          <Totals lines={all} labels={c.var.frame.labels} />
          <FilterForm labels={c.var.frame.labels} filters={filters} divisions={divisions} />
          {lines.length < all.length ? <p>{fill(LIST.found, { n: lines.length })}</p> : null}
          {lines.length === 0 ? <p>{LIST.none}</p> : null}
          {chooses ? <BulkChooser frame={c.var.frame} filters={filters} open={open} /> : null}
          {lines.length > 0 ? <ProposalRows lines={lines} withBoxes={chooses} /> : null}
        </>
      );
      return showPage(c, LIST.title, content);
    })
    .post('/sample', async (c) => {
      if (!(await register.isEmpty(office))) {
        return errorPage(c, { status: 409, title: ERRORS.forbiddenTitle, message: WELCOME.notEmpty });
      }
      const by = importerOf(c.var.frame.actor, c.var.frame.people);
      if (!by) {
        return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: IMPORT.notAllowed });
      }
      await ports.sampleOffice(by);
      await sayOnce(c, sessionSecret, '/', WELCOME.sampleDone);
      return c.redirect('/', 303);
    });
}
