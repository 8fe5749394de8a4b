import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { MOST_RELEASED } from '../../client/gateway/release-ask.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { DESK } from '../desk/desk-words.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { jsonBody } from './json-body.ts';

const numbers = z.array(z.string()).max(MOST_RELEASED).default([]);

const body = z.strictObject({
  urge: numbers,
  headReports: numbers,
  topic: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  advice: z.string().exactOptional(),
  releaseId: z.string().exactOptional(),
  preview: z.boolean().default(false),
});

/**
 * `GET /desk`: what the ladder suggests. `POST /desk/release`: issues urge notices, one a division, and reports, one a
 * case; with `preview` only what each would come to. `releaseId` makes repeating the whole harmless.
 */
export function deskApi({ office, register, gateway }: WebPorts): Hono {
  return new Hono()
    .get('/desk', async (c) => {
      const actor = apiActor(c, await register.people(office));
      if (!holdsRight('seeDesk', actor)) return c.json({ error: { message: DESK.notAllowed } }, 403);
      return c.json({ suggestions: await gateway.desk.suggestions() });
    })
    .post('/desk/release', async (c) => {
      const actor = apiActor(c, await register.people(office));
      if (!holdsRight('issueNotices', actor)) return c.json({ error: { message: DESK.notAllowed } }, 403);
      const { preview, ...ask } = checked(body, await jsonBody(c));
      const notices = await (preview
        ? gateway.desk.preview({ ...ask, actor })
        : gateway.desk.release({ ...ask, actor }));
      return c.json({ preview, notices });
    });
}
