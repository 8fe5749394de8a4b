import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadedList } from '../../domain/calendar/loaded-list.ts';
import { createDigestSource } from '../../prisma/digest-source.ts';
import { createHolidayLists } from '../../prisma/holiday-lists.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { LIST_OF_2027 } from '../support/holiday-lists.ts';
import { IDENTITY, minute, OFFICE } from './fake-case.ts';

const loaded: LoadedList = {
  list: LIST_OF_2027,
  source: '样例来源',
  loadedAt: minute(5),
  loadedBy: { id: 'supervisor@duban.invalid', name: '样例督查' },
};

describe.each(DATABASES)('the lists of holidays of an office on %s', (kind) => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase(kind);
  });
  afterEach(() => test.close());

  it('come back as they were loaded, in their order, to pages and to the morning, and to no other office', async () => {
    const lists = createHolidayLists(test.database);
    const corrected = { ...loaded, list: { ...LIST_OF_2027, makeUpWorkdays: [] } };
    expect(await lists.add(OFFICE, 0, loaded)).toBe(true);
    expect(await lists.add(OFFICE, 1, corrected)).toBe(true);
    expect(await lists.loaded(OFFICE)).toEqual([loaded, corrected]);
    expect(await createDigestSource(test.database, IDENTITY).holidayLists(OFFICE)).toEqual([
      loaded.list,
      corrected.list,
    ]);
    expect(await lists.loaded('another')).toEqual([]);
  });

  it('take one of two that come at once', async () => {
    const lists = createHolidayLists(test.database);
    const added = await Promise.all([lists.add(OFFICE, 0, loaded), lists.add(OFFICE, 0, loaded)]);
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await lists.loaded(OFFICE)).toHaveLength(1);
  });
});
