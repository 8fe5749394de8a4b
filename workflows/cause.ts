import type { Instant } from '../domain/calendar/instant.ts';
import type { PersonRef } from '../domain/office/person.ts';
import type { Command } from '../domain/proposal/commands.ts';
import { decide } from '../domain/proposal/decide.ts';
import { actingAs } from '../domain/proposal/duties.ts';
import type { ProposalEvent } from '../domain/proposal/events.ts';
import { openCase, type Opening } from '../domain/proposal/open-case.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { reactions, type Reaction } from '../domain/proposal/reactions.ts';
import type { Accepted } from './messages.ts';

/** What a case is asked: what it makes happen to the case as it then stands, and in whose name. */
export type Cause = {
  readonly at: Instant;
  /** In whose name, seen from the case as it then stands. */
  readonly actor: (before: Proposal | undefined) => PersonRef | null;
  readonly commandId: string | null;
  /** Throws the refusal of an act that cannot be taken by the case as it then stands. */
  readonly events: (before: Proposal | undefined) => readonly ProposalEvent[];
};

/** What a cause makes happen, and what whoever asked is told of it. */
export type Decision = { readonly happened: readonly Reaction[]; readonly outcome: Accepted };

/** A new case is opened; nothing, where it stands already. */
export function causeOfOpening(opening: Opening, at: Instant): Cause {
  const events = (before: Proposal | undefined) => (before ? [] : openCase(opening, at));
  return { at, actor: () => opening.by, commandId: null, events };
}

/** Somebody acts, or the case is told what nobody can refuse. */
export function causeOf(command: Command): Cause {
  const person = command.type === 'Act' ? command : undefined;
  return {
    at: command.at,
    actor: (before) => (person && before ? actingAs(person.actor, before, person.act) : null),
    commandId: person?.commandId ?? null,
    events: (before) => (before ? decide(command, before) : []),
  };
}

/** A cause met with the case as it stands: its events as entries of the record, with the mails that they ask for. */
export function decided({ events, at, actor, commandId }: Cause, before: Proposal | undefined): Decision {
  const by = actor(before);
  const last = before?.revision ?? 0;
  const entries = events(before).map((event, index) => ({
    revision: last + index + 1,
    at,
    commandId,
    actor: by,
    event,
  }));
  const happened = reactions(entries, before);
  const revision = (happened.at(-1)?.proposal ?? before)?.revision ?? 0;
  return { happened, outcome: { revision, events: happened.map(({ entry }) => entry.event.type) } };
}
