import { Hono } from 'hono';
import type { Milestone, ProposalLine } from '../../domain/proposal/view.ts';
import { unmet } from '../../domain/proposal/unmet.ts';
import type { WebPorts } from '../web-ports.ts';

/** `GET /proposals` and `GET /proposals/:number`: the list, and one case with why it stands as it does. */
export function proposalApi({ gateway }: WebPorts): Hono {
  return new Hono()
    .get('/proposals', async (c) => c.json((await gateway.list()).map(lineJson)))
    .get('/proposals/:number', async (c) => {
      const number = c.req.param('number');
      const shown = await gateway.show(number);
      if (!shown) return c.json({ error: { message: unmet('caseUnknown', { number }).message } }, 404);
      const { view, journal } = shown;
      return c.json({
        ...lineJson(view),
        whyDue: view.whyDue,
        notFeasible: view.notFeasible,
        departures: view.departures,
        milestones: view.milestones.map(milestoneJson),
        blocked: view.blocked,
        journal,
      });
    });
}

function lineJson({
  number,
  title,
  role,
  roleName,
  key,
  stage,
  stageName,
  waitingFor,
  light,
  dueOn,
  officer,
}: ProposalLine) {
  return { number, title, role, roleName, key, stage, stageName, waitingFor, light, dueOn, officer };
}

function milestoneJson({ id, title, dueOn, doneOn, provisional, why }: Milestone) {
  return { id, title, dueOn, doneOn, provisional, why };
}
