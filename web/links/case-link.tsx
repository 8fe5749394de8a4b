import { leadFactsFor } from '../../client/gateway/lead-of-case.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import type { Teller } from '../../domain/office/outside-unit.ts';
import { following } from '../../domain/proposal/following.ts';
import { offer, type CaseAct } from '../../domain/proposal/offered-acts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { caseWords } from '../../domain/notice/mail-words.ts';
import type { ActFormContext } from '../acts/act-form-context.ts';
import { initialEntries } from '../acts/initial-entries.ts';
import type { Field } from '../forms/field.ts';
import { FieldRows } from '../forms/field-rows.tsx';
import type { WebPorts } from '../web-ports.ts';
import type { LinkTask } from './link-task.ts';

/** What a link on a case does: the act, its form, its words, and what the grant and the clock put in. */
export type CaseLink = {
  readonly number: string;
  readonly act: CaseAct;
  readonly fields: readonly Field<ActFormContext>[];
  readonly title: string;
  readonly lead: string;
  readonly done: string;
  readonly values?: Readonly<Record<string, string>>;
  /** What does not come from the form; it goes over what does. */
  readonly fixed?: object;
};

/** The case of a link as forms see it: no proposer, no telephone; nothing where there is no such case. */
export async function linkedCase(ports: WebPorts, number: string): Promise<ActFormContext | undefined> {
  const { office, readModel, register, now } = ports;
  const [stored, people] = await Promise.all([readModel.case(office, number), register.people(office)]);
  if (!stored) return undefined;
  const proposal = following(stored.proposal, await leadFactsFor(ports, stored.proposal));
  return { proposal, units: [], people: onDuty(people), today: civilDateAt(now()) };
}

/** The task of a link on a case. */
export function caseTask(
  ports: WebPorts,
  context: ActFormContext,
  bearer: Teller,
  { number, act, fields, title, lead, done, values = {}, fixed = {} }: CaseLink,
): LinkTask {
  const { lacking, notYours } = offer(context.proposal, act, bearer);
  const words = { ...caseWords(context.proposal), who: bearer.name, ...values };
  return {
    title,
    lead: fill(lead, words),
    done: fill(done, words),
    lacking: [...notYours, ...lacking],
    fields,
    initial: initialEntries(fields, context, {}),
    rows: (entered, issues) => (
      <FieldRows fields={fields} context={context} entered={entered} issues={issues} />
    ),
    act: (data, commandId) =>
      ports.gateway.act({ number, type: act, data: { ...data, ...fixed }, actor: bearer, commandId }),
  };
}
