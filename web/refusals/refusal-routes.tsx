import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { refusalReport } from '../../client/gateway/refusal-report.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { refusalsLike } from '../../domain/report/refusal-counts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { errorPage } from '../errors/error-page.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { showPage } from '../layout/show-page.tsx';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { RefusalCountsTables } from './refusal-counts-tables.tsx';
import { filterIn, refusalQuery } from './refusal-query.ts';
import { RefusalTable } from './refusal-table.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { REFUSAL_PAGE } from './refusal-words.ts';

const MOST = 200;

/** Refused attempts of a year, counted and one by one, for the supervision office. */
export function refusalRoutes(ports: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/refusals', async (c) => {
    const { actor, labels } = c.var.frame;
    if (!actor) return askIdentity(c);
    if (!holdsRight('seeRefusals', actor)) {
      return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: REFUSAL_PAGE.notAllowed });
    }
    const { by: _by, ...query } = checked(refusalQuery, c.req.query());
    const report = await refusalReport(ports, query.year);
    const { year, attempts, people } = report;
    const filter = filterIn(query);
    const found = refusalsLike(attempts, filter);
    const ofYear = `/refusals?year=${year}`;
    const content = (
      <>
        <p class="lead">{REFUSAL_PAGE.lead}</p>
        <p>
          {fill(REFUSAL_PAGE.total, { year, n: attempts.length })}{' '}
          <a href={`/refusals?year=${year - 1}`}>{REFUSAL_PAGE.former}</a>{' '}
          <a href={`/refusals?year=${year + 1}`}>{REFUSAL_PAGE.later}</a>
        </p>
        {attempts.length > 0 ? <RefusalCountsTables report={report} filter={filter} labels={labels} /> : null}
        {Object.keys(filter).length > 0 ? (
          <p>
            {fill(REFUSAL_PAGE.filtered, { n: found.length })} <a href={ofYear}>{REFUSAL_PAGE.all}</a>
          </p>
        ) : null}
        {found.length > MOST ? <p class="hint">{fill(REFUSAL_PAGE.most, { n: MOST })}</p> : null}
        <RefusalTable labels={labels} attempts={found.slice(0, MOST)} people={people} />
      </>
    );
    return showPage(c, REFUSAL_PAGE.title, content);
  });
}
