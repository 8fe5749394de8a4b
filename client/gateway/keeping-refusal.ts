import type { Teller } from '../../domain/office/outside-unit.ts';
import type { ActType } from '../../domain/proposal/commands.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { OfficeAct } from '../../domain/wording/office-acts.ts';
import type { GatewayPorts } from './gateway-ports.ts';

/** What somebody tried: on a case, or without a number on the office as a whole. */
export type Attempt = {
  readonly act: ActType | OfficeAct;
  readonly actor: Teller;
  readonly number?: string;
  /** Under the same id it is the same attempt, however often it comes. */
  readonly commandId?: string;
};

type Answer = { readonly answer: string; readonly refused?: RefusalDetail };

/** The answer to an attempt; one that was refused is kept for the supervision office to see. */
export async function keepingRefusal<A extends Answer>(
  ports: Pick<GatewayPorts, 'office' | 'register' | 'now'>,
  attempt: Attempt,
  answering: Promise<A>,
): Promise<A> {
  const answer = await answering;
  if (answer.refused) await keepRefusal(ports, attempt, answer.refused);
  return answer;
}

/** Keeps a refused attempt. */
export async function keepRefusal(
  { office, register, now }: Pick<GatewayPorts, 'office' | 'register' | 'now'>,
  { act, actor, number = '', commandId }: Attempt,
  detail: RefusalDetail,
): Promise<void> {
  const sent = commandId === undefined ? {} : { commandId };
  await register.noteRefusal(office, { number, personId: actor.id, at: now(), act, detail, ...sent });
}
