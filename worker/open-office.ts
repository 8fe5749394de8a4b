import { Client, Connection } from '@temporalio/client';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { createMailer } from '../activities/mail/create-mailer.ts';
import { busyRetries } from '../client/gateway/busy-retries.ts';
import { createGateway, type Gateway } from '../client/gateway/gateway.ts';
import type { RehydrationSource } from '../client/gateway/rehydrate.ts';
import type { ReadModel, Register } from '../client/ports.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { FORMAL_KINDS } from '../domain/notice/after-delivery.ts';
import { createCaseWriter } from '../prisma/case-writer.ts';
import { createDigestSource } from '../prisma/digest-source.ts';
import { createJournalReader } from '../prisma/journal-reader.ts';
import { migrate } from '../prisma/migrate.ts';
import { createNoticeRegister } from '../prisma/notice-register.ts';
import { closeDatabase, openDatabase } from '../prisma/open-database.ts';
import { createOutbox } from '../prisma/outbox.ts';
import { createReadModel } from '../prisma/read-model.ts';
import { createRegister } from '../prisma/register.ts';
import { startLineage } from '../prisma/start-lineage.ts';
import { runWorkers } from './run-workers.ts';
import type { Settings } from './settings.ts';
import type { TemporalLink } from './temporal-link.ts';
import { workflowBundle } from './workflow-bundle.ts';

export type OfficeSettings = Pick<
  Settings,
  'office' | 'bureauName' | 'databaseUrl' | 'mailFrom' | 'replyTo'
> & {
  readonly smtpUrl: string;
  readonly temporal: Pick<TemporalLink, 'connection' | 'namespace'>;
  readonly now: () => Instant;
  readonly clockAheadMs?: number;
  /** More than the usual where the mail server is our own and a year passes in minutes. */
  readonly mailingsPerSecond?: number;
  /** The workflows' bundle where it is made already. */
  readonly bundle?: WorkflowBundleOption;
};

/** An office at work: its database, its workers, its mail, and the one door to its cases. */
export type Office = {
  readonly gateway: Gateway;
  readonly register: Register;
  readonly readModel: ReadModel;
  readonly journal: RehydrationSource['journal'];
  readonly client: Client;
  /** Rejects when a worker fails for good. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** Opens an office on a database, a Temporal server and an SMTP server that are already there. */
export async function openOffice(settings: OfficeSettings): Promise<Office> {
  const { office, bureauName, temporal, now, clockAheadMs } = settings;
  const database = await openDatabase(settings.databaseUrl);
  await migrate(database);
  const mailDomain = settings.mailFrom.slice(settings.mailFrom.indexOf('@') + 1);
  const outbox = createOutbox(database, { formalKinds: FORMAL_KINDS, mailDomain });
  await outbox.recoverSending(office);
  const mailer = createMailer({
    smtpUrl: settings.smtpUrl,
    from: { name: `${bureauName}督查处`, address: settings.mailFrom },
    replyTo: settings.replyTo,
    office,
  });
  const activities = createActivities({
    caseWriter: createCaseWriter(database, { mailDomain }),
    outbox,
    mailer,
    digestSource: createDigestSource(database, { mailDomain }),
    notices: createNoticeRegister(database, { mailDomain }),
  });
  const workers = await runWorkers({
    ...temporal,
    bundle: settings.bundle ?? (await workflowBundle()),
    activities,
    ...(settings.mailingsPerSecond === undefined ? {} : { mailingsPerSecond: settings.mailingsPerSecond }),
  });
  const connection = await Connection.connect({ ...temporal.connection, interceptors: [busyRetries()] });
  const client = new Client({ connection, namespace: temporal.namespace });
  const register = createRegister(database);
  const readModel = createReadModel(database);
  const ahead = clockAheadMs === undefined ? {} : { clockAheadMs };
  const gateway = createGateway({ office, bureauName, temporal: client, register, readModel, now, ...ahead });
  return {
    gateway,
    register,
    readModel,
    journal: {
      ...createJournalReader(database),
      startLineage: (number, lineage) => startLineage(database, office, number, lineage),
    },
    client,
    ended: workers.ended,
    async stop() {
      await workers.stop();
      mailer.close();
      await connection.close();
      await closeDatabase(database);
    },
  };
}
