import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import type { PersonRef } from '../domain/office/person.ts';
import { DEFAULT_POLICY } from '../domain/policy/default-policy.ts';
import { nextWake } from '../domain/proposal/agenda.ts';
import type { Command, PersonCommand } from '../domain/proposal/commands.ts';
import { decide } from '../domain/proposal/decide.ts';
import type { ProposalEvent } from '../domain/proposal/events.ts';
import { evolve, openedProposal } from '../domain/proposal/evolve.ts';
import { explain } from '../domain/proposal/explain.ts';
import { openCase, type Opening } from '../domain/proposal/open-case.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { react } from '../domain/proposal/react.ts';
import { caseWriter } from './case-writer.ts';
import {
  actUpdate,
  nextWakeQuery,
  noticeSignal,
  openUpdate,
  REMEMBERED_COMMANDS,
  viewQuery,
  type Accepted,
} from './messages.ts';
import { refusing } from './refusing.ts';

/** What a case starts from: an opening, or the snapshot of one that goes on. */
export type ProposalInput = {
  readonly lineage: string;
  /** How far the case's clock is ahead of the wall's; a rehearsal lives in another year. */
  readonly clockAheadMs?: number;
} & ({ readonly opening: Opening } | { readonly snapshot: Snapshot });

/** All that a case carries into its next run. */
export type Snapshot = {
  readonly proposal: Proposal;
  readonly outcomes: readonly (readonly [commandId: string, outcome: Accepted])[];
};

/** One proposal's durable case: it waits, applies what the rules decide, and has it written down. */
export async function proposalCase(input: ProposalInput): Promise<void> {
  const now = (): Instant => instant(Date.now() + (input.clockAheadMs ?? 0));
  const writer = caseWriter(input.lineage, 'snapshot' in input ? input.snapshot.proposal.revision : 0);
  const outcomes = new Map('snapshot' in input ? input.snapshot.outcomes : []);
  let proposal = 'snapshot' in input ? input.snapshot.proposal : opened(input.opening);

  function opened(opening: Opening): Proposal {
    const [first, ...rest] = openCase(opening, now());
    if (first?.type !== 'Opened') throw ApplicationFailure.nonRetryable('a case must be opened first');
    const start = openedProposal(first);
    writer.add({ event: first, proposal: start, at: now(), actor: opening.by, commandId: null, mails: [] });
    return apply(start, rest, opening.by, null);
  }

  function apply(
    from: Proposal,
    events: readonly ProposalEvent[],
    actor: PersonRef | null,
    commandId: string | null,
  ): Proposal {
    return events.reduce((before, event) => {
      const after = evolve(before, event);
      writer.add({ event, proposal: after, at: now(), actor, commandId, mails: react(event, after, now()) });
      return after;
    }, from);
  }

  function obey(command: Command): readonly ProposalEvent[] {
    const events = refusing(() => decide(command, proposal));
    const person = command.type === 'Act' ? command : undefined;
    const actor = person ? { id: person.actor.id, name: person.actor.name } : null;
    proposal = apply(proposal, events, actor, person?.commandId ?? null);
    return events;
  }

  async function onRecord(events: readonly ProposalEvent[], commandId?: string): Promise<Accepted> {
    const accepted = { revision: proposal.revision, events: events.map((event) => event.type) };
    if (commandId !== undefined) remember(outcomes, commandId, accepted);
    await writer.written(accepted.revision);
    return accepted;
  }

  const isSettled = () => writer.isIdle() && allHandlersFinished();
  const mayContinueAsNew = () => workflowInfo().continueAsNewSuggested && isSettled();

  setHandler(openUpdate, () => onRecord([]));
  setHandler(
    actUpdate,
    async (command: PersonCommand) => {
      const earlier = outcomes.get(command.commandId);
      if (earlier) return earlier;
      return onRecord(obey({ type: 'Act', at: now(), ...command }), command.commandId);
    },
    {
      validator: (command) => {
        writer.refuseIfFrozen();
        if (!outcomes.has(command.commandId))
          refusing(() => decide({ type: 'Act', at: now(), ...command }, proposal));
      },
    },
  );
  setHandler(noticeSignal, (notice) => void obey({ type: 'NoteNotice', at: now(), notice }));
  setHandler(viewQuery, (today) => explain(proposal, today, DEFAULT_POLICY.supervision));
  setHandler(nextWakeQuery, () => nextWake(proposal) ?? null);

  while (!proposal.ending) {
    const wakeAt = nextWake(proposal);
    if (wakeAt !== undefined && wakeAt <= now()) {
      obey({ type: 'PassTime', at: now() });
      continue;
    }
    if (mayContinueAsNew()) {
      const snapshot = { proposal, outcomes: [...outcomes] };
      await continueAsNew<typeof proposalCase>({ ...withoutOpening(input), snapshot });
    }
    await untilWakeOr(
      wakeAt,
      now,
      () => proposal.ending !== undefined || nextWake(proposal) !== wakeAt || mayContinueAsNew(),
    );
  }
  await condition(isSettled);
}

function withoutOpening({ lineage, clockAheadMs }: ProposalInput) {
  return clockAheadMs === undefined ? { lineage } : { lineage, clockAheadMs };
}

/** The one timer of a case: armed for the next wake, and let go when that moment moves. */
async function untilWakeOr(
  wakeAt: Instant | undefined,
  now: () => Instant,
  moved: () => boolean,
): Promise<void> {
  const timer = new CancellationScope();
  const rung = timer.run(async () => {
    if (wakeAt === undefined) await condition(() => false);
    else await sleep(wakeAt - now());
  });
  try {
    await Promise.race([rung, condition(moved)]);
  } finally {
    timer.cancel();
    await rung.catch((error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
  }
}

function remember(outcomes: Map<string, Accepted>, commandId: string, outcome: Accepted): void {
  outcomes.set(commandId, outcome);
  const [oldest] = outcomes.keys();
  if (outcomes.size > REMEMBERED_COMMANDS && oldest !== undefined) outcomes.delete(oldest);
}
