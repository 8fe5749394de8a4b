import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { isActType } from '../../client/gateway/acts-schema.ts';
import { commandKey } from '../../client/gateway/command-key.ts';
import { leadFactsFor } from '../../client/gateway/lead-of-case.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { ActType } from '../../domain/proposal/commands.ts';
import { following } from '../../domain/proposal/following.ts';
import { isCaseAct, type CaseAct } from '../../domain/proposal/offered-acts.ts';
import { actName } from '../../domain/wording/acts.ts';
import { casePath } from '../case/case-path.ts';
import { unknownCase } from '../case/unknown-case.tsx';
import { dataOf, emptyFields, enteredIn } from '../forms/data-of.ts';
import { askIdentity } from '../layout/ask-identity.tsx';
import { showPage } from '../layout/show-page.tsx';
import { sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import type { Field } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import { fieldsIn } from './act-form.ts';
import { ACT_FORMS } from './act-forms.ts';
import { ActPage } from './act-page.tsx';
import { answerOf } from './answer-of.ts';
import type { Attempt } from './attempt-box.tsx';
import { adviceOnCase } from './case-advice.ts';
import { initialEntries } from './initial-entries.ts';
import { Recording } from './recording.tsx';

/** The acts that choose a division. */
const ASSIGNING: readonly ActType[] = ['assign', 'reassign'];

/** One form for each act of a case; who acts comes from the session and from nowhere else. */
export function actRoutes(ports: WebPorts): Hono<WebEnv> {
  const path = '/proposals/:number/acts/:act';
  return new Hono<WebEnv>()
    .get(path, async (c) => {
      const { number, act } = c.req.param();
      if (!isActType(act) || !isCaseAct(act)) return c.notFound();
      if (!c.var.frame.actor) return askIdentity(c);
      const context = await formContext(c, ports, number, act);
      if (!context) return unknownCase(c, number);
      const entered = initialEntries(fieldsIn(ACT_FORMS[act], context), context, c.req.queries());
      const page = { act, frame: c.var.frame, context, entered, commandId: randomUUID() };
      return showPage(c, titleOf(act, context), <ActPage {...page} attempt={{ outcome: 'none' }} />);
    })
    .post(path, async (c) => {
      const { number, act } = c.req.param();
      const { actor } = c.var.frame;
      if (!isActType(act) || !isCaseAct(act)) return c.notFound();
      if (!actor) return askIdentity(c);
      const fields = await postedFields(c, ports, number, act);
      if (!fields) return unknownCase(c, number);
      const form = await c.req.formData();
      const entered = enteredIn(fields, form);
      const commandId = commandKey.safeParse(form.get('commandId')).data ?? randomUUID();
      // The form is only made anew where it is shown again: an act goes through while the database is away.
      const again = async (attempt: Attempt, status: 400 | 409 | 503, nextId = commandId) => {
        const context = await formContext(c, ports, number, act);
        if (!context) return unknownCase(c, number);
        const page = { act, frame: c.var.frame, context, entered, commandId: nextId, attempt };
        return showPage(c, titleOf(act, context), <ActPage {...page} />, status);
      };
      const empty = emptyFields(fields, entered);
      if (empty.length > 0) return again({ outcome: 'invalid', issues: empty }, 400);
      const answer = await answerOf(ports, () =>
        ports.gateway.act({ number, type: act, data: dataOf(fields, entered), actor, commandId }),
      );
      switch (answer.answer) {
        case 'accepted':
          await sayOnce(c, ports.sessionSecret, casePath(number), answer.answer);
          return c.redirect(casePath(number), 303);
        case 'recording':
          return showPage(c, actName(act, c.var.frame.labels), <Recording number={number} />, 202);
        case 'refused':
          return again({ outcome: 'refused', refused: answer.refused }, 409, randomUUID());
        case 'invalid':
          return again({ outcome: 'invalid', issues: answer.issues }, 400);
        case 'busy':
        case 'down':
          return again({ outcome: answer.answer }, 503);
        case 'unknownCase':
          return unknownCase(c, number);
      }
    });
}

/** Only a form that is drawn from its case has to see it; any other goes through while the database is away. */
async function postedFields(
  c: Context<WebEnv>,
  ports: WebPorts,
  number: string,
  act: CaseAct,
): Promise<readonly Field<ActFormContext>[] | undefined> {
  const form = ACT_FORMS[act];
  if (!form.fieldsIn) return form.fields;
  const context = await formContext(c, ports, number, act);
  return context && fieldsIn(form, context);
}

function titleOf(act: ActType, { proposal }: ActFormContext): string {
  return actName(act, proposal.policy);
}

async function formContext(
  c: Context<WebEnv>,
  ports: WebPorts,
  number: string,
  act: ActType,
): Promise<ActFormContext | undefined> {
  const { office, gateway, readModel, register, now } = ports;
  const [stored, units] = await Promise.all([readModel.case(office, number), register.units(office)]);
  if (!stored) return undefined;
  const proposal = following(stored.proposal, await leadFactsFor(ports, stored.proposal));
  const advice = ASSIGNING.includes(act) ? await adviceOnCase(ports, proposal, units) : undefined;
  const similar = act === 'accept' ? await gateway.yearbook.similarCases(number) : undefined;
  const outsideUnits = act === 'requestContributions' ? await register.outsideUnits(office) : undefined;
  return {
    proposal,
    units,
    people: c.var.frame.people,
    today: civilDateAt(now()),
    ...(outsideUnits ? { outsideUnits } : {}),
    ...(advice ? { advice } : {}),
    ...(similar ? { similar } : {}),
  };
}
