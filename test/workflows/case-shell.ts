import { randomUUID } from 'node:crypto';
import { Client, WithStartWorkflowOperation, type ConnectionLike } from '@temporalio/client';
import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker';
import { temporal } from '@temporalio/proto';
import { inject } from 'vitest';
import { createActivities } from '../../activities/index.ts';
import type { Ports } from '../../activities/ports.ts';
import { createTimeSkipper } from '../../client/rehearsal/skip-time.ts';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import {
  actUpdate,
  CASE_QUEUE,
  nextWakeQuery,
  noticeSignal,
  openUpdate,
  type Accepted,
} from '../../workflows/messages.ts';
import type { proposalCase } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { aCase, PEOPLE, type CaseOptions, type Doing } from '../support/cases.ts';
import { fakeJournal, type FakeJournal } from './fake-journal.ts';

export type History = temporal.api.history.v1.IHistory;

/** The workflows of cases at work on a time-skipping server, with a record in memory. */
export type CaseShell = {
  readonly client: Client;
  readonly journal: FakeJournal;
  open(options?: CaseOptions): Promise<LiveCase>;
  close(): Promise<void>;
};

/** One running case. */
export type LiveCase = {
  readonly number: string;
  readonly workflowId: string;
  readonly clockAheadMs: number;
  /** Does one thing after the other, each on record before the next. */
  live(...doings: readonly Doing[]): Promise<void>;
  /** What a doing would be as a command, at this moment. */
  commandOf(doing: Doing, commandId?: string): PersonCommand;
  send(command: PersonCommand): Promise<Accepted>;
  now(): Instant;
  history(): Promise<History>;
};

export type ShellPlace = {
  readonly connection: ConnectionLike;
  readonly nativeConnection: NativeConnection;
  readonly namespace: string;
};

/**
 * Where the skipping of time learns of the next wake: a query that meets a workflow task under way costs a task of its
 * own, the record costs nothing but must not be in trouble.
 */
type WakesFrom = 'query' | 'record';

/** `journal`: one that another shell began. */
type ShellOptions = {
  readonly wakesFrom?: WakesFrom;
  readonly journal?: FakeJournal;
  /** Another shell than the present one. */
  readonly workflowBundle?: WorkflowBundleOption;
};

/** Every name that a history keeps of the machine that made it. */
const IDENTITY = 'test';

/** Puts cases to work in a namespace of their own. */
export async function openCaseShell(
  { connection, nativeConnection, namespace }: ShellPlace,
  {
    wakesFrom = 'query',
    journal = fakeJournal(),
    workflowBundle = { codePath: inject('workflowBundle') },
  }: ShellOptions = {},
): Promise<CaseShell> {
  const client = new Client({ connection, namespace, identity: IDENTITY });
  const worker = await Worker.create({
    connection: nativeConnection,
    namespace,
    identity: IDENTITY,
    taskQueue: CASE_QUEUE,
    workflowBundle,
    activities: createActivities({ ...absentPorts, caseWriter: journal.writer }),
    shutdownGraceTime: '1 second',
  });
  const running = worker.run();
  return {
    client,
    journal,
    open: (options = {}) => openCase({ connection, namespace, client, journal, wakesFrom }, options),
    async close() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  };
}

async function openCase(
  {
    connection,
    namespace,
    client,
    journal,
    wakesFrom,
  }: Omit<ShellPlace, 'nativeConnection'> &
    Pick<CaseShell, 'client' | 'journal'> & { readonly wakesFrom: WakesFrom },
  options: CaseOptions,
): Promise<LiveCase> {
  const told = aCase(options);
  const { assignment } = told.proposal;
  const { number, office } = assignment;
  const clockAheadMs = told.now - Date.now();
  const workflowId = proposalWorkflowId(office, number);
  const by = { id: PEOPLE.supervisor.id, name: PEOPLE.supervisor.name };
  const calendar = calendarAsOf(civilDateAt(told.now));
  const opening = { assignment, policy: options.policy ?? DEFAULT_POLICY, calendar, by };
  await client.workflow.executeUpdateWithStart(openUpdate, {
    startWorkflowOperation: new WithStartWorkflowOperation<typeof proposalCase>('proposalCase', {
      workflowId,
      taskQueue: CASE_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [{ lineage: 'first', clockAheadMs, opening }],
    }),
  });
  const handle = client.workflow.getHandle(workflowId);
  const skipper = createTimeSkipper({
    connection,
    namespace,
    skewMs: clockAheadMs,
    nextWakeOf: async () =>
      wakesFrom === 'record'
        ? nextWake(journal.of(number).proposal)
        : ((await handle.query(nextWakeQuery)) ?? undefined),
  });
  let now = told.now;
  const tell = (doing: Doing) => {
    if ('until' in doing) throw new Error('time is no command');
    const { proposal } = journal.of(number);
    return doing.command({ now, today: civilDateAt(now), proposal });
  };
  const shown: LiveCase = {
    number,
    workflowId,
    clockAheadMs,
    now: () => now,
    commandOf(doing, commandId = randomUUID()) {
      const command = tell(doing);
      if (command.type !== 'Act') throw new Error('only a person sends a command');
      return { commandId, actor: command.actor, act: command.act };
    },
    send: (command) => handle.executeUpdate(actUpdate, { args: [command], updateId: command.commandId }),
    async live(...doings) {
      for (const doing of doings) {
        if ('until' in doing) {
          await skipper.skipTo(workflowId, doing.until);
          now = doing.until;
          continue;
        }
        const command = tell(doing);
        if (command.type === 'Act') await shown.send(shown.commandOf(doing));
        else if (command.type === 'NoteNotice') await handle.signal(noticeSignal, command.notice);
      }
    },
    history: () => handle.fetchHistory(),
  };
  return shown;
}

const absent = () => Promise.reject(new Error('no part of these tests'));

const absentPorts: Omit<Ports, 'caseWriter'> = {
  outbox: { take: absent, takeLost: absent, sent: absent, failed: absent, retry: absent, ambiguous: absent },
  mailer: { send: absent },
  digestSource: {
    openCases: absent,
    casesOf: absent,
    happened: absent,
    people: absent,
    mailTroubles: absent,
    lastDigestAt: absent,
    mailedUnits: absent,
    holidayLists: absent,
    recordDigest: absent,
  },
  compilations: { keyCases: absent, unreleased: absent, isDrafted: absent, add: absent },
  notices: {
    divisionsOf: absent,
    enter: absent,
    entered: absent,
    keepLetter: absent,
    addMails: absent,
    told: absent,
    write: absent,
    open: absent,
    urgedOn: absent,
  },
  documents: { keep: absent, document: absent },
  letters: { write: absent },
  cases: { nameInNotice: absent },
  urgeAtOnce: absent,
  policies: { adopted: absent },
  campaigns: { cases: absent, case: absent, tell: absent },
  watch: {
    heartbeats: { beat: absent, lastBeat: absent },
    source: {
      openNumbers: absent,
      openNotices: absent,
      lateCases: absent,
      plannedWakes: absent,
      standing: absent,
      mail: absent,
      dueAfter: absent,
    },
    alarms: { open: absent, settle: absent },
    runs: { running: absent, brokenOff: absent, state: absent, nudge: absent },
    noticeRuns: { running: absent, status: absent },
  },
};
