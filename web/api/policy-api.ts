import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { fill } from '../../domain/wording/fill.ts';
import { POLICY_INPUTS } from '../../domain/wording/policy-inputs.ts';
import { fromYearField, moveInput } from '../policy/policy-inputs.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { jsonBody } from './json-body.ts';

/**
 * `GET /policies`: the versions and the one in force; `GET /policies/:id/:version`: one as a document;
 * `POST /policies?fromYear=2027&dryRun=1` with a document as body: what it changes, and its adoption;
 * `POST /policies/moves`: chosen running cases to another version.
 */
export function policyApi({ office, register, gateway }: WebPorts): Hono {
  return new Hono()
    .get('/policies', async (c) => {
      const [inForce, adopted] = await Promise.all([gateway.policy(), gateway.adoptedPolicies()]);
      return c.json({
        inForce: nameOf(inForce),
        versions: [
          { ...nameOf(DEFAULT_POLICY), fromYear: null, adoptedAt: null, adoptedBy: null },
          ...adopted.map(({ policy, fromYear, adoptedAt, adoptedBy }) => ({
            ...nameOf(policy),
            fromYear,
            adoptedAt: new Date(adoptedAt).toISOString(),
            adoptedBy: adoptedBy.name,
          })),
        ],
      });
    })
    .get('/policies/:id/:version', async (c) => {
      const named = { id: c.req.param('id'), version: Number(c.req.param('version')) };
      const document = await gateway.policyDocument(named);
      if (document === undefined)
        return c.json({ error: { message: fill(POLICY_INPUTS.noVersion, named) } }, 404);
      return c.json({ ...named, document });
    })
    .post('/policies', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const fromYear = checked(fromYearField, c.req.query('fromYear'));
      const document = new Uint8Array(await c.req.arrayBuffer());
      const dryRun = c.req.query('dryRun') === '1';
      const answer = await gateway.adoptPolicy({ document, fromYear, actor, dryRun });
      if (answer.answer === 'refused') return c.json({ refused: answer.refused }, 409);
      const { policy, former, differences, outcome } = answer;
      return c.json({ policy: nameOf(policy), former: nameOf(former), fromYear, differences, outcome });
    })
    .post('/policies/moves', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const { id, version, ...asked } = checked(moveInput, await jsonBody(c));
      const answer = await gateway.movePolicies({ ...asked, to: { id, version }, actor });
      if (answer.answer === 'refused') return c.json({ refused: answer.refused }, 409);
      return c.json({ policy: nameOf(answer.policy), cases: answer.cases });
    });
}

function nameOf({ id, version, title }: Pick<Policy, 'id' | 'version' | 'title'>) {
  return { id, version, title };
}
