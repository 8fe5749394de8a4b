import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { refusalReport } from '../../client/gateway/refusal-report.ts';
import { countRefusals, REFUSAL_GROUPS, refusalsLike } from '../../domain/report/refusal-counts.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { REFUSAL_PAGE } from '../refusals/refusal-words.ts';
import { apiActor, namesActor } from './api-actor.ts';
import { filterIn, refusalQuery } from '../refusals/refusal-query.ts';
import { refusalKeyName } from '../refusals/refusal-names.ts';
import type { WebPorts } from '../web-ports.ts';

/**
 * `GET /refusals?year=2020&by=act`: how many attempts were refused in a calendar year, by one thing or by all; further
 * `act`, `code`, `person`, `division` and `month` count only those that are such.
 */
export function refusalApi(ports: WebPorts): Hono {
  return new Hono().get('/refusals', async (c) => {
    if (namesActor(c) && !holdsRight('seeRefusals', apiActor(c, await ports.register.people(ports.office))))
      return c.json({ error: { message: REFUSAL_PAGE.notAllowed } }, 403);
    const query = checked(refusalQuery, c.req.query());
    const [{ year, attempts, people }, labels] = await Promise.all([
      refusalReport(ports, query.year),
      ports.gateway.policy(),
    ]);
    const found = refusalsLike(attempts, filterIn(query));
    const counts = (query.by ? [query.by] : REFUSAL_GROUPS).map((by) => ({
      by,
      counts: countRefusals(found, by).map(({ key, count }) => ({
        key,
        name: refusalKeyName(by, key, people, labels),
        count,
      })),
    }));
    return c.json({ year, total: found.length, groups: counts });
  });
}
