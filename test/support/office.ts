import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createOfficeMover, type OfficeMover } from '../../client/rehearsal/move-office.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt, type Instant } from '../../domain/calendar/instant.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { DatabaseKind } from '../../prisma/database-kind.ts';
import { openOffice, type Office } from '../../worker/open-office.ts';
import { OFFICE_QUEUE } from '../../workflows/messages.ts';
import type { dispatch, morning, watchdog } from '../../workflows/office.ts';
import { makeDatabasePlace } from './database.ts';
import { startTestSmtp, type TestSmtp } from './smtp.ts';
import { openTestNamespace } from './test-namespace.ts';

/** A whole office on a time-skipping server, a real database file and a real SMTP server, with a clock to turn. */
export type TestOffice = Office &
  OfficeMover & {
    readonly office: string;
    readonly smtp: TestSmtp;
    now(): Instant;
    /** Turns the office's clock; the cases keep theirs. */
    setClock(at: Instant): void;
    /** Moves the office's clock, and every running case or those named, to a moment, 'YYYY-MM-DD HH:MM'. */
    moveTo(moment: string, numbers?: readonly string[]): Promise<void>;
    /** The morning's digests and what else is due, as the 08:30 schedule does it; returns mails accepted. */
    morning(): Promise<number>;
    dispatch(): Promise<number>;
    /** One look of the watchdog; returns new alarms. */
    look(): Promise<number>;
    /** The person of this name, as the session would know him. */
    person(name: string): Promise<Actor>;
    close(): Promise<void>;
  };

/** A moment of civil time, 'YYYY-MM-DD HH:MM'. */
export function momentOf(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantAt(civilDate(date), { hour, minute });
}

/** Opens a test office whose clock starts at a moment, on a database of its own or on one that is there. */
export async function openTestOffice(
  startsAt: string,
  {
    database = 'sqlite',
    databaseUrl,
  }: { readonly database?: DatabaseKind; readonly databaseUrl?: string } = {},
): Promise<TestOffice> {
  const namespace = await openTestNamespace();
  const smtp = await startTestSmtp();
  const place = databaseUrl === undefined ? await makeDatabasePlace(database) : undefined;
  const office = 'test';
  let now = momentOf(startsAt);
  const clockAheadMs = now - Date.now();
  const opened = await openOffice({
    office,
    bureauName: '示例市市场监督管理局',
    databaseUrl: databaseUrl ?? place?.url ?? '',
    mailFrom: 'duban@supervision.example',
    publicUrl: 'http://127.0.0.1:8420',
    replyTo: 'office@supervision.example',
    contact: '示例甲（010-00000000）',
    mailsPerSecond: 1000,
    smtpUrl: smtp.url,
    temporal: { connection: { address: inject('temporalAddress') }, namespace: namespace.namespace },
    now: () => now,
    clockAheadMs,
    bundle: { codePath: inject('workflowBundle') },
    alone: true,
  });
  const mover = createOfficeMover({ client: namespace.client, office, clockAheadMs });
  const setClock = (at: Instant) => {
    now = at;
  };
  const ofOffice = (work: 'morning' | 'dispatch' | 'watchdog') =>
    namespace.client.workflow.execute<typeof morning | typeof dispatch | typeof watchdog>(work, {
      workflowId: `${work}-${randomUUID()}`,
      taskQueue: OFFICE_QUEUE,
      args: [{ office, at: now }],
    });
  return {
    ...opened,
    office,
    smtp,
    now: () => now,
    setClock,
    ...mover,
    async moveTo(moment, numbers) {
      const target = momentOf(moment);
      const cases = await opened.readModel.cases(office);
      const running = cases.filter(({ proposal }) => !proposal.ending);
      const moved = running
        .map(({ proposal }) => proposal.assignment.number)
        .filter((number) => numbers?.includes(number) ?? true);
      await Promise.all(moved.map((number) => mover.moveCase(number, target)));
      setClock(target);
    },
    morning: () => ofOffice('morning'),
    dispatch: () => ofOffice('dispatch'),
    look: () => ofOffice('watchdog'),
    async person(name) {
      const found = (await opened.register.people(office)).find((each) => each.name === name);
      if (!found) throw new Error(`no person named ${name}`);
      return found;
    },
    async close() {
      await opened.stop();
      await smtp.stop();
      await namespace.close();
      await place?.remove();
    },
  };
}
