import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { settleLostMails } from '../activities/settle-mail.ts';
import type { Watch } from '../client/gateway/watch.ts';
import type { Gateway } from '../client/gateway/gateway.ts';
import { openOfficeDoor, type OfficeDoorSettings } from './office-door.ts';
import { startOfficeWorkers, type OfficeWorkersSettings } from './office-workers.ts';
import { openRecords, type Records, type RecordsSettings } from './open-records.ts';
import { startAll } from './undo.ts';

export type OfficeSettings = RecordsSettings &
  OfficeWorkersSettings &
  OfficeDoorSettings & {
    /** No other process works for it: whatever was being sent when its last one ended is in doubt at once. */
    readonly alone: boolean;
    /** Why its dry run must be on before any mail can leave, and whether only if nobody ever turned it. */
    readonly dryRun?: { readonly reason: string; readonly ifNeverTurned: boolean };
  };

/** An office at work: its database, its workers, its mail, and the one door to its cases. */
export type Office = Pick<
  Records,
  'register' | 'readModel' | 'calendarFeeds' | 'linkBook' | 'holidayLists' | 'journal'
> & {
  readonly gateway: Gateway;
  readonly client: Client;
  readonly watch: Watch;
  /** Rejects when a worker fails for good. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** Opens an office in this process, on a database, a Temporal server and an SMTP server that are already there. */
export function openOffice(settings: OfficeSettings): Promise<Office> {
  return startAll(async (undo) => {
    const records = await openRecords(settings);
    undo.add(() => records.close());
    const { office, dryRun, now } = settings;
    if (dryRun) {
      const turn = { on: true, reason: dryRun.reason, at: now(), commandId: randomUUID() };
      await records.mails.turn(office, turn, dryRun.ifNeverTurned);
    }
    if (settings.alone) await settleLostMails(records.outbox, settings.office, { at: settings.now() }, 0);
    const door = await openOfficeDoor(settings, records);
    undo.add(() => door.close());
    const workers = await startOfficeWorkers(settings, records, door);
    undo.add(() => workers.stop());
    const { register, readModel, calendarFeeds, linkBook, holidayLists, journal } = records;
    return {
      gateway: door.gateway,
      client: door.client,
      watch: door.watch,
      register,
      readModel,
      calendarFeeds,
      linkBook,
      holidayLists,
      journal,
      ended: workers.ended,
    };
  });
}
