import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaseWriter } from '../../prisma/case-writer.ts';
import { DamagedRecord } from '../../prisma/damaged-record.ts';
import { createJournalReader } from '../../prisma/journal-reader.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeEntry, fakeProposal, fakeWrite, IDENTITY, OFFICE } from './fake-case.ts';

describe.each(DATABASES)('what is read back on %s', (kind) => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await createCaseWriter(test.database, IDENTITY).write(fakeWrite(1, 2));
  });
  afterEach(() => test.close());

  it.each(['', '{', 'null', '[]', '{"revision":2}', '{"assignment":{"office":1}}'])(
    'is refused as damaged when it is %j',
    async (state) => {
      await test.database.proposalCase.updateMany({ data: { state } });
      await expect(createReadModel(test.database).case(OFFICE, '12')).rejects.toThrow(DamagedRecord);
    },
  );

  it('names open cases and their record, for cases to be started again from', async () => {
    const ended = fakeProposal(1, { ending: { kind: 'closed', on: '2020-03-02' } });
    await createCaseWriter(test.database, IDENTITY).write(fakeWrite(1, 1, { number: '13', proposal: ended }));
    const reader = createJournalReader(test.database);
    expect(await reader.openCases(OFFICE)).toEqual([{ office: OFFICE, number: '12', lineage: 'first' }]);
    expect(await reader.journal(OFFICE, '12')).toEqual([fakeEntry(1), fakeEntry(2)]);
    expect(await reader.journal(OFFICE, 'none')).toEqual([]);
  });
});
