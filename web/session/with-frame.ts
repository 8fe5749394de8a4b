import type { MiddlewareHandler } from 'hono';
import { formTokenOf } from '../security/form-token.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { actorOf } from './actor-of.ts';
import { keepVisit, readVisit } from './visit-cookie.ts';
import { newVisit } from './visit.ts';

/** Says who is looking: the visit's person, if still active. A request without a visit gets a new one. */
export function withFrame(ports: WebPorts): MiddlewareHandler<WebEnv> {
  const { office, bureauName, register, gateway, sessionSecret, watch } = ports;
  return async (c, next) => {
    const known = await readVisit(c, sessionSecret);
    const visit = known ?? newVisit(Date.now());
    if (!known && c.req.method === 'GET') await keepVisit(c, visit, sessionSecret);
    const [people, labels, dryRun] = await Promise.all([
      register.people(office).then(onDuty),
      gateway.policy(),
      gateway.mails.dryRun(),
    ]);
    const { pathname, search } = new URL(c.req.url);
    const actor = actorOf(people.find((person) => person.id === visit.personId));
    c.set('visit', visit);
    c.set('frame', {
      bureauName,
      labels,
      actor,
      openAlarms: holdsRight('seeAlarms', actor) ? await watch.countOpen() : 0,
      people,
      dryRun,
      formToken: formTokenOf(visit.id, sessionSecret),
      here: c.req.method === 'GET' ? pathname + search : pathname,
    });
    await next();
  };
}
