import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { Activities } from '../../activities/index.ts';
import { instant, type Instant } from '../../domain/calendar/instant.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import type { Command } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import type { ProposalEvent } from '../../domain/proposal/events.ts';
import { evolve, openedProposal } from '../../domain/proposal/evolve.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import { openCase } from '../../domain/proposal/open-case.ts';
import { react } from '../../domain/proposal/react.ts';
import { actUpdate } from '../../workflows/messages.ts';
import { refusing } from '../../workflows/refusing.ts';
import { openShape, type NaiveInput } from './messages.ts';

const { writeCase } = proxyActivities<Activities>({ startToCloseTimeout: '30 seconds' });

/**
 * The shape that comes to mind first, under the product's own rules and with its writes: every timer is opened at the
 * start, and each reminder and each act is put down by an ordinary activity.
 */
export async function naive({ opening, wakes, clockAheadMs }: NaiveInput): Promise<void> {
  const now = (): Instant => instant(Date.now() + clockAheadMs);
  const [first, ...rest] = openCase(opening, now());
  if (first?.type !== 'Opened') throw ApplicationFailure.nonRetryable('a case must be opened first');
  let proposal = openedProposal(first);
  const openEntry = { revision: 1, at: now(), commandId: null, actor: opening.by, event: first };
  const isOpen = record(rest, null, [openEntry]);

  async function record(
    events: readonly ProposalEvent[],
    commandId: string | null,
    earlier: readonly JournalEntry[] = [],
  ): Promise<void> {
    const before = proposal;
    proposal = events.reduce(evolve, before);
    await writeCase({
      office: opening.assignment.office,
      number: opening.assignment.number,
      lineage: 'naive',
      entries: [
        ...earlier,
        ...events.map((event, index) => ({
          revision: before.revision + index + 1,
          at: now(),
          commandId,
          actor: null,
          event,
        })),
      ],
      proposal,
      nextWakeAt: nextWake(proposal) ?? null,
      mails: events.flatMap((event) => react(event, proposal, now())),
    });
  }

  const obey = (command: Command) => refusing(() => decide(command, proposal), proposal.revision);

  setHandler(openShape, () => isOpen);
  setHandler(
    actUpdate,
    async (command) => {
      const events = obey({ type: 'Act', at: now(), ...command });
      await record(events, command.commandId);
      return { revision: proposal.revision, events: events.map(({ type }) => type) };
    },
    { validator: (command) => void obey({ type: 'Act', at: now(), ...command }) },
  );

  await Promise.all(
    wakes.map(async (wakeAt) => {
      await sleep(wakeAt - now());
      await record(obey({ type: 'PassTime', at: now() }), null);
    }),
  );
  await condition(() => proposal.ending !== undefined && allHandlersFinished());
}
