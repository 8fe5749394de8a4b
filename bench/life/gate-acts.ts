import { randomUUID } from 'node:crypto';
import type { Gateway } from '../../client/gateway/gateway.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { Act } from '../../domain/proposal/commands.ts';
import { actUpdate } from '../../workflows/messages.ts';
import { actOnFloor } from '../shapes/messages.ts';
import type { Stage } from '../place/stage.ts';
import { OPENED_AT } from './bench-opening.ts';
import { BENCH_PEOPLE } from './people.ts';
import { benchWorkflowId } from './shape.ts';

const today = civilDateAt(OPENED_AT);
const { officer, head, supervisor } = BENCH_PEOPLE;

/** An act that every gate lets pass, as often as one likes. */
const CONTACT = {
  phase: 'contactOnly',
  occurredOn: today,
  channel: 'telephone',
  counterpart: 'leadMember',
  outcome: 'noObjection',
} as const satisfies Omit<Extract<Act, { type: 'recordCommunication' }>, 'type'>;

/** Brings a new case to where its officer may act. */
export async function toItsOfficer(gateway: Gateway, number: string): Promise<void> {
  const signed = await gateway.act({ number, type: 'signFor', data: { on: today }, actor: supervisor });
  const data = { officer: officer.id, on: today };
  const accepted = await gateway.act({ number, type: 'accept', data, actor: head });
  for (const { answer } of [signed, accepted])
    if (answer !== 'accepted') throw new Error(`a new case answers ${answer}`);
}

/** An act through the gateway that is accepted and on record when it returns. */
export async function acceptedAct(gateway: Gateway, number: string): Promise<void> {
  if (!(await triedAct(gateway, number))) throw new Error('an act that passes every gate is not accepted');
}

/** The same, where the gateway may be too busy to answer in the time that a person waits: whether it is on record. */
export async function triedAct(gateway: Gateway, number: string): Promise<boolean> {
  const request = { number, type: 'recordCommunication', data: CONTACT, actor: officer } as const;
  return (await gateway.act(request)).answer === 'accepted';
}

/** An act through the gateway that several conditions stand against. */
export async function refusedAct(gateway: Gateway, number: string): Promise<void> {
  const { answer } = await gateway.act({ number, type: 'submitForReview', data: {}, actor: officer });
  if (answer !== 'refused') throw new Error(`an act that has to be refused is answered ${answer}`);
}

/** The same accepted act as an update and nothing more. */
export async function acceptedUpdate({ client }: Stage, number: string): Promise<void> {
  const commandId = randomUUID();
  const act: Act = { type: 'recordCommunication', ...CONTACT };
  await client.workflow
    .getHandle(benchWorkflowId(number))
    .executeUpdate(actUpdate, { args: [{ commandId, actor: officer, act }], updateId: commandId });
}

/** An update of the bare floor that leaves its timer alone. */
export async function bareUpdate({ client }: Stage, number: string): Promise<void> {
  await client.workflow.getHandle(benchWorkflowId(number)).executeUpdate(actOnFloor, {
    args: [{ refused: false, movesWake: false, ends: false }],
    updateId: randomUUID(),
  });
}
