import { describe, expect, it } from 'vitest';
import { writeBook, type BookAsk } from '../../../client/gateway/write-book.ts';
import type { Books } from '../../../client/ports.ts';
import { bookEntries, type BookRevision } from '../../../domain/yearbook/book.ts';
import { moment, PEOPLE } from '../../support/cases.ts';

type Revision = BookRevision<'yearLog'>;

/** A year log that starts empty, and whoever writes in it. */
function aLog() {
  const revisions: Revision[] = [];
  const books = {
    revisions: async () => [...revisions],
    add: async (_office: string, _book: string, revision: Revision) => {
      const known = revisions.some(
        (each) => each.entryId === revision.entryId && each.revision === revision.revision,
      );
      if (!known) revisions.push(revision);
      return !known;
    },
  } as unknown as Books;
  const ports = { office: 'sample', books, now: () => moment('2020-04-20 10:00') };
  const write = (ask: Partial<BookAsk<'yearLog'>> = {}) =>
    writeBook(ports, {
      book: 'yearLog',
      data: { kind: 'training', happenedOn: '2020-04-08', title: '样例培训' },
      actor: PEOPLE.supervisor,
      entryId: 'entry-1',
      ...ask,
    });
  return { revisions, write };
}

const corrected = { data: { kind: 'training', happenedOn: '2020-04-09', title: '样例培训' } };
const correcting = (revision: number) => ({ revision, reason: '样例理由', voided: false });

describe('an entry of a book', () => {
  it('is written once, however often it is sent', async () => {
    const { revisions, write } = aLog();
    expect(await write()).toEqual({ answer: 'written', entryId: 'entry-1', revision: 1 });
    expect(await write()).toEqual({ answer: 'written', entryId: 'entry-1', revision: 1 });
    expect(revisions).toHaveLength(1);
    expect(await write(corrected)).toMatchObject({ refused: { code: 'bookEntryChanged' } });
  });

  it('is corrected beside what stood there, with the reason', async () => {
    const { revisions, write } = aLog();
    await write();
    expect(await write({ ...corrected, correcting: correcting(1) })).toMatchObject({ revision: 2 });
    const [entry] = bookEntries(revisions);
    expect(entry?.now).toMatchObject({ reason: '样例理由', content: { happenedOn: '2020-04-09' } });
    expect(entry?.former).toMatchObject([{ content: { happenedOn: '2020-04-08' } }]);
  });

  it('is corrected from what stands there now, where there is one, by who may', async () => {
    const { revisions, write } = aLog();
    expect(await write({ correcting: correcting(1) })).toMatchObject({
      refused: { code: 'bookEntryUnknown' },
    });
    await write();
    await write({ ...corrected, correcting: correcting(1) });
    expect(await write({ correcting: correcting(1) })).toMatchObject({
      refused: { code: 'bookEntryChanged' },
    });
    expect(await write({ actor: PEOPLE.officer, correcting: correcting(2) })).toMatchObject({
      refused: { code: 'bookNotYours' },
    });
    expect(revisions).toHaveLength(2);
  });
});
