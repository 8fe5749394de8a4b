import type { Client } from '@temporalio/client';
import type { Instant } from '../../domain/calendar/instant.ts';
import type {
  Books,
  HolidayLists,
  KeptFiles,
  LetterTemplates,
  MailRecords,
  PolicyShelf,
  ReadModel,
  Register,
  TemplateWorkshop,
} from '../ports.ts';
import type { ActWaits } from './answer-to.ts';

/** How long a case or a notice may take from its start to the record, in milliseconds. */
export const START_WITHIN_MS = 30_000;

/** What the gateway stands on. `now` is the office's clock. */
export type GatewayPorts = {
  readonly office: string;
  readonly bureauName: string;
  readonly temporal: Client;
  readonly register: Register;
  readonly readModel: ReadModel;
  readonly policies: PolicyShelf;
  readonly holidayLists: HolidayLists;
  readonly books: Books;
  readonly mails: MailRecords;
  readonly documents: KeptFiles;
  readonly templates: LetterTemplates;
  readonly workshop: TemplateWorkshop;
  readonly now: () => Instant;
  /** How far the clocks of cases opened here are ahead of the wall's; a rehearsal lives in another year. */
  readonly clockAheadMs?: number;
  /** Absent: as long as a person at a page has patience. */
  readonly waits?: ActWaits;
};

/** What of them the rules of a moment, its cases, people and notices are read from. */
export type GroundPorts = Pick<
  GatewayPorts,
  'office' | 'bureauName' | 'readModel' | 'register' | 'policies' | 'holidayLists' | 'now'
>;
