import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  log,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { MailRequest } from '../domain/notice/mail.ts';
import type { PersonRef } from '../domain/office/person.ts';
import { nextWake } from '../domain/proposal/agenda.ts';
import type { ProposalEvent } from '../domain/proposal/events.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { refuseWith, unmet } from '../domain/proposal/unmet.ts';
import { refusing } from './refusing.ts';

const quick = proxyLocalActivities<Activities>({
  startToCloseTimeout: '2 seconds',
  scheduleToCloseTimeout: '4 seconds',
  retry: { maximumAttempts: 2, nonRetryableErrorTypes: ['JournalConflict'] },
});

/** While the database is away, one pending activity waits for it and the history does not grow. */
const patient = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumInterval: '1 minute', nonRetryableErrorTypes: ['JournalConflict'] },
  summary: '等待数据库恢复，补写记录',
});

/** An event that happened, with the case after it. */
export type Happened = {
  readonly event: ProposalEvent;
  readonly proposal: Proposal;
  readonly at: Instant;
  readonly actor: PersonRef | null;
  readonly commandId: string | null;
  readonly mails: readonly MailRequest[];
};

/** The one writer of a case: everything that happened, in order, one flush at a time. */
export type CaseWriterHandle = {
  add(happened: Happened): void;
  /** Resolves when a revision is on record. */
  written(revision: number): Promise<void>;
  isIdle(): boolean;
  refuseIfFrozen(): void;
};

/** Creates the writer of a case under a lineage, after what is on record already. */
export function caseWriter(lineage: string, recordedRevision: number): CaseWriterHandle {
  let waiting: Happened[] = [];
  let writtenRevision = recordedRevision;
  let flushing = false;
  let frozen = false;

  async function flush(): Promise<void> {
    if (flushing || frozen) return;
    flushing = true;
    try {
      while (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        await write(lineage, batch);
        writtenRevision = batch.at(-1)?.proposal.revision ?? writtenRevision;
      }
    } catch (error) {
      frozen = true;
      log.error('the journal holds another record; the case is frozen', { error: String(error) });
    } finally {
      flushing = false;
    }
  }

  const refuseIfFrozen = () => {
    if (frozen) refusing(() => refuseWith('登记', [unmet('caseFrozen')]));
  };

  return {
    add(happened) {
      waiting.push(happened);
      void Promise.resolve().then(flush);
    },
    async written(revision) {
      await condition(() => writtenRevision >= revision || frozen);
      refuseIfFrozen();
    },
    isIdle: () => frozen || (waiting.length === 0 && !flushing),
    refuseIfFrozen,
  };
}

async function write(lineage: string, batch: readonly Happened[]): Promise<void> {
  const last = batch.at(-1);
  if (!last) return;
  const { office, number } = last.proposal.assignment;
  const caseWrite = {
    office,
    number,
    lineage,
    entries: batch.map(({ event, proposal, at, actor, commandId }) => ({
      revision: proposal.revision,
      at,
      commandId,
      actor,
      event,
    })),
    proposal: last.proposal,
    nextWakeAt: nextWake(last.proposal) ?? null,
    mails: batch.flatMap((happened) => happened.mails),
  };
  try {
    await quick.writeCase(caseWrite);
  } catch (error) {
    if (isConflict(error)) throw error;
    await patient.writeCase(caseWrite);
  }
}

function isConflict(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type === 'JournalConflict';
}
