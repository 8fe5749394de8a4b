import type { DigestSource } from '../activities/ports.ts';
import type { ProposalEvent } from '../domain/proposal/events.ts';
import { addressOf } from '../domain/office/outside-unit.ts';
import { activePeople } from './active-people.ts';
import { addMails } from './add-mails.ts';
import { addressedRows } from './addressed-rows.ts';
import { casesOf } from './cases-of.ts';
import { createHolidayLists } from './holiday-lists.ts';
import { mailTroubles } from './mail-troubles.ts';
import { CHANGED_MAIL, noteMails } from './note-mails.ts';
import { journalEntry } from './journal-row.ts';
import type { Database } from './open-database.ts';
import type { MailIdentity } from './outbox-row.ts';
import { storedInstant } from './stored-instant.ts';
import { storedProposal } from './stored-json.ts';

/** What time alone brings, and openings with all that they carry: no morning reads them back. */
const UNTOLD: readonly ProposalEvent['type'][] = ['Opened', 'OccasionsReached', 'OccasionsPassedOver'];

/** What the morning mail is made from, and the record of mornings; the second digest of a day changes nothing. */
export function createDigestSource(database: Database, identity: MailIdentity): DigestSource {
  const lists = createHolidayLists(database);
  return {
    async openCases(office) {
      const rows = await database.proposalCase.findMany({
        where: { office, ended: false },
        select: { state: true },
        orderBy: { number: 'asc' },
      });
      return rows.map(({ state }) => storedProposal(state));
    },
    casesOf: (office, numbers) => casesOf(database, office, numbers),
    people: (office) => activePeople(database, office),
    mailTroubles: (office) => mailTroubles(database, office),
    async happened(office, after, until) {
      const rows = await database.journalEntry.findMany({
        where: { office, at: { gt: BigInt(after), lte: BigInt(until) }, eventType: { notIn: [...UNTOLD] } },
        orderBy: [{ at: 'asc' }, { number: 'asc' }, { revision: 'asc' }],
      });
      return rows.map((row) => ({ ...journalEntry(row), number: row.number }));
    },
    async mailedUnits(office) {
      const units = await database.outsideUnit.findMany({ where: { office } });
      return units.filter((unit) => addressOf(unit) !== undefined).map(({ name }) => name);
    },
    holidayLists: async (office) => (await lists.loaded(office)).map(({ list }) => list),
    async lastDigestAt(office) {
      const last = await database.digestRun.findFirst({ where: { office }, orderBy: { date: 'desc' } });
      return last === null ? undefined : storedInstant(last.at);
    },
    recordDigest: (office, on, at, mails) =>
      database.$transaction(async (transaction) => {
        const where = { office_date: { office, date: on } };
        // Of two that compose the same morning the second waits here until the first is done.
        const claimed = await transaction.$executeRaw`
          INSERT INTO "DigestRun" ("office", "date", "at", "mails")
          VALUES (${office}, ${on}, ${BigInt(at)}, 0) ON CONFLICT DO NOTHING`;
        if (claimed === 0) {
          const earlier = await transaction.digestRun.findUniqueOrThrow({ where });
          return { recorded: false, mails: earlier.mails };
        }
        const superseded = await transaction.outboxMail.updateManyAndReturn({
          where: { office, kind: 'digest', state: 'queued' },
          data: { state: 'superseded' },
          select: CHANGED_MAIL,
        });
        await noteMails(transaction, superseded, { at, what: 'superseded' });
        const rows = await addressedRows(transaction, office, mails, at, identity);
        const added = await addMails(transaction, rows);
        await transaction.digestRun.update({ where, data: { mails: added } });
        return { recorded: true, mails: added };
      }),
  };
}
