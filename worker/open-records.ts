import type {
  CaseWriter,
  CompilationDrafts,
  DigestSource,
  Documents,
  Letters,
  MailLinks,
  NoticeRegister,
  Outbox,
  WatchPorts,
} from '../activities/ports.ts';
import type { CaseSource } from '../client/gateway/rehydrate.ts';
import type {
  AlarmShelf,
  Books,
  CalendarFeeds,
  Compilations,
  HolidayLists,
  LinkBook,
  LetterTemplates,
  MailRecords,
  PolicyShelf,
  ReadModel,
  Register,
  TemplateWorkshop,
} from '../client/ports.ts';
import { createAlarms } from '../prisma/alarms.ts';
import { createLetters } from '../letters/create-letters.ts';
import { createBooks } from '../prisma/books.ts';
import { createCalendarFeeds } from '../prisma/calendar-feeds.ts';
import { createCaseWriter } from '../prisma/case-writer.ts';
import { databaseKind } from '../prisma/database-kind.ts';
import { createCompilations } from '../prisma/compilations.ts';
import { createDocuments } from '../prisma/documents.ts';
import { createDigestSource } from '../prisma/digest-source.ts';
import { createHeartbeats } from '../prisma/heartbeats.ts';
import { createHolidayLists } from '../prisma/holiday-lists.ts';
import { createLetterTemplates } from '../prisma/letter-templates.ts';
import { createJournalReader } from '../prisma/journal-reader.ts';
import { createMailRecords } from '../prisma/mail-records.ts';
import { createLinkBook } from '../prisma/link-book.ts';
import { createMailLinks } from '../prisma/mail-links.ts';
import { migrate } from '../prisma/migrate.ts';
import { MigrationConflict } from '../prisma/migration-conflict.ts';
import { createNoticeRegister } from '../prisma/notice-register.ts';
import { closeDatabase, openDatabase, type Database } from '../prisma/open-database.ts';
import { createOutbox } from '../prisma/outbox.ts';
import { createPolicyShelf } from '../prisma/policy-shelf.ts';
import { createReadModel } from '../prisma/read-model.ts';
import { createRegister } from '../prisma/register.ts';
import { createWatchSource } from '../prisma/watch-source.ts';
import { startLineage } from '../prisma/start-lineage.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { remembering } from './remembering.ts';
import { registerInOutage } from './register-in-outage.ts';
import type { Settings } from './settings.ts';

export type RecordsSettings = Pick<Settings, 'office' | 'databaseUrl' | 'mailFrom' | 'contact'>;

/** Everything that stands in the office's database, behind the ports of those who write and read it. */
export type Records = {
  readonly caseWriter: CaseWriter;
  readonly outbox: Outbox;
  readonly mails: MailRecords;
  readonly digestSource: DigestSource;
  readonly notices: NoticeRegister;
  readonly compilations: Compilations & CompilationDrafts;
  readonly documents: Documents;
  readonly links: MailLinks;
  readonly linkBook: LinkBook;
  readonly letters: Letters & TemplateWorkshop;
  readonly templates: LetterTemplates;
  readonly register: Register;
  readonly readModel: ReadModel;
  readonly calendarFeeds: CalendarFeeds;
  readonly policies: PolicyShelf;
  readonly holidayLists: HolidayLists;
  readonly books: Books;
  readonly journal: CaseSource['journal'];
  readonly watch: Omit<WatchPorts, 'runs' | 'noticeRuns'> & { readonly alarms: AlarmShelf };
  close(): Promise<void>;
};

/** Opens the office's database and brings it up to this version; throws `DatabaseUnavailable`. */
export async function openRecords(settings: RecordsSettings): Promise<Records> {
  const { office, databaseUrl, mailFrom, contact } = settings;
  const database = await openDatabase(databaseUrl);
  await bringUpToDate(database, databaseUrl);
  const policies = createPolicyShelf(database);
  const identity = { mailDomain: mailFrom.slice(mailFrom.indexOf('@') + 1), contact };
  const mails = createMailRecords(database);
  const dryRun = remembering(async (asked) => ({ turn: await mails.dryRun(asked) }));
  const alarms = createAlarms(database, identity);
  const templates = createLetterTemplates(database);
  return {
    caseWriter: createCaseWriter(database, identity),
    outbox: createOutbox(database),
    mails: { ...mails, dryRun: async (asked) => (await dryRun(asked)).turn },
    digestSource: createDigestSource(database, identity),
    notices: createNoticeRegister(database, identity),
    compilations: createCompilations(database, identity),
    documents: createDocuments(database),
    links: createMailLinks(database),
    linkBook: createLinkBook(database),
    letters: createLetters(templates),
    templates,
    register: registerInOutage(createRegister(database)),
    readModel: createReadModel(database),
    calendarFeeds: createCalendarFeeds(database),
    policies: { ...policies, adopted: remembering((asked) => policies.adopted(asked)) },
    holidayLists: createHolidayLists(database),
    books: createBooks(database),
    journal: {
      ...createJournalReader(database),
      startLineage: (number, lineage) => startLineage(database, office, number, lineage),
    },
    watch: {
      heartbeats: createHeartbeats(database),
      source: createWatchSource(database),
      // Every page of the supervision office asks, also those on which people act while the database is away.
      alarms: { ...alarms, countOpen: remembering((asked) => alarms.countOpen(asked)) },
    },
    close: () => closeDatabase(database),
  };
}

async function bringUpToDate(database: Database, url: string): Promise<void> {
  try {
    await migrate(database, databaseKind(url));
  } catch (cause) {
    await closeDatabase(database).catch(() => undefined);
    if (cause instanceof MigrationConflict) throw new DatabaseUnavailable(cause.message, { cause });
    const { host } = new URL(url);
    const place = host === '' ? url : host;
    const sentence = `打不开 DATABASE_URL 指明的数据库（${place}）：${lastLine(cause)}。请检查地址、口令和数据库服务。`;
    throw new DatabaseUnavailable(sentence, { cause });
  }
}

/** The driver puts what happened into the last line, after the place in our own code. */
function lastLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  return (lines.at(-1) ?? '').trim().replace(/[.。]$/, '');
}
