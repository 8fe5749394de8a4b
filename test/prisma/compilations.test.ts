import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompilationOrder, DrawnUp } from '../../client/ports.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { CompilationRevision } from '../../domain/monthly/compilation.ts';
import { createCaseWriter } from '../../prisma/case-writer.ts';
import { createCompilations } from '../../prisma/compilations.ts';
import { createOutbox } from '../../prisma/outbox.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakeProposal, fakeWrite, IDENTITY, minute, OFFICE } from './fake-case.ts';
import { seedPeople } from './fake-people.ts';

const by = { id: 'supervisor@duban.invalid', name: 'supervisor' };

function revision(
  month: string,
  no: number,
  edits: Readonly<Record<string, string>> = {},
): CompilationRevision {
  const draft = {
    month,
    asOf: civilDate('2020-04-24'),
    missing: ['12'],
    sections: [],
    milestones: [['12', '']],
  };
  return { month, revision: no, draft, edits, at: minute(no), by: no === 1 ? undefined : by };
}

function order(month: string, issueId: string): CompilationOrder {
  return { month, issueId, year: 2020, revision: 1, releasedOn: civilDate('2020-04-24'), releasedBy: by };
}

type Drop<T extends readonly unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

const drawUp =
  (month: string) =>
  (issueNo: number): DrawnUp => ({
    document: { fileName: `${issueNo}.docx`, mediaType: 'text/plain', bytes: Buffer.from(`第${issueNo}期`) },
    mails: (documentId) => [
      {
        key: `compilation:${month}`,
        kind: 'compilation',
        personId: 'head@duban.invalid',
        notBefore: minute(0),
        content: {
          subject: `第${issueNo}期`,
          blocks: [],
          footer: [],
          attachments: [{ fileName: `${issueNo}.docx`, mediaType: 'text/plain', documentId }],
        },
      },
    ],
  });

describe.each(DATABASES)('createCompilations on %s', (kind) => {
  let test: TestDatabase;
  let compilations: ReturnType<typeof createCompilations>;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    await seedPeople(test.database);
    compilations = createCompilations(test.database, IDENTITY);
  });
  afterEach(() => test.close());

  async function releaseOf(...given: Drop<Parameters<typeof compilations.release>>) {
    const issue = await compilations.release(OFFICE, ...given);
    if (!issue) throw new Error('a newer version stands in the way');
    return issue;
  }

  it('keeps every version as it was, and of two of one number the first', async () => {
    expect(await compilations.add(OFFICE, revision('2020-04', 1))).toBe(true);
    const edited = revision('2020-04', 2, { summary: '甲' });
    const both = await Promise.all([
      compilations.add(OFFICE, edited),
      compilations.add(OFFICE, revision('2020-04', 2, { summary: '乙' })),
    ]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await compilations.revisions(OFFICE, '2020-04')).toHaveLength(2);
    expect((await compilations.revisions(OFFICE, '2020-04'))[0]).toEqual(revision('2020-04', 1));
    expect(await compilations.isDrafted(OFFICE, '2020-04')).toBe(true);
    expect(await compilations.isDrafted(OFFICE, '2020-05')).toBe(false);
    expect(await compilations.isDrafted('elsewhere', '2020-04')).toBe(false);
  });

  it('numbers each month once without a gap, however many release it at once', async () => {
    const months = ['2020-04', '2020-05', '2020-06'];
    for (const month of months) await compilations.add(OFFICE, revision(month, 1));
    expect(await compilations.unreleased(OFFICE)).toEqual(months);
    const issues = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const month = months[index % 3] ?? '';
        return releaseOf(order(month, `i${index % 6}`), minute(index), drawUp(month));
      }),
    );
    expect(new Set(issues.map(({ issueNo }) => issueNo))).toEqual(new Set([1, 2, 3]));
    for (const month of months)
      expect(new Set(issues.filter((each) => each.month === month).map(({ issueId }) => issueId)).size).toBe(
        1,
      );
    expect(await test.database.outboxMail.count()).toBe(3);
    expect(await compilations.unreleased(OFFICE)).toEqual([]);
    expect((await compilations.released(OFFICE)).map(({ issueNo }) => issueNo)).toEqual([3, 2, 1]);
  });

  it('keeps the file that the mails go with, and gives the number back where something fails', async () => {
    const failing = () => {
      throw new Error('no paper');
    };
    await expect(compilations.release(OFFICE, order('2020-04', 'i'), minute(0), failing)).rejects.toThrow(
      'no paper',
    );
    const issue = await releaseOf(order('2020-04', 'i'), minute(0), drawUp('2020-04'));
    expect(issue).toMatchObject({ issueNo: 1, recipients: 1 });
    const file = await compilations.file(OFFICE, issue.documentId);
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('第1期');
    const [mail] = await createOutbox(test.database).take(OFFICE, minute(0), 10);
    expect(mail?.content.attachments).toMatchObject([{ documentId: issue.documentId }]);
  });

  it('releases what was last written and nothing older, and takes nothing more for a released month', async () => {
    await compilations.add(OFFICE, revision('2020-04', 1));
    await compilations.add(OFFICE, revision('2020-04', 2));
    const release = (no: number) =>
      compilations.release(OFFICE, { ...order('2020-04', 'i'), revision: no }, minute(0), drawUp('2020-04'));
    expect(await release(1)).toBeUndefined();
    expect(await compilations.released(OFFICE)).toEqual([]);
    expect(await test.database.outboxMail.count()).toBe(0);
    expect(await release(2)).toMatchObject({ issueNo: 1, revision: 2 });
    expect(await compilations.add(OFFICE, revision('2020-04', 3))).toBe(false);
    expect(await compilations.add(OFFICE, revision('2020-05', 1))).toBe(true);
    expect(await compilations.revisions(OFFICE, '2020-04')).toHaveLength(2);
  });

  it('finds the key proposals that we answer, ended or not', async () => {
    const writer = createCaseWriter(test.database, IDENTITY);
    const put = (number: string, assignment: object) => {
      const plain = fakeProposal(1);
      const proposal = { ...plain, assignment: { ...plain.assignment, number, ...assignment } };
      return writer.write(fakeWrite(1, 1, { number, proposal }));
    };
    await put('1', {});
    await put('2', { keyKind: 'main' });
    await put('3', { keyKind: 'related', role: 'coHandler' });
    const found = await compilations.keyCases(OFFICE);
    expect(found.map(({ proposal }) => proposal.assignment.number)).toEqual(['2']);
  });
});
