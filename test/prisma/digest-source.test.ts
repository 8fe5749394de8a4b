import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { AddressedMail } from '../../domain/notice/mail.ts';
import { createCaseWriter } from '../../prisma/case-writer.ts';
import { createDigestSource } from '../../prisma/digest-source.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeMail, fakeProposal, fakeWrite, IDENTITY, minute, OFFICE } from './fake-case.ts';
import { seedPeople } from './fake-people.ts';

const MONDAY = civilDate('2020-03-02');
const TUESDAY = civilDate('2020-03-03');

describe.each(DATABASES)('createDigestSource on %s', (kind) => {
  let test: TestDatabase;
  let source: ReturnType<typeof createDigestSource>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    source = createDigestSource(test.database, IDENTITY);
  });
  afterEach(() => test.close());

  function digest(personId: string, on: string): AddressedMail {
    const { to: _to, ...mail } = fakeMail(`digest:${on}`, { kind: 'digest' });
    return { ...mail, personId };
  }
  const morning = ['officer@duban.invalid', 'head@duban.invalid', 'left@duban.invalid'];

  it('records a morning once, however many compose it', async () => {
    const mails = morning.map((id) => digest(id, MONDAY));
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) => source.recordDigest(OFFICE, MONDAY, minute(index), mails)),
    );
    expect(results.filter(({ recorded }) => recorded)).toEqual([{ recorded: true, mails: 2 }]);
    expect(results.every((result) => result.mails === 2)).toBe(true);
    expect(await test.database.outboxMail.count()).toBe(2);
  });

  it('remembers the last morning', async () => {
    expect(await source.lastDigestAt(OFFICE)).toBeUndefined();
    await source.recordDigest(OFFICE, MONDAY, minute(0), []);
    await source.recordDigest(OFFICE, TUESDAY, minute(1440), []);
    expect(await source.lastDigestAt(OFFICE)).toBe(minute(1440));
    expect(await source.lastDigestAt('elsewhere')).toBeUndefined();
  });

  it('takes thousands of digests in one morning', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      ...digest('officer@duban.invalid', MONDAY),
      key: `digest:${index}`,
    }));
    expect(await source.recordDigest(OFFICE, MONDAY, minute(0), many)).toEqual({
      recorded: true,
      mails: 3_000,
    });
  });

  it('tells what was put on record after one moment and until another, but not what time alone brought', async () => {
    const writer = createCaseWriter(test.database, IDENTITY);
    const [one, two, three] = fakeWrite(1, 3).entries;
    const woken = {
      ...fakeWrite(4, 4).entries[0],
      event: { type: 'OccasionsReached', occasions: [] },
      actor: null,
    } as never;
    if (!one || !two || !three) throw new Error('three entries');
    await writer.write(fakeWrite(1, 4, { entries: [one, two, three, woken] }));

    const told = await source.happened(OFFICE, minute(1), minute(4));
    expect(told.map(({ number, revision }) => [number, revision])).toEqual([
      ['12', 2],
      ['12', 3],
    ]);
    expect(told[0]).toMatchObject({ at: minute(2), actor: { id: 'officer@duban.invalid' } });
    expect(await source.happened('elsewhere', minute(0), minute(9))).toEqual([]);
  });

  it('sees open cases and people in service', async () => {
    const writer = createCaseWriter(test.database, IDENTITY);
    const ended = fakeProposal(1, { ending: { kind: 'closed', on: '2020-03-02' } });
    await writer.write(fakeWrite(1, 1));
    await writer.write(fakeWrite(1, 1, { number: '13', proposal: ended }));
    expect(await source.openCases(OFFICE)).toEqual([fakeProposal(1)]);
    expect(await source.casesOf(OFFICE, ['13', '14'])).toEqual([ended]);
    const people = await source.people(OFFICE);
    expect(people.map(({ name }) => name)).not.toContain('left');
    expect(people.find(({ name }) => name === 'head')).toEqual({
      id: 'head@duban.invalid',
      name: 'head',
      post: 'divisionHead',
      unit: '发展处',
      unitKind: 'division',
    });
  });
});
