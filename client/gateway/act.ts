import type { Teller } from '../../domain/office/outside-unit.ts';
import type { Act, ActType, PersonCommand } from '../../domain/proposal/commands.ts';
import type { LeadFacts } from '../../domain/proposal/lead-case.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { orNothingAfter } from '../or-nothing-after.ts';
import type { ActAnswer } from './answers.ts';
import { checkedCommandId } from './command-key.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { keepingRefusal } from './keeping-refusal.ts';
import { leadFactsFor } from './lead-of-case.ts';
import { directoryFor, jointCases, parseAct, type Directory } from './parse-act.ts';
import { sendAct } from './send-act.ts';

/** An act as it comes in: `data` is untrusted, `actor` comes from the session, or from the grant of a link. */
export type ActRequest = {
  readonly number: string;
  readonly type: ActType;
  readonly data: unknown;
  readonly actor: Teller;
  /** Repeating the same id repeats the answer and nothing else. */
  readonly commandId?: string;
};

/**
 * Sends an act to its case and keeps a refused attempt for the supervision office to see. Throws `InvalidInput`
 * where the data is not of the act's form.
 */
export async function act(ports: GatewayPorts, request: ActRequest): Promise<ActAnswer> {
  return actWithin(ports, request, await directoryFor(request.type, ports, [request.number]));
}

/** The same, with the directory that was read for several cases at once. */
export async function actWithin(
  ports: GatewayPorts,
  request: ActRequest,
  directory: Directory,
): Promise<ActAnswer> {
  const { type, number } = request;
  const [joint, leadFacts] = await Promise.all([
    type === 'mergeInto' ? jointCases(ports, number, request.data) : {},
    leadFactsForAct(ports, number),
  ]);
  const command: PersonCommand = {
    commandId: checkedCommandId(request.commandId),
    actor: request.actor,
    act: parseAct(type, request.data, { ...directory, joint }, number),
    ...(leadFacts ? { leadFacts } : {}),
  };
  const { commandId } = command;
  return keepingRefusal(
    ports,
    { act: type, number, actor: request.actor, commandId },
    withLetterNumber(ports, number, command.act, (taken) => sendAct(ports, number, { ...command, ...taken })),
  );
}

/** Longer no act waits for what it can do without. */
const LEAD_WITHIN_MS = 1_000;

/** While the database is away, or silent, an act goes without what the lead case has met. */
function leadFactsForAct(
  { office, readModel }: GatewayPorts,
  number: string,
): Promise<LeadFacts | undefined> {
  const reading = async () => {
    if (!(await readModel.mayFollow(office, number))) return undefined;
    const stored = await readModel.case(office, number);
    return leadFactsFor({ office, readModel }, stored?.proposal);
  };
  return orNothingAfter(
    LEAD_WITHIN_MS,
    reading().catch(() => undefined),
  );
}

/**
 * A letter's number is reserved before the act that uses it, and let go again when nothing came of it; the case hears
 * which other one has it.
 */
async function withLetterNumber(
  { office, register, readModel }: GatewayPorts,
  number: string,
  told: Act,
  send: (taken: Pick<PersonCommand, 'numberTakenBy'>) => Promise<ActAnswer>,
): Promise<ActAnswer> {
  const letterNumber = letterNumberOf(told);
  if (letterNumber === undefined) return send({});
  const former =
    told.type === 'correctLetter' ? await lastLetterNumber(readModel, office, number) : undefined;
  const { fresh, takenBy } = await register.reserveLetterNumber(office, letterNumber, number);
  if (takenBy !== undefined) return send({ numberTakenBy: takenBy });
  const answer = await send({});
  const nothingHappened =
    answer.answer === 'refused' || answer.answer === 'unknownCase' || answer.answer === 'busy';
  if (answer.answer === 'accepted' && former !== undefined && former !== letterNumber)
    await register.releaseLetterNumber(office, former, number);
  if (!fresh || !nothingHappened) return answer;
  // A task that was lost after it had written may have put the letter on record all the same.
  const stored = await readModel.case(office, number).catch(() => 'unread' as const);
  const stands = stored === 'unread' || (stored && isOnRecord(stored.proposal, letterNumber));
  if (!stands) await register.releaseLetterNumber(office, letterNumber, number);
  return answer;
}

function isOnRecord({ letters, contributions = [] }: Proposal, letterNumber: string): boolean {
  return [...letters, ...contributions].some((each) => each.letterNumber === letterNumber);
}

/** The number of an outgoing letter that an act puts down. */
function letterNumberOf(told: Act): string | undefined {
  switch (told.type) {
    case 'issueReply':
    case 'sendOpinionLetter':
    case 'correctLetter':
    case 'requestContributions':
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
