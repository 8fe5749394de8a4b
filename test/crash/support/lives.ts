import { civilDateAt, instant, type Instant } from '../../../domain/calendar/instant.ts';
import type { Act, ActType, PersonCommand } from '../../../domain/proposal/commands.ts';
import { foldJournal } from '../../../domain/proposal/evolve.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { commandOf, type Roll } from '../../support/random-cases.ts';
import type { Dice } from './dice.ts';
import { isUnknown, type FrontDoor, type Reply } from './front-door.ts';

/** One command of somebody's, sent until an answer came, or given up when its connection broke. */
export type SentCommand = {
  readonly number: string;
  readonly commandId: string;
  readonly actorId: string;
  readonly type: ActType;
  readonly data: object;
  /** Every answer, in the order in which they came; the last tells what is known. */
  readonly replies: readonly Reply[];
};

export type People = {
  /** One case's people do so many things, by dice, one after the other and now and then two at once. */
  live(number: string, turns: number, dice: Dice): Promise<void>;
  readonly sent: readonly SentCommand[];
};

const KINDS: readonly Roll['kind'][] = [
  'next',
  'next',
  'next',
  'next',
  'next',
  'next',
  'side',
  'side',
  'anything',
];

/** The people of an office, at its front door. */
export function peopleAt(door: FrontDoor, now: () => Instant, beforeAct: () => void): People {
  const sent: SentCommand[] = [];
  let serial = 0;

  async function send(number: string, proposal: Proposal, dice: Dice): Promise<void> {
    const command = anAct(proposal, now(), dice);
    // A case that is opened again would live on the clock of the story's first day, which no morning could tell.
    if (command.act.type === 'reopen') return;
    serial += 1;
    const commandId = `${number}-${serial}`;
    const { type, ...rest } = command.act;
    const data = told(command.act, rest, number, serial);
    const path = `/proposals/${number}/acts/${type}`;
    const call = { as: command.actor.id, body: data, key: commandId };
    const givesUp = dice.roll(12) === 0;
    const twice = dice.roll(8) === 0;
    beforeAct();
    const first = door.call(path, call);
    const replies = twice ? await Promise.all([first, door.call(path, call)]) : [await first];
    if (replies.every(isUnknown) && !givesUp) replies.push(await door.ask(path, call));
    sent.push({ number, commandId, actorId: command.actor.id, type, data, replies });
  }

  return {
    sent,
    async live(number, turns, dice) {
      for (let turn = 0; turn < turns; turn += 1) {
        const proposal = foldJournal(await door.journal(number));
        if (proposal.ending && dice.roll(4) > 0) return;
        const atOnce = dice.roll(7) === 0 ? 2 : 1;
        await Promise.all(Array.from({ length: atOnce }, () => send(number, proposal, dice)));
      }
    },
  };
}

function anAct(proposal: Proposal, now: Instant, dice: Dice): PersonCommand {
  const roll: Roll = { kind: dice.pick(KINDS), dice: Array.from({ length: 6 }, () => dice.roll(10_000)) };
  const command = commandOf(roll, { proposal, now: instant(now), today: civilDateAt(now) });
  if (command.type !== 'Act') throw new Error('only people act here');
  return command;
}

/** The data of an act as it comes in from outside: persons by their ids, a letter's number used by nobody else. */
function told(act: Act, rest: object, number: string, serial: number): object {
  switch (act.type) {
    case 'recordCommunication': {
      // Without any draft the dice name the one before the first.
      const known = Object.entries(rest).filter(([name, value]) => name !== 'draftNo' || value !== 0);
      return Object.fromEntries(known);
    }
    case 'decideDispute': {
      const { role, outsideLeadUnit } = act.change ?? {};
      return {
        on: act.on,
        decidedBy: act.decidedBy,
        evidence: act.evidence,
        ...(role ? { role } : {}),
        ...(outsideLeadUnit === undefined ? {} : { outsideLeadUnit }),
      };
    }
    case 'changeOfficer':
      return { officer: act.officer.id };
    case 'reassign': {
      const { leaderInCharge: _looked, ...named } = act;
      return { division: named.division, reason: named.reason };
    }
    case 'accept':
      return { ...rest, officer: act.officer.id };
    case 'issueReply':
    case 'sendOpinionLetter':
      return { ...rest, letterNumber: `样函${number}-${serial}` };
    default:
      return rest;
  }
}
