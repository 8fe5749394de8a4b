import type { Context } from 'hono';
import { activePerson } from '../../client/gateway/active-person.ts';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import type { DirectoryPerson } from '../../client/ports.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import type { Actor } from '../../domain/office/person.ts';
import { actorOf } from '../session/actor-of.ts';
import { API_WORDS } from './api-words.ts';

const HEADER = 'X-Duban-As';

/** Whether the command line names a person at all. */
export function namesActor(c: Context): boolean {
  return c.req.header(HEADER) !== undefined;
}

/** The person whom the command line names as acting; throws `InvalidInput` when there is no such one. */
export function apiActor(c: Context, people: readonly DirectoryPerson[]): Actor {
  const named = c.req.header(HEADER);
  if (!named) throw new InvalidInput([{ field: HEADER, message: API_WORDS.nobody }]);
  const acting = activePerson(people, decoded(named), HEADER);
  return actorOf(onDuty(people).find(({ id }) => id === acting.id) ?? acting);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidInput([{ field: HEADER, message: API_WORDS.badName }]);
  }
}
