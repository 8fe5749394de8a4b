import { Client, Connection } from '@temporalio/client';
import { compilationDocument } from '../letters/compilation-document.ts';
import type { CampaignPorts, CaseRuns, NoticedCases, NoticeRuns, UrgeAtOnce } from '../activities/ports.ts';
import { caseRunsOn } from '../client/gateway/case-runs.ts';
import { busyRetries } from '../client/gateway/busy-retries.ts';
import { nameInNotice } from '../client/gateway/name-in-notice.ts';
import { noticeRunsOn } from '../client/gateway/notice-runs.ts';
import { createGateway, type Gateway } from '../client/gateway/gateway.ts';
import { tellCase } from '../client/gateway/tell-case.ts';
import { urgeAtOnce } from '../client/gateway/urge-at-once.ts';
import { createWatch, type Watch } from '../client/gateway/watch.ts';
import type { ActWaits } from '../client/gateway/answer-to.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Records } from './open-records.ts';
import type { Settings } from './settings.ts';
import type { TemporalLink } from './temporal-link.ts';

export type OfficeDoorSettings = Pick<Settings, 'office' | 'bureauName'> & {
  readonly temporal: Pick<TemporalLink, 'connection' | 'namespace'>;
  readonly now: () => Instant;
  /** How far the clocks of cases opened here are ahead of the wall's. */
  readonly clockAheadMs?: number;
  /** Absent: as long as a person at a page has patience. */
  readonly waits?: ActWaits;
};

/** The one door to an office's cases, and the client behind it. */
export type OfficeDoor = {
  readonly gateway: Gateway;
  readonly client: Client;
  readonly watch: Watch;
  /** How a campaign reaches the cases. */
  readonly tell: CampaignPorts['tell'];
  /** How the watchdog sees them, and the notices. */
  readonly runs: CaseRuns;
  readonly noticeRuns: NoticeRuns;
  /** How a notice reaches the cases. */
  readonly cases: NoticedCases;
  /** How the morning issues urge notices. */
  readonly urgeAtOnce: UrgeAtOnce;
  close(): Promise<void>;
};

/** Opens the door to the cases on a Temporal server. */
export async function openOfficeDoor(settings: OfficeDoorSettings, records: Records): Promise<OfficeDoor> {
  const { office, bureauName, temporal, now, clockAheadMs, waits } = settings;
  const connection = await Connection.connect({ ...temporal.connection, interceptors: [busyRetries()] });
  const client = new Client({ connection, namespace: temporal.namespace });
  const { register, readModel, policies, holidayLists, books, mails, compilations, journal } = records;
  const { alarms, heartbeats } = records.watch;
  const { documents, letters, templates } = records;
  const own = {
    ...(clockAheadMs === undefined ? {} : { clockAheadMs }),
    ...(waits === undefined ? {} : { waits }),
  };
  const ports = {
    office,
    bureauName,
    temporal: client,
    register,
    readModel,
    policies,
    holidayLists,
    books,
    mails,
    compilations,
    renderCompilation: compilationDocument,
    documents,
    workshop: letters,
    templates,
    now,
    ...own,
  };
  return {
    gateway: createGateway(ports),
    client,
    watch: createWatch({ ...ports, journal, alarms, heartbeats }),
    tell: (of, number, command) => tellCase(ports, of, number, command),
    runs: caseRunsOn(client),
    noticeRuns: noticeRunsOn(client),
    cases: {
      nameInNotice: (of, number, notice) => nameInNotice({ temporal: client }, of, number, notice),
    },
    urgeAtOnce: (of, at) => urgeAtOnce({ ...ports, office: of }, at),
    close: () => connection.close(),
  };
}
