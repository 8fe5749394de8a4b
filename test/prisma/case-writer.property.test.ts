import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseWrite } from '../../activities/ports.ts';
import { createCaseWriter } from '../../prisma/case-writer.ts';
import type { Database } from '../../prisma/open-database.ts';
import { createReadModel } from '../../prisma/read-model.ts';
import { DATABASES, openTestDatabase } from '../support/database.ts';
import { fakeMail, fakeProposal, fakeWrite, IDENTITY, OFFICE } from './fake-case.ts';
import { seedPeople } from './fake-people.ts';

/** One flush: how many entries, how often it fails before it succeeds and where, how often it is repeated. */
type Flush = { readonly entries: number; readonly faults: readonly Fault[]; readonly repeats: number };
type Fault = 'badMail' | 'lostAnswer' | 'brokenStatement';

const flush: fc.Arbitrary<Flush> = fc.record({
  entries: fc.integer({ min: 1, max: 4 }),
  faults: fc.array(fc.constantFrom<Fault>('badMail', 'lostAnswer', 'brokenStatement'), { maxLength: 3 }),
  repeats: fc.integer({ min: 0, max: 2 }),
});

it.each(DATABASES)(
  'loses, doubles and reorders nothing on %s, whatever fails and is tried again',
  async (kind) => {
    const test = await openTestDatabase(kind);
    await seedPeople(test.database);
    const reader = createReadModel(test.database);
    let cases = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(flush, { minLength: 1, maxLength: 6 }), async (flushes) => {
          cases += 1;
          const number = `case-${cases}`;
          const writes = writesOf(number, flushes);
          for (const [index, { faults, repeats }] of flushes.entries()) {
            const write = writes[index];
            if (write === undefined) continue;
            for (const fault of faults) await writeUnderFault(test.database, write, fault);
            const writer = createCaseWriter(test.database, IDENTITY);
            // Where writes truly meet, one is told to repeat itself.
            await Promise.allSettled(Array.from({ length: repeats }, () => writer.write(write)));
            await writer.write(write);
            for (const earlier of writes.slice(0, index)) await writer.write(earlier);
          }
          const last = writes.at(-1);
          expect(await reader.journal(OFFICE, number)).toEqual(writes.flatMap(({ entries }) => entries));
          expect(await reader.case(OFFICE, number)).toEqual({
            proposal: last?.proposal,
            lineage: 'first',
            nextWakeAt: last?.nextWakeAt,
          });
          const mails = await test.database.outboxMail.findMany({
            where: { key: { startsWith: `${number}/` } },
          });
          expect(mails.map(({ key }) => key).toSorted()).toEqual(
            writes.flatMap((write) => write.mails.map(({ key }) => key)).toSorted(),
          );
        }),
        { numRuns: 60 },
      );
    } finally {
      await test.close();
    }
  },
);

function writesOf(number: string, flushes: readonly Flush[]): readonly CaseWrite[] {
  let revision = 0;
  return flushes.map(({ entries }) => {
    const from = revision + 1;
    revision += entries;
    const proposal = fakeProposal(revision, { division: `第${revision}处` });
    const mails = Array.from({ length: entries }, (_, index) => fakeMail(`${number}/${from + index}`));
    return fakeWrite(from, revision, { number, proposal, mails });
  });
}

/** One attempt that its caller sees fail; only a lost answer has left a trace. */
async function writeUnderFault(database: Database, write: CaseWrite, fault: Fault): Promise<unknown> {
  const writer = createCaseWriter(database, IDENTITY);
  switch (fault) {
    case 'lostAnswer':
      return writer.write(write);
    case 'badMail': {
      const content = { ...fakeMail('bad').content, footer: [1n as unknown as string] };
      const mails = [...write.mails, fakeMail('bad', { content })];
      // A write that stands already is not looked into any further.
      return writer.write({ ...write, mails }).catch(() => undefined);
    }
    case 'brokenStatement':
      await database.$executeRaw`ALTER TABLE "OutboxMail" RENAME TO "Elsewhere"`;
      await writer.write(write).catch(() => undefined);
      return database.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "OutboxMail"`;
  }
}
