import type { WorkflowHandle } from '@temporalio/client';
import { arrayFromPayloads, defaultPayloadConverter } from '@temporalio/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restartOf } from '../../client/gateway/restart-case.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { explain } from '../../domain/proposal/explain.ts';
import { openUpdate, REMEMBERED_COMMANDS, viewQuery, type Accepted } from '../../workflows/messages.ts';
import type { Snapshot } from '../../workflows/case-record.ts';
import { accepted, signedFor } from '../support/acts.ts';
import { aCase, at } from '../support/cases.ts';
import { openCaseShell, type CaseShell } from './case-shell.ts';
import { startContinuingServer, type ContinuingServer } from './continuing-server.ts';
import { fullCase } from './full-case.ts';
import { ledCase } from './lifecycles.ts';
import { turnedCase } from './turned-case.ts';

let place: ContinuingServer;
let shell: CaseShell;

beforeAll(async () => {
  place = await startContinuingServer(25);
  shell = await openCaseShell(place);
});

afterAll(async () => {
  await shell.close();
  await place.close();
});

it('goes on in a new run with all that it knew, and its record has no seam', async () => {
  const live = await shell.open(ledCase.options);
  const handle = shell.client.workflow.getHandle(live.workflowId);
  const { runId: first } = await handle.describe();

  await live.live(at('2020-04-08 10:00'));
  const command = live.commandOf(signedFor());
  const answer = await live.send(command);
  await live.live(accepted(), ...ledCase.doings.slice(3, 7));
  expect((await handle.describe()).runId).not.toBe(first);

  // The server has forgotten the update's id; the case has not.
  expect(await live.send(command)).toEqual(answer);
  expect(await handle.executeUpdate(openUpdate)).toMatchObject({ events: [] });

  await live.live(...ledCase.doings.slice(7));
  const planned = aCase(ledCase.options).after(...ledCase.doings);
  expect(shell.journal.of(live.number).entries.map((entry) => entry.event.type)).toEqual(
    planned.journal.map((entry) => entry.event.type),
  );
  expect((await handle.describe()).status.name).toBe('COMPLETED');
});

it('carries every kind of fact over its seams, and the outcomes of the last fifty commands', async () => {
  const live = await shell.open(fullCase.options);
  const handle = shell.client.workflow.getHandle(live.workflowId);
  const sent: { readonly command: PersonCommand; readonly answer: Accepted }[] = [];
  const runs = new Set<string>();
  for (const doing of fullCase.doings.slice(0, -1)) {
    if ('until' in doing || doing.command(aCase(fullCase.options)).type !== 'Act') await live.live(doing);
    else {
      const command = live.commandOf(doing);
      sent.push({ command, answer: await live.send(command) });
    }
    runs.add((await handle.describe()).runId);
  }
  expect(runs.size).toBeGreaterThan(5);
  const planned = aCase(fullCase.options).after(...fullCase.doings.slice(0, -1));
  const { entries, proposal } = shell.journal.of(live.number);
  expect(entries.map(({ event }) => event.type)).toEqual(planned.journal.map(({ event }) => event.type));

  const today = civilDate('2020-05-21');
  const shown = explain(proposal, today, DEFAULT_POLICY.supervision);
  expect(await handle.query(viewQuery, today)).toEqual(shown);
  // What disaster recovery starts from is the same snapshot, folded from the journal.
  const place = { office: proposal.assignment.office, clockAheadMs: live.clockAheadMs };
  const restart = restartOf(place, live.number, entries, { lineage: 'second' });
  const rehydrated = await shell.client.workflow.start('proposalCase', {
    ...restart,
    workflowId: `${live.workflowId}-again`,
  });
  expect(await rehydrated.query(viewQuery, today)).toEqual(shown);
  await rehydrated.terminate();

  // A run that went on began with what its record makes of the case up to there.
  const began = await inputOf(handle);
  const { snapshot } = restartOf(place, live.number, entries.slice(0, began.snapshot.proposal.revision), {
    lineage: 'second',
  }).args[0];
  expect(began.snapshot).toEqual(snapshot);
  expect(snapshot.outcomes).toHaveLength(REMEMBERED_COMMANDS);

  for (const { command, answer } of sent.slice(-REMEMBERED_COMMANDS)) {
    expect(await live.send({ ...command, actor: command.actor })).toEqual(answer);
  }
  expect(shell.journal.of(live.number).entries).toHaveLength(entries.length);
});

it('carries what a change of role, of division or of the case itself leaves', async () => {
  const live = await shell.open(turnedCase.options);
  await live.live(...turnedCase.doings);
  const { snapshot } = await inputOf(shell.client.workflow.getHandle(live.workflowId));
  const carried = Object.keys(snapshot.proposal);
  const full = aCase(fullCase.options).after(...fullCase.doings.slice(0, -1));
  const known = new Set([...carried, ...Object.keys(full.proposal)]);
  expect(Object.keys(STATE).filter((part) => !known.has(part))).toEqual(['ending', 'reopened']);

  const { entries } = shell.journal.of(live.number);
  const recorded = entries.slice(0, snapshot.proposal.revision);
  const place = { office: snapshot.proposal.assignment.office };
  expect(snapshot).toEqual(restartOf(place, live.number, recorded, { lineage: 'second' }).args[0].snapshot);
});

/** Every part of a case's state; the compiler names one that is missing. */
const STATE = {
  assignment: true,
  policy: true,
  calendar: true,
  plan: true,
  revision: true,
  adjustments: true,
  advisedDecisions: true,
  broughtInOn: true,
  calendarTakings: true,
  commitments: true,
  communications: true,
  contributions: true,
  corrections: true,
  disputes: true,
  division: true,
  declined: true,
  done: true,
  drafts: true,
  draftsOfFormerRole: true,
  ending: true,
  evaluations: true,
  exceptions: true,
  extensions: true,
  formerRounds: true,
  gatherings: true,
  hearings: true,
  instructions: true,
  leaderInCharge: true,
  letters: true,
  matters: true,
  mergedInto: true,
  notices: true,
  officer: true,
  officerChanges: true,
  opinion: true,
  passedOver: true,
  pauses: true,
  progress: true,
  reached: true,
  reassignments: true,
  reopened: true,
  reportsSince: true,
  returnRequests: true,
  sentBack: true,
  talksOfFormerRole: true,
  workPlans: true,
} satisfies Record<keyof Proposal, true>;

/** What the present run of a case was started with. */
async function inputOf(handle: WorkflowHandle): Promise<{ readonly snapshot: Snapshot }> {
  const { events } = await handle.fetchHistory();
  const { input } = events?.[0]?.workflowExecutionStartedEventAttributes ?? {};
  const [given] = arrayFromPayloads(defaultPayloadConverter, input?.payloads ?? []);
  return given as { readonly snapshot: Snapshot };
}
