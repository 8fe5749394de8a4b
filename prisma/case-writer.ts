import type { CaseWrite, CaseWriter } from '../activities/ports.ts';
import { peopleFor } from '../domain/notice/recipients.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import { activePeople } from './active-people.ts';
import { addMails } from './add-mails.ts';
import { succeed } from './case-lineage.ts';
import { caseRow } from './case-row.ts';
import { journalRow } from './journal-row.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { putCase } from './put-case.ts';
import { outboxRow, type MailIdentity } from './outbox-row.ts';
import { unwrittenEntries } from './unwritten-entries.ts';

/** The writer of cases: journal, read model and outbox in one transaction, each write once. */
export function createCaseWriter(database: Database, identity: MailIdentity): CaseWriter {
  return {
    write: (write) => database.$transaction((transaction) => writeCase(transaction, write, identity)),
  };
}

async function writeCase(
  transaction: DatabaseTransaction,
  write: CaseWrite,
  identity: MailIdentity,
): Promise<readonly JournalEntry[] | undefined> {
  const { office, number } = write;
  const standing = await transaction.proposalCase.findUnique({
    where: { office_number: { office, number } },
    select: { lineage: true, formerLineages: true, revision: true },
  });
  const lineage = succeed(number, standing, write.lineage);
  const meeting = await unwrittenEntries(transaction, write, standing?.revision ?? 0);
  if ('standing' in meeting) return meeting.standing;
  const { unwritten: entries } = meeting;
  if (entries.length === 0) return undefined;
  await transaction.journalEntry.createMany({ data: entries.map((entry) => journalRow(write, entry)) });
  const row = caseRow(write, lineage);
  if (standing === null) await transaction.proposalCase.createMany({ data: row });
  else await putCase(transaction, { office, number }, standing, row);
  await addCaseMails(transaction, write, identity);
  return undefined;
}

async function addCaseMails(
  transaction: DatabaseTransaction,
  { office, entries, proposal, mails }: CaseWrite,
  identity: MailIdentity,
): Promise<void> {
  if (mails.length === 0) return;
  const people = await activePeople(transaction, office);
  const at = entries.at(-1)?.at ?? 0;
  const rows = mails.flatMap((mail) =>
    peopleFor(proposal, mail.to, people).map((person) => outboxRow(office, mail, person, at, identity)),
  );
  await addMails(transaction, rows);
}
