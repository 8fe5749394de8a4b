import { isDeepStrictEqual } from 'node:util';
import type { SentCommand } from '../support/lives.ts';
import type { CaseHistory } from './histories.ts';
import type { Recorded } from '../../support/record/recorded.ts';
import type { Step } from '../../support/record/steps.ts';

/**
 * I1: a command that somebody saw accepted stands in exactly one history and once in the journal, with the revision
 * and events that were answered; a refused one stands nowhere; one that nobody heard of stands once at most.
 */
export function againstCommands(
  sent: readonly SentCommand[],
  { steps }: Pick<Recorded, 'steps'>,
  histories: ReadonlyMap<string, CaseHistory>,
): readonly string[] {
  return [
    ...sent.flatMap((command) => againstCommand(command, steps, histories)),
    ...[...steps].flatMap(([number, record]) => againstOrder(number, record, histories.get(number), sent)),
  ];
}

function againstCommand(
  { number, commandId, type, replies }: SentCommand,
  steps: Recorded['steps'],
  histories: ReadonlyMap<string, CaseHistory>,
): readonly string[] {
  const say = (what: string) =>
    `${number} ${type} ${commandId} ${what} (${replies.map(({ status }) => status).join(', ')})`;
  const elsewhere = [...steps].filter(
    ([other, record]) => other !== number && record.some(({ entry }) => entry.commandId === commandId),
  );
  const own = (steps.get(number) ?? []).filter(({ entry }) => entry.commandId === commandId);
  const taken = (histories.get(number)?.commands ?? []).filter((id) => id === commandId).length;
  const accepted = replies.flatMap(({ json }) => (json.accepted ? [json.accepted] : []));
  const isAccepted = accepted.length > 0 || replies.some(({ status }) => status === 202);
  const isRefused = replies.some(({ status }) => status === 409 || status === 400 || status === 404);
  const told = {
    revision: own.at(-1)?.entry.revision,
    events: own.map(({ entry }) => entry.event.type),
  };
  return [
    ...(elsewhere.length > 0 ? [say('stands in another case')] : []),
    ...(replies.some(({ status }) => status === 500) ? [say('met a defect')] : []),
    ...(isAccepted && isRefused ? [say('was accepted and refused')] : []),
    ...(isAccepted && (own.length === 0 || taken !== 1)
      ? [say(`was accepted and stands ${own.length} times on record, ${taken} in history`)]
      : []),
    ...(isRefused && (own.length > 0 || taken > 0) ? [say('was refused and stands')] : []),
    ...(own.length > 0 !== taken > 0 || taken > 1
      ? [say(`stands ${own.length} times on record, ${taken} in history`)]
      : []),
    ...(isOneStretch(own) ? [] : [say('stands in two places')]),
    ...accepted
      .filter((answer) => !isDeepStrictEqual(answer, told))
      .map((answer) => say(`was answered ${JSON.stringify(answer)} and stands as ${JSON.stringify(told)}`)),
  ];
}

function isOneStretch(own: readonly Step[]): boolean {
  return own.every(({ entry }, at) => entry.revision === (own[0]?.entry.revision ?? 0) + at);
}

function againstOrder(
  number: string,
  record: readonly Step[],
  history: CaseHistory | undefined,
  sent: readonly SentCommand[],
): readonly string[] {
  const inOrder = record.flatMap(({ entry }) => entry.commandId ?? []);
  const known = new Set(sent.map(({ commandId }) => commandId));
  return [
    ...(record.every(({ entry }, at) => entry.revision === at + 1) ? [] : [`${number} has a gap`]),
    ...(isDeepStrictEqual([...new Set(inOrder)], history?.commands ?? [])
      ? []
      : [`${number} is recorded in another order than it happened`]),
    ...inOrder.filter((id) => !known.has(id)).map((id) => `${number} records ${id}, which nobody sent`),
  ];
}
