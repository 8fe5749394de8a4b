import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { createBooks } from '../../prisma/books.ts';
import { revision } from '../support/books.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { minute, OFFICE } from './fake-case.ts';

const note = { happenedOn: civilDate('2020-04-15'), kind: 'deployment', title: '样例部署会议' } as const;
const first = revision<'yearLog'>('a', note, { at: minute(1) });

describe.each(DATABASES)('the books of an office on %s', (kind) => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase(kind);
  });
  afterEach(() => test.close());

  it('come back as they were written, correction by correction, to their own office and book', async () => {
    const books = createBooks(test.database);
    const second = { ...first, revision: 2, voided: true, reason: '样例更正', at: minute(2) };
    expect(await books.add(OFFICE, 'yearLog', first)).toBe(true);
    expect(await books.add(OFFICE, 'yearLog', second)).toBe(true);
    expect(await books.revisions(OFFICE, 'yearLog')).toEqual([first, second]);
    expect(await books.revisions(OFFICE, 'memberContact')).toEqual([]);
    expect(await books.revisions('another', 'yearLog')).toEqual([]);
  });

  it('take one of two corrections that come at once', async () => {
    const books = createBooks(test.database);
    const added = await Promise.all(
      ['样例甲', '样例乙'].map((title) =>
        books.add(OFFICE, 'yearLog', { ...first, content: { ...note, title } }),
      ),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await books.revisions(OFFICE, 'yearLog')).toHaveLength(1);
  });
});
