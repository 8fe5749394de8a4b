import type { Actor } from '../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Act, ActType, PersonCommand } from '../../domain/proposal/commands.ts';
import { unmet, refusalOf } from '../../domain/proposal/unmet.ts';
import { actName } from '../../domain/wording/acts.ts';
import type { ActAnswer } from './answers.ts';
import { checkedCommandId } from './command-key.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { directoryFor, parseAct } from './parse-act.ts';
import { sendAct } from './send-act.ts';

/** An act as it comes in: `data` is untrusted, `actor` comes from the session. */
export type ActRequest = {
  readonly number: string;
  readonly type: ActType;
  readonly data: unknown;
  readonly actor: Actor;
  /** Repeating the same id repeats the answer and nothing else. */
  readonly commandId?: string;
};

/**
 * Sends an act to its case and keeps a refused attempt for the supervision office to see. Throws `InvalidInput`
 * where the data is not of the act's form.
 */
export async function act(ports: GatewayPorts, request: ActRequest): Promise<ActAnswer> {
  const { office, register, now } = ports;
  const { type } = request;
  const command: PersonCommand = {
    commandId: checkedCommandId(request.commandId),
    actor: request.actor,
    act: parseAct(type, request.data, await directoryFor(type, ports, request.number)),
  };
  const answer = await withLetterNumber(ports, request.number, command.act, () =>
    sendAct(ports, request.number, command),
  );
  if (answer.answer === 'refused') {
    await register.noteRefusal(office, {
      number: request.number,
      personId: request.actor.id,
      at: now(),
      act: type,
      detail: answer.refused,
    });
  }
  return answer;
}

/** A letter's number is reserved before the act that uses it, and let go again when nothing came of it. */
async function withLetterNumber(
  { office, register, readModel }: GatewayPorts,
  number: string,
  told: Act,
  send: () => Promise<ActAnswer>,
): Promise<ActAnswer> {
  const letterNumber = letterNumberOf(told);
  if (letterNumber === undefined) return send();
  const former =
    told.type === 'correctLetter' ? await lastLetterNumber(readModel, office, number) : undefined;
  const { fresh, takenBy } = await register.reserveLetterNumber(office, letterNumber, number);
  if (takenBy !== undefined) {
    const taken = unmet('numberTaken', { docNumber: letterNumber, number: takenBy });
    return { answer: 'refused', refused: refusalOf(actName(told.type, DEFAULT_POLICY), [taken]) };
  }
  const answer = await send();
  const nothingHappened =
    answer.answer === 'refused' || answer.answer === 'unknownCase' || answer.answer === 'busy';
  if (answer.answer === 'accepted' && former !== undefined && former !== letterNumber)
    await register.releaseLetterNumber(office, former, number);
  if (!fresh || !nothingHappened) return answer;
  // A task that was lost after it had written may have put the letter on record all the same.
  const stored = await readModel.case(office, number).catch(() => 'unread' as const);
  const stands =
    stored === 'unread' || stored?.proposal.letters.some((letter) => letter.letterNumber === letterNumber);
  if (!stands) await register.releaseLetterNumber(office, letterNumber, number);
  return answer;
}

/** The number of an outgoing letter that an act puts down. */
function letterNumberOf(told: Act): string | undefined {
  switch (told.type) {
    case 'issueReply':
    case 'sendOpinionLetter':
    case 'correctLetter':
      return told.letterNumber;
    default:
      return undefined;
  }
}

async function lastLetterNumber(
  readModel: GatewayPorts['readModel'],
  office: string,
  number: string,
): Promise<string | undefined> {
  const stored = await readModel.case(office, number);
  return stored?.proposal.letters.at(-1)?.letterNumber;
}
