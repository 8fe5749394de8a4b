import { Hono } from 'hono';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import { leadFactsFor } from '../../client/gateway/lead-of-case.ts';
import { following } from '../../domain/proposal/following.ts';
import { fill } from '../../domain/wording/fill.ts';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { CasePage } from './case-page.tsx';
import { casePath } from './case-path.ts';
import { unknownCase } from './unknown-case.tsx';
import { SHARED } from '../layout/frame-words.ts';

/** One case with everything that a manager may ask of it. */
export function caseRoutes(ports: WebPorts): Hono<WebEnv> {
  const { office, gateway, readModel, sessionSecret, now } = ports;
  return new Hono<WebEnv>().get('/proposals/:number', async (c) => {
    const number = c.req.param('number');
    const [shown, stored, followers] = await Promise.all([
      gateway.show(number),
      readModel.case(office, number),
      readModel.mergedInto(office, number),
    ]);
    if (!shown || !stored) return unknownCase(c, number);
    const leadFacts = await leadFactsFor(ports, stored.proposal);
    const { ending, letters } = stored.proposal;
    const answered = ending !== undefined || letters.length > 0;
    const similar = answered ? undefined : await gateway.yearbook.similarCases(number);
    const said = await hearOnce(c, sessionSecret, casePath(number));
    const content = (
      <CasePage
        shown={shown}
        proposal={following(stored.proposal, leadFacts)}
        followers={followers}
        actor={c.var.frame.actor}
        today={civilDateAt(now())}
        justDone={said !== undefined}
        similar={similar}
      />
    );
    return showPage(c, fill(SHARED.number, { number }), content);
  });
}
