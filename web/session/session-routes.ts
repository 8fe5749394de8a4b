import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { keepVisit } from './visit-cookie.ts';
import { newVisit } from './visit.ts';
import { SESSION } from './session-words.ts';

/** Only a path of ours: one slash, then no second one in either direction, in plain ASCII. */
const back = z
  .string()
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  .catch('/');

/** Choosing the identity under which the pages are used; nobody, to look only. */
export function sessionRoutes(ports: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>().post('/session', async (c) => {
    const form = Object.fromEntries(await c.req.formData());
    const known = c.var.frame.people.map((person) => person.id);
    const choice = z.object({
      person: z.string().refine((id) => id === '' || known.includes(id), SESSION.unknownPerson),
      back,
    });
    const chosen = checked(choice, form);
    await keepVisit(c, newVisit(Date.now(), chosen.person || undefined), ports.sessionSecret);
    return c.redirect(chosen.back, 303);
  });
}
