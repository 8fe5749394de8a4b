import { isDeepStrictEqual } from 'node:util';
import { JournalConflict, type CaseWrite, type CaseWriter } from '../../activities/ports.ts';
import type { MailRequest } from '../../domain/notice/mail.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import { foldJournal } from '../../domain/proposal/evolve.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';

/** What stands on record of one case. */
export type Recorded = {
  readonly lineage: string;
  readonly entries: readonly JournalEntry[];
  readonly proposal: Proposal;
  readonly mails: readonly MailRequest[];
};

/** A record of cases in memory, under the law of the real one. */
export type FakeJournal = {
  readonly writer: CaseWriter;
  of(number: string): Recorded;
  /** What every write of a case goes through from now on; it may throw before or after, or wait. */
  through(number: string, trouble: Trouble): void;
  /** Nothing of a case can be read from now on. */
  hide(number: string): void;
};

/** What becomes of a write: `put` puts it down, or what an attempt with other entries would have put down. */
export type Trouble = (
  put: (other?: readonly JournalEntry[]) => ReturnType<CaseWriter['write']>,
  write: CaseWrite,
) => ReturnType<CaseWriter['write']>;

/** Opens an empty record. */
export function fakeJournal(): FakeJournal {
  const cases = new Map<string, Recorded>();
  const troubles = new Map<string, Trouble>();
  const hidden = new Set<string>();

  function put(write: CaseWrite): readonly JournalEntry[] | undefined {
    const standing = cases.get(write.number);
    const known = standing?.entries ?? [];
    const [first] = write.entries;
    if (!first || first.revision > known.length + 1 || (standing && standing.lineage !== write.lineage))
      throw new JournalConflict('the journal goes on elsewhere');
    const written = known.slice(first.revision - 1);
    if (!isDeepStrictEqual(written, write.entries.slice(0, written.length))) return written;
    const fresh = write.entries.slice(written.length);
    if (fresh.length === 0) return undefined;
    cases.set(write.number, {
      lineage: write.lineage,
      entries: [...known, ...fresh],
      proposal: foldJournal([...known, ...fresh]),
      mails: [...(standing?.mails ?? []), ...write.mails],
    });
    return undefined;
  }

  return {
    writer: {
      async write(write) {
        const trouble = troubles.get(write.number);
        if (!trouble) return put(write);
        return trouble(async (other) => put(other ? { ...write, entries: other, mails: [] } : write), write);
      },
      async writtenAfter({ number, lineage, revision }) {
        if (hidden.has(number)) throw new Error('the record cannot be read');
        const standing = cases.get(number);
        if (standing && standing.lineage !== lineage)
          throw new JournalConflict('the journal goes on elsewhere');
        return standing?.entries.slice(revision) ?? [];
      },
    },
    of(number) {
      const recorded = cases.get(number);
      if (!recorded) throw new Error(`nothing on record of ${number}`);
      return recorded;
    },
    through: (number, trouble) => void troubles.set(number, trouble),
    hide: (number) => void hidden.add(number),
  };
}
