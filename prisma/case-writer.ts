import type { CaseWrite, CaseWriter } from '../activities/ports.ts';
import { peopleFor } from '../domain/notice/recipients.ts';
import type { JournalEntry } from '../domain/proposal/journal.ts';
import { activePeople } from './active-people.ts';
import { addMails } from './add-mails.ts';
import { succeed } from './case-lineage.ts';
import { caseRow } from './case-row.ts';
import { journalRow } from './journal-row.ts';
import type { Database, DatabaseTransaction } from './open-database.ts';
import { meetJournal, refuseIncoherent, writtenAfter, type Meeting } from './meet-journal.ts';
import { mailedUnits } from './mailed-units.ts';
import { putCase, putNext } from './put-case.ts';
import { outboxRow, type MailIdentity } from './outbox-row.ts';

/** The writer of cases: journal, read model and outbox in one transaction, each write once. */
export function createCaseWriter(database: Database, identity: MailIdentity): CaseWriter {
  return {
    write: (write) => database.$transaction((transaction) => writeCase(transaction, write, identity)),
    writtenAfter: (place) => writtenAfter(database, place),
  };
}

async function writeCase(
  transaction: DatabaseTransaction,
  write: CaseWrite,
  identity: MailIdentity,
): Promise<readonly JournalEntry[] | undefined> {
  refuseIncoherent(write);
  const meeting = (await putNext(transaction, write))
    ? { unwritten: write.entries }
    : await putAsItStands(transaction, write);
  if ('standing' in meeting) return meeting.standing;
  const { unwritten } = meeting;
  if (unwritten.length === 0) return undefined;
  await transaction.journalEntry.createMany({ data: unwritten.map((entry) => journalRow(write, entry)) });
  await addCaseMails(transaction, write, identity);
  return undefined;
}

/** Puts down a case that is new, was written before, or passes to another lineage. */
async function putAsItStands(transaction: DatabaseTransaction, write: CaseWrite): Promise<Meeting> {
  const { office, number } = write;
  const standing = await transaction.proposalCase.findUnique({
    where: { office_number: { office, number } },
    select: { lineage: true, formerLineages: true, revision: true },
  });
  const row = caseRow(write, succeed(number, standing, write.lineage));
  const meeting = await meetJournal(transaction, write, standing?.revision ?? 0);
  if ('standing' in meeting || meeting.unwritten.length === 0) return meeting;
  if (standing === null) await transaction.proposalCase.createMany({ data: row });
  else await putCase(transaction, { office, number }, standing, row);
  return meeting;
}

async function addCaseMails(
  transaction: DatabaseTransaction,
  { office, entries, proposal, mails }: CaseWrite,
  identity: MailIdentity,
): Promise<void> {
  if (mails.length === 0) return;
  const people = await activePeople(transaction, office);
  const at = entries.at(-1)?.at ?? 0;
  const units = await mailedUnits(
    transaction,
    office,
    mails.flatMap(({ toUnit }) => toUnit ?? []),
  );
  const rows = mails.flatMap((mail) => {
    const to =
      mail.toUnit === undefined
        ? peopleFor(mail.placesThen ?? proposal, mail.to, people)
        : units.filter(({ name }) => name === mail.toUnit);
    return to.map((each) => outboxRow(office, mail, each, at, identity));
  });
  await addMails(transaction, rows);
}
