import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalendarFeeds } from '../../prisma/calendar-feeds.ts';
import { createCaseWriter } from '../../prisma/case-writer.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeProposal, fakeWrite, IDENTITY, minute, OFFICE } from './fake-case.ts';
import { PEOPLE, seedPeople } from './fake-people.ts';

const ME = 'officer@duban.invalid';

describe.each(DATABASES)('createCalendarFeeds on %s', (kind) => {
  let test: TestDatabase;
  let feeds: ReturnType<typeof createCalendarFeeds>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    feeds = createCalendarFeeds(test.database);
  });
  afterEach(() => test.close());

  it('knows a person by the secret, of 256 bits, and keeps only what it hashes to', async () => {
    const secret = await feeds.renew(OFFICE, ME, minute(0));

    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(await feeds.holder(OFFICE, secret)).toBe(ME);
    expect(await feeds.holder('elsewhere', secret)).toBeUndefined();
    expect(await feeds.holder(OFFICE, `${secret.slice(0, -1)}_`)).toBeUndefined();
    const rows = await test.database.calendarFeed.findMany();
    expect(rows).toHaveLength(1);
    expect(Object.values(rows[0] ?? {}).join()).not.toContain(secret);
    expect(await feeds.madeAt(OFFICE, ME)).toBe(minute(0));
  });

  it('takes back the former secret with a new one, and each with the withdrawal', async () => {
    const first = await feeds.renew(OFFICE, ME, minute(0));
    const second = await feeds.renew(OFFICE, ME, minute(5));

    expect(second).not.toBe(first);
    expect(await feeds.holder(OFFICE, first)).toBeUndefined();
    expect(await feeds.holder(OFFICE, second)).toBe(ME);
    await feeds.withdraw(OFFICE, ME);
    expect(await feeds.holder(OFFICE, second)).toBeUndefined();
    expect(await feeds.madeAt(OFFICE, ME)).toBeUndefined();
  });

  it('finds the open cases around a person', async () => {
    const writer = createCaseWriter(test.database, IDENTITY);
    const put = (number: string, differences: object) =>
      writer.write(
        fakeWrite(1, 1, {
          number,
          proposal: fakeProposal(1, {
            assignment: { ...fakeProposal(1).assignment, number },
            ...differences,
          }),
        }),
      );
    await put('1', {});
    await put('2', { officer: { id: 'other@duban.invalid', name: '别人' }, division: '规划处' });
    await put('3', { ending: { kind: 'withdrawn', on: '2020-03-02', reason: '样例' } });
    const numbers = async (id: string) => {
      const person = PEOPLE.find((each) => each.id === `${id}@duban.invalid`);
      if (!person) throw new Error(`no ${id}`);
      const cases = await feeds.openCasesAround(OFFICE, person);
      return cases.map(({ assignment }) => assignment.number);
    };

    expect(await numbers('officer')).toEqual(['1']);
    expect(await numbers('head')).toEqual(['1']);
    expect(await numbers('other-head')).toEqual(['2']);
    expect(await numbers('supervisor')).toEqual(['1', '2']);
    expect(await numbers('general')).toEqual(['1', '2']);
  });
});
