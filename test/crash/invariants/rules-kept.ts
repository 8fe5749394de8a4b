import { isDeepStrictEqual } from 'node:util';
import { parseAct, policiesFor } from '../../../client/gateway/parse-act.ts';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Advised } from '../../../domain/proposal/assignment-facts.ts';
import type { Command } from '../../../domain/proposal/commands.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import type { ProposalEvent } from '../../../domain/proposal/events.ts';
import { openCase } from '../../../domain/proposal/open-case.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { HANDED_OVER_ON } from '../support/crash-workbook.ts';
import type { SentCommand } from '../support/lives.ts';
import type { Recorded } from '../../support/record/recorded.ts';
import type { Step } from '../../support/record/steps.ts';

/**
 * I2: no gate was passed without its evidence: everything on record is what the rules decide, told the same command
 * at the same moment in the state that the record had then.
 */
export function againstRules(sent: readonly SentCommand[], recorded: Recorded): readonly string[] {
  const commands = new Map(sent.map((command) => [command.commandId, command]));
  return [...recorded.steps].flatMap(([number, steps]) =>
    inCommands(steps).flatMap((part) => againstPart(number, part, commands, recorded)),
  );
}

/** The stretches of a record that one command each brought about. */
function inCommands(steps: readonly Step[]): readonly (readonly Step[])[] {
  const parts: Step[][] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    const same = last?.[0]?.entry.commandId === step.entry.commandId && step.entry.commandId !== null;
    const opening = last?.[0]?.entry.event.type === 'Opened' && isOpening(step.entry.event, step);
    if (last && (same || opening)) last.push(step);
    else parts.push([step]);
  }
  return parts;
}

const isOpening = (event: ProposalEvent, { entry }: Step) =>
  event.type === 'Assigned' && entry.commandId === null;

function againstPart(
  number: string,
  part: readonly Step[],
  commands: ReadonlyMap<string, SentCommand>,
  recorded: Recorded,
): readonly string[] {
  const [first] = part;
  if (!first) return [];
  const happened = part.map(({ entry }) => entry.event);
  const say = (what: string) => `${number} revision ${first.entry.revision}: ${what}`;
  try {
    const decided = decidedAgain(first, advisedIn(happened), commands, recorded);
    return isDeepStrictEqual(plain(decided), plain(happened))
      ? []
      : [say(`${JSON.stringify(decided)} was decided, ${JSON.stringify(happened)} stands`)];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [say(`the rules refuse what stands: ${error.detail.message}`)];
  }
}

/** What was advised when a case was assigned: it hung on the whole office's load at that moment, which no case knows. */
function advisedIn(happened: readonly ProposalEvent[]): Advised | undefined {
  return happened.flatMap((event) =>
    event.type === 'Assigned' || event.type === 'Reassigned' ? (event.advised ?? []) : [],
  )[0];
}

function decidedAgain(
  { entry, before }: Step,
  advised: Advised | undefined,
  commands: ReadonlyMap<string, SentCommand>,
  { people, units }: Recorded,
): readonly ProposalEvent[] {
  const { at, event, actor, commandId } = entry;
  if (!before) {
    if (event.type !== 'Opened' || !actor) throw new Error('a record begins with the opening of its case');
    const calendar = calendarAsOf(civilDate(HANDED_OVER_ON));
    const { assignment } = event;
    const known = advised ? { advised } : {};
    return openCase({ assignment, policy: DEFAULT_POLICY, calendar, by: actor, ...known }, at);
  }
  const sent = commandId === null ? undefined : commands.get(commandId);
  const command: Command | undefined = sent
    ? {
        type: 'Act',
        at,
        commandId: sent.commandId,
        actor: actorOf(people, sent.actorId),
        act: parseAct(
          sent.type,
          sent.data,
          {
            people,
            units,
            policyFor: policiesFor(before, []),
            joint: {},
            advisedOn: () => advised,
          },
          before.assignment.number,
        ),
      }
    : event.type === 'NamedInNotice'
      ? { type: 'NoteNotice', at, notice: event.notice }
      : { type: 'PassTime', at };
  return decide(command, before);
}

function actorOf(people: Recorded['people'], id: string) {
  const person = people.find((each) => each.id === id);
  if (!person) throw new Error(`nobody is ${id}`);
  const { name, post, unit, unitKind } = person;
  return { id, name, post, unit, unitKind };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
