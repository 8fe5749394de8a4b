import { Hono } from 'hono';
import { maySeeRefusals } from '../../domain/office/rights.ts';
import { errorPage } from '../errors/error-page.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { showPage } from '../layout/show-page.tsx';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { RefusalTable } from './refusal-table.tsx';
import { ERRORS } from '../errors/error-words.ts';
import { REFUSAL_PAGE } from './refusal-words.ts';

const MOST = 200;

/** Refused attempts, for the supervision office. */
export function refusalRoutes({ office, register }: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/refusals', async (c) => {
    const { actor } = c.var.frame;
    if (!actor) return askIdentity(c);
    if (!maySeeRefusals(actor)) {
      return errorPage(c, { status: 403, title: ERRORS.forbiddenTitle, message: REFUSAL_PAGE.notAllowed });
    }
    const [attempts, people] = await Promise.all([register.refusals(office, MOST), register.people(office)]);
    return showPage(c, REFUSAL_PAGE.title, <RefusalTable attempts={attempts} people={people} />);
  });
}
