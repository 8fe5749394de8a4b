import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '../../../domain/calendar/instant.ts';
import { closeDatabase, openDatabase, type Database } from '../../../prisma/open-database.ts';
import { OFFICE_QUEUE } from '../../../workflows/messages.ts';
import type { dispatch, morning } from '../../../workflows/office.ts';
import { eventually } from '../../support/eventually.ts';
import type { CrashOffice } from './crash-office.ts';

/** How long a round may be silent before another is started beside it: a killed worker's is retried after minutes. */
const ROUND_WITHIN_MS = 4_000;
const PATIENCE = { withinMs: 120_000, pauseMs: 0 } as const;

/** The office's mail, as its schedules would see to it, until it has been done whatever was killed. */
export type MailRound = {
  /** How far the record of each case goes. */
  revisions(): Promise<ReadonlyMap<string, number>>;
  /** The morning of a moment: its digests composed once, and out with what is due. */
  morning(at: Instant): Promise<void>;
  /** Sends until nothing is due; mails of senders that died wait for their time, which `leasesRunOut` brings. */
  dispatch(at: Instant): Promise<void>;
  /** A lost sender's mails are freed by the database's own clock, which no test can turn: the rows are set back. */
  leasesRunOut(): Promise<void>;
  /** Ends the rounds that still wait for what a killed worker began. */
  end(): Promise<void>;
};

/** The mail rounds of an office. */
export function mailRound(office: CrashOffice): MailRound {
  const rounds = new Map<string, Promise<unknown>>();
  const start = (work: 'morning' | 'dispatch', at: Instant) => {
    const workflowId = `${work}-${randomUUID()}`;
    const round = office.client.workflow
      .start<typeof morning | typeof dispatch>(work, {
        workflowId,
        taskQueue: OFFICE_QUEUE,
        args: [{ office: office.office, at }],
      })
      .then((handle) => handle.result())
      .catch(() => wait(200));
    rounds.set(workflowId, round);
    return round;
  };
  const ask = async <T>(question: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase(office.databaseUrl);
    try {
      return await question(database);
    } finally {
      await closeDatabase(database);
    }
  };
  const untilDone = async (
    work: 'morning' | 'dispatch',
    at: Instant,
    isDone: (database: Database) => Promise<boolean>,
  ) => {
    const round = async () => {
      await Promise.race([start(work, at), wait(ROUND_WITHIN_MS)]);
      return ask(isDone);
    };
    await eventually(`the ${work} is done`, round, PATIENCE);
  };
  return {
    revisions: () =>
      ask(async (database) => {
        const cases = await database.proposalCase.findMany({ select: { number: true, revision: true } });
        return new Map(cases.map(({ number, revision }) => [number, revision]));
      }),
    morning: (at) =>
      untilDone('morning', at, async (database) => (await database.digestRun.count({ where: { at } })) > 0),
    dispatch: (at) =>
      untilDone('dispatch', at, async (database) => {
        const where = { state: 'queued', notBefore: { lte: at } };
        return (await database.outboxMail.count({ where })) === 0;
      }),
    leasesRunOut: async () => {
      await ask((database) =>
        database.outboxMail.updateMany({ where: { state: 'sending' }, data: { takenAt: 0 } }),
      );
    },
    async end() {
      for (const [workflowId, round] of rounds) {
        await office.client.workflow
          .getHandle(workflowId)
          .terminate()
          .catch(() => undefined);
        await round;
      }
    },
  };
}
