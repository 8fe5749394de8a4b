import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandFailure, EXIT } from '../client/cli/exit-codes.ts';
import type { Terminal } from '../client/cli/terminal.ts';
import { createOfficeMover } from '../client/rehearsal/move-office.ts';
import { readScenario, type Scenario } from '../client/rehearsal/scenario.ts';
import type { RehearsalOffice } from '../client/rehearsal/rehearsal-office.ts';
import { runRehearsal, type RehearsedYear } from '../client/rehearsal/run-rehearsal.ts';
import type { RehearsalWishes } from '../client/cli/rehearse-command.ts';
import { addDays, type CivilDate } from '../domain/calendar/civil-date.ts';
import { instant, instantAt, type Instant } from '../domain/calendar/instant.ts';
import { fill } from '../domain/wording/fill.ts';
import { REHEARSALS } from '../domain/wording/rehearsals.ts';
import { closeDatabase, openDatabase } from '../prisma/open-database.ts';
import { writtenMails, type WrittenMail } from '../prisma/written-mails.ts';
import { OFFICE_QUEUE } from '../workflows/messages.ts';
import type { morning } from '../workflows/office.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { openOffice, type Office } from './open-office.ts';
import { progressBar } from './progress-bar.ts';
import { quietRuntime } from './quiet-runtime.ts';
import { mailReport, mailsAsked } from './rehearsed-mails.ts';
import { reportRehearsal } from './report-rehearsal.ts';
import { readSettings, type Settings } from './settings.ts';
import { linkTemporal } from './temporal-link.ts';

/**
 * `duban rehearse DIR`: lives the folder's scenario in a data folder, on a server and with a mailbox of its own, all
 * gone afterwards unless they are to be kept; the office's data is never opened. Fails when a figure is not what the
 * scenario expects.
 */
export async function rehearse(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
  wishes: RehearsalWishes,
): Promise<void> {
  const asked = wishes.mails ? mailsAsked(wishes.mails) : undefined;
  const scenario = await scenarioIn(folder);
  const workbook = await readFile(join(folder, scenario.workbook)).catch(() => {
    throw new CommandFailure(EXIT.badInput, fill(REHEARSALS.noScenario, { folder, file: scenario.workbook }));
  });
  const endRuntime = quietRuntime();
  const dataFolder = await emptyFolder(wishes.keep);
  const signal = stopSignal(terminal);
  const started = Date.now();
  try {
    const place = { dataFolder, env, startsOn: scenario.startsOn, say: terminal.err, signal };
    const { rehearsed, written } = await inOwnOffice(place, (office) =>
      runRehearsal(scenario, new Uint8Array(workbook), office, progressBar(terminal.err), signal),
    );
    if (wishes.keep !== undefined) terminal.err(fill(REHEARSALS.kept, { folder: dataFolder }));
    const seconds = Math.round((Date.now() - started) / 1000);
    const site = readSettings(env).publicUrl;
    const lived = { from: scenario.startsOn, to: addDays(scenario.endsOn, 1) };
    reportRehearsal(
      terminal,
      scenario,
      { ...rehearsed, seconds },
      asked && mailReport(written, asked, lived, site),
    );
  } finally {
    if (wishes.keep === undefined) await rm(dataFolder, { recursive: true, force: true });
    await endRuntime();
  }
}

async function scenarioIn(folder: string): Promise<Scenario> {
  const file = join(folder, 'scenario.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailure(EXIT.badInput, fill(REHEARSALS.noScenario, { folder, file: 'scenario.json' }));
  });
  return readScenario(text);
}

/** A folder of the system's, or the one that is wanted, made if there is none; throws when something is in it. */
async function emptyFolder(wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return mkdtemp(join(tmpdir(), 'duban-rehearsal-'));
  const folder = resolve(wanted);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new CommandFailure(EXIT.badInput, fill(REHEARSALS.notEmpty, { folder }));
  return folder;
}

/** Aborted when the person at the terminal stops the command. */
function stopSignal(terminal: Terminal): AbortSignal {
  const stopping = new AbortController();
  void terminal.interrupted?.().then(() => {
    stopping.abort(new CommandFailure(EXIT.defect, REHEARSALS.stopped));
  });
  return stopping.signal;
}

type OwnPlace = {
  readonly dataFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly startsOn: CivilDate;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
};

async function inOwnOffice(
  { dataFolder, env, startsOn, say, signal }: OwnPlace,
  live: (office: RehearsalOffice) => Promise<RehearsedYear>,
): Promise<{ readonly rehearsed: RehearsedYear; readonly written: readonly WrittenMail[] }> {
  const own = {
    ...env,
    DUBAN_DATA: dataFolder,
    DATABASE_URL: '',
    SMTP_URL: '',
    DUBAN_DRY_RUN: '',
    DUBAN_MAILS_PER_SECOND: '1000',
    TEMPORAL_ADDRESS: '',
    TEMPORAL_NAMESPACE: 'rehearsal',
  };
  const settings = { ...readSettings(own), office: 'rehearsal' };
  const temporal = await linkTemporal(settings, own, { timeSkipping: true, say, signal });
  const mailbox = await startMailbox({ folder: join(dataFolder, 'mail') });
  let now = instantAt(startsOn, { hour: 9, minute: 0 });
  const clockAheadMs = now - Date.now();
  try {
    const office = await openOffice({
      ...settings,
      smtpUrl: mailbox.url,
      temporal,
      now: () => now,
      clockAheadMs,
      officeActivitiesPerSecond: 1000,
      alone: true,
    });
    try {
      const rehearsed = await live(
        rehearsalOffice(office, settings.office, clockAheadMs, (at) => {
          now = at;
        }),
      );
      return { rehearsed, written: await mailsOf(settings) };
    } finally {
      await office.stop();
    }
  } finally {
    await mailbox.stop();
    await temporal.stop();
  }
}

async function mailsOf({ databaseUrl, office }: Settings): Promise<readonly WrittenMail[]> {
  const database = await openDatabase(databaseUrl);
  try {
    return await writtenMails(database, office);
  } finally {
    await closeDatabase(database);
  }
}

function rehearsalOffice(
  office: Office,
  name: string,
  clockAheadMs: number,
  setClock: (at: Instant) => void,
): RehearsalOffice {
  return {
    office: name,
    gateway: office.gateway,
    register: office.register,
    readModel: office.readModel,
    setClock,
    ...createOfficeMover({ client: office.client, office: name, clockAheadMs }),
    morning: (at) =>
      office.client.workflow.execute<typeof morning>('morning', {
        workflowId: `morning-${randomUUID()}`,
        taskQueue: OFFICE_QUEUE,
        args: [{ office: name, at: instant(at) }],
      }),
  };
}
