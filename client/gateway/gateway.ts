import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { Actor, PersonRef } from '../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { explain, lineOf } from '../../domain/proposal/explain.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { ProposalLine, ProposalView } from '../../domain/proposal/view.ts';
import { yearScores, type YearScores } from '../../domain/report/year-scores.ts';
import type { ProposerDetails } from '../ports.ts';
import { act, type ActRequest } from './act.ts';
import type { ActAnswer } from './answers.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { importWorkbook, type ImportAnswer } from './import-workbook.ts';
import { issueNotice } from './issue-notice.ts';
import type { NoticeAnswer, NoticeAsk } from './notice-ask.ts';
import { openMissingCases } from './open-missing-cases.ts';

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
  /** Both sheets of a handling year, the latest unless said. */
  scores(handlingYear?: number): Promise<YearScores>;
  act(request: ActRequest): Promise<ActAnswer>;
  issueNotice(request: NoticeAsk): Promise<NoticeAnswer>;
};

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
      return cases.map(({ proposal }) => lineOf(proposal, civilDateAt(now()), DEFAULT_POLICY.supervision));
    },
    async scores(handlingYear) {
      const cases = await readModel.cases(office);
      return yearScores(
        cases.map(({ proposal }) => proposal),
        civilDateAt(now()),
        handlingYear,
      );
    },
    async show(number) {
      const stored = await readModel.case(office, number);
      if (!stored) return undefined;
      const [journal, registered] = await Promise.all([
        readModel.journal(office, number),
        register.proposal(office, number),
      ]);
      const view = explain(stored.proposal, civilDateAt(now()), DEFAULT_POLICY.supervision);
      return { view, journal, proposer: registered?.proposer };
    },
  };
}
