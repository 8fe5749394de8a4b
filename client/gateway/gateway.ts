import type { Client } from '@temporalio/client';
import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import type { IssuedNotice, NoticeKind } from '../../domain/notice/notice.ts';
import type { Actor, PersonRef } from '../../domain/office/person.ts';
import { explain, lineOf } from '../../domain/proposal/explain.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { ProposalLine, ProposalView } from '../../domain/proposal/view.ts';
import type { ProposerDetails, ReadModel, Register } from '../ports.ts';
import { act, type ActRequest } from './act.ts';
import type { ActAnswer } from './answers.ts';
import { importWorkbook, type ImportAnswer } from './import-workbook.ts';
import { issueNotice } from './issue-notice.ts';
import { openMissingCases } from './open-missing-cases.ts';
import type { ActWaits } from './send-act.ts';

/** What the gateway stands on. `now` is the office's clock. */
export type GatewayPorts = {
  readonly office: string;
  readonly bureauName: string;
  readonly temporal: Client;
  readonly register: Register;
  readonly readModel: ReadModel;
  readonly now: () => Instant;
  /** How far the clocks of cases opened here are ahead of the wall's; a rehearsal lives in another year. */
  readonly clockAheadMs?: number;
  /** Absent: as long as a person at a page has patience. */
  readonly waits?: ActWaits;
};

/** A case as a manager sees it: the view, the record, and the proposer for those who may see him. */
export type ShownCase = {
  readonly view: ProposalView;
  readonly journal: readonly JournalEntry[];
  readonly proposer: ProposerDetails | undefined;
};

/** The one door to the office's cases, for pages, the command line, tests and rehearsals alike. */
export type Gateway = {
  importWorkbook(bytes: Uint8Array, actor: Actor, dryRun: boolean): Promise<ImportAnswer>;
  /** Opens the cases of registered proposals that have none; returns how many. */
  openMissingCases(by: PersonRef): Promise<number>;
  list(): Promise<readonly ProposalLine[]>;
  show(number: string): Promise<ShownCase | undefined>;
  act(request: ActRequest): Promise<ActAnswer>;
  issueNotice(request: NoticeAsk): Promise<NoticeAnswer>;
};

/** `cases` names the proposals; absent means every open one. Repeating `noticeId` is harmless. */
export type NoticeAsk = {
  readonly kind: NoticeKind;
  readonly topic: string;
  readonly actor: Actor;
  readonly cases?: readonly string[];
  readonly noticeId?: string;
};

export type NoticeAnswer =
  | { readonly answer: 'issued'; readonly issued: IssuedNotice }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** Opens the gateway of one office. */
export function createGateway(ports: GatewayPorts): Gateway {
  const { office, readModel, register, now } = ports;
  return {
    openMissingCases: (by) => openMissingCases(ports, by),
    importWorkbook: (bytes, actor, dryRun) => importWorkbook(ports, bytes, actor, dryRun),
    act: (request) => act(ports, request),
    issueNotice: (request) => issueNotice(ports, request),
    async list() {
      const cases = await readModel.cases(office);
      return cases.map(({ proposal }) => lineOf(proposal, civilDateAt(now())));
    },
    async show(number) {
      const stored = await readModel.case(office, number);
      if (!stored) return undefined;
      const [journal, registered] = await Promise.all([
        readModel.journal(office, number),
        register.proposal(office, number),
      ]);
      const view = explain(stored.proposal, civilDateAt(now()));
      return { view, journal, proposer: registered?.proposer };
    },
  };
}
