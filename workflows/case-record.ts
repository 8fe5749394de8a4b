import { condition, log } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Command } from '../domain/proposal/commands.ts';
import { foldJournal } from '../domain/proposal/evolve.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import type { Opening } from '../domain/proposal/open-case.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { refuseWith, unmet } from '../domain/proposal/unmet.ts';
import { causeOf, causeOfOpening, decided, type Cause, type Decision } from './cause.ts';
import type { Accepted } from './messages.ts';
import { outcomesIn, rememberedOutcomes, type Outcome } from './outcomes.ts';
import { refusing } from './refusing.ts';
import { writeRecord, writtenBeyond } from './write-record.ts';

/** All that a case carries into its next run. */
export type Snapshot = {
  readonly proposal: Proposal;
  readonly outcomes: readonly Outcome[];
};

type ActCommand = Extract<Command, { type: 'Act' }>;
type FactCommand = Exclude<Command, ActCommand>;

/** A case and its record: what is asked is decided at once, and put down in order, one flush at a time. */
export type CaseRecord = {
  /** The case as it stands, with what is still on its way to the record. */
  proposal(): Proposal;
  /** Resolves when the opening is on record. */
  opened(): Promise<Accepted>;
  /** Throws the refusal of an act that cannot be taken now; changes nothing. */
  refuse(command: ActCommand): void;
  /** Takes an act, once however often it comes, and resolves when it is on record. Throws its refusal. */
  act(command: ActCommand): Promise<Accepted>;
  /** Takes what nobody can refuse: time that passed, a notice. */
  note(command: FactCommand): void;
  /** Takes over what stands on record beyond the case, and resolves when it has, or when the case is frozen. */
  catchUp(): Promise<void>;
  /** Everything asked is on record. */
  isIdle(): boolean;
  /** The record went on elsewhere: nothing is taken any more, and a person must look. */
  isFrozen(): boolean;
  snapshot(): Snapshot;
};

/** A cause on its way to the record, until it has its answer: its outcome, or its refusal thrown. */
type Asked = { readonly cause: Cause; decision: Decision; answer?: () => Accepted };

/** Opens the record of a new case, or of one that goes on, under a lineage. */
export function caseRecord(
  lineage: string,
  start: { readonly opening: Opening; readonly at: Instant } | { readonly snapshot: Snapshot },
): CaseRecord {
  const outcomes = rememberedOutcomes('snapshot' in start ? start.snapshot.outcomes : []);
  let recorded = 'snapshot' in start ? start.snapshot.proposal : undefined;
  let present = recorded;
  let waiting: readonly Asked[] = [];
  let mayBeBehind = false;
  let flushing = false;
  let frozen = false;
  if ('opening' in start) ask(causeOfOpening(start.opening, start.at));

  function ask(cause: Cause): Asked {
    const asked = { cause, decision: decided(cause, present) };
    enqueue(asked);
    flushSoon();
    return asked;
  }

  function enqueue(asked: Asked): void {
    waiting = [...waiting, asked];
    present = asked.decision.happened.at(-1)?.proposal ?? present;
  }

  function flushSoon(): void {
    void Promise.resolve().then(flush);
  }

  async function flush(): Promise<void> {
    if (flushing || frozen) return;
    flushing = true;
    try {
      while (mayBeBehind || waiting.length > 0) {
        if (mayBeBehind) await takeOver();
        const batch = waiting;
        const happened = batch.flatMap(({ decision }) => decision.happened);
        const standing = await writeRecord(lineage, happened);
        if (standing) adopt(standing);
        else settle(batch);
      }
    } catch (error) {
      frozen = true;
      log.error('the record went on elsewhere; the case is frozen', { error: String(error) });
    } finally {
      flushing = false;
    }
  }

  async function takeOver(): Promise<void> {
    const standing = recorded && (await writtenBeyond(lineage, recorded));
    if (standing && standing.length > 0) adopt(standing);
    mayBeBehind = false;
  }

  function settle(batch: readonly Asked[]): void {
    waiting = waiting.slice(batch.length);
    for (const asked of batch) {
      const { happened, outcome } = asked.decision;
      recorded = happened.at(-1)?.proposal ?? recorded;
      if (asked.cause.commandId !== null) outcomes.add(asked.cause.commandId, outcome);
      asked.answer = () => outcome;
    }
  }

  /** Goes on from what stands on record, and asks again what is not among it. */
  function adopt(standing: readonly JournalEntry[]): void {
    const again = waiting;
    const known = outcomesIn(standing);
    waiting = [];
    recorded = foldJournal(standing, recorded);
    present = recorded;
    for (const [commandId, outcome] of known) outcomes.add(commandId, outcome);
    for (const asked of again) {
      const outcome = known.get(asked.cause.commandId ?? '');
      if (outcome) asked.answer = () => outcome;
      else askAgain(asked);
    }
  }

  function askAgain(asked: Asked): void {
    try {
      asked.decision = decided(asked.cause, present);
      enqueue(asked);
    } catch (refusal) {
      asked.answer = () => {
        throw refusal;
      };
    }
  }

  function sameAsked({ commandId }: ActCommand): Asked | undefined {
    return waiting.find(({ cause }) => cause.commandId === commandId);
  }

  function proposal(): Proposal {
    if (!present) throw new Error('a case begins with its opening');
    return present;
  }

  function orFailure<T>(rule: () => T): T {
    return refusing(rule, recorded?.revision ?? 0);
  }

  function refuseIfFrozen(): void {
    if (frozen) orFailure(() => refuseWith('登记', [unmet('caseFrozen')]));
  }

  return {
    proposal,
    async opened() {
      await condition(() => recorded !== undefined || frozen);
      refuseIfFrozen();
      return { revision: proposal().revision, events: [] };
    },
    refuse(command) {
      refuseIfFrozen();
      if (outcomes.of(command.commandId) || sameAsked(command)) return;
      orFailure(() => causeOf(command).events(proposal()));
    },
    async act(command) {
      const earlier = outcomes.of(command.commandId);
      if (earlier) return earlier;
      const asked = sameAsked(command) ?? orFailure(() => ask(causeOf(command)));
      await condition(() => asked.answer !== undefined || frozen);
      if (asked.answer) return orFailure(asked.answer);
      refuseIfFrozen();
      return asked.decision.outcome;
    },
    note(command) {
      if (!frozen) ask(causeOf(command));
    },
    async catchUp() {
      mayBeBehind = true;
      flushSoon();
      await condition(() => !mayBeBehind || frozen);
    },
    isIdle: () => !frozen && waiting.length === 0,
    isFrozen: () => frozen,
    snapshot: () => ({ proposal: proposal(), outcomes: outcomes.all() }),
  };
}
