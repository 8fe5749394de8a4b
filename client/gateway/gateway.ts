import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { OfficeFile } from '../../domain/office/office-file.ts';
import type { Actor, PersonRef } from '../../domain/office/person.ts';
import { policyVersionOf, type AdoptedPolicy } from '../../domain/policy/adopted-policy.ts';
import type { Policy, PolicyVersion } from '../../domain/policy/policy.ts';
import { explain, lineOf } from '../../domain/proposal/explain.ts';
import { allFollowing, following } from '../../domain/proposal/following.ts';
import type { NoticeProgress } from '../../domain/notice/notice-progress.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { ProposalLine, ProposalView } from '../../domain/proposal/view.ts';
import { adviceFigures, type AdviceFigures } from '../../domain/report/advice-figures.ts';
import { bookEntries } from '../../domain/yearbook/book.ts';
import { yearReport, type YearReport } from '../../domain/report/year-report.ts';
import { yearScores, type YearScores } from '../../domain/report/year-scores.ts';
import { writePolicy } from '../policy/write-policy.ts';
import type { ProposerDetails } from '../ports.ts';
import { act, actWithin, type ActRequest } from './act.ts';
import { actInBulk } from './act-in-bulk.ts';
import { adoptPolicy, type AdoptionAnswer, type AdoptionRequest } from './adopt-policy.ts';
import type { ActAnswer } from './answers.ts';
import type { BulkAnswer, BulkLine } from './bulk-answers.ts';
import { checkedBulkAsk, type BulkAsk, type BulkRequest } from './bulk-ask.ts';
import { createCalendars, type Calendars } from './calendars.ts';
import { createDesk, type Desk } from './desk.ts';
import { campaignsOn } from './campaigns.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { importWorkbook, type ImportAnswer } from './import-workbook.ts';
import { issueNotice } from './issue-notice.ts';
import { keepingRefusal, keepRefusal } from './keeping-refusal.ts';
import { leadFactsFor } from './lead-of-case.ts';
import type { NoticeAnswer, NoticeAsk } from './notice-ask.ts';
import { createMailDesk, type MailDesk } from './mail-desk.ts';
import { createMonthly } from './monthly.ts';
import type { MonthlyPorts } from './months-now.ts';
import type { Monthly } from './monthly-answers.ts';
import {
  acknowledgeNotice,
  answerNotice,
  closeNotice,
  type NoticeActAnswer,
  type NoticeActRequest,
} from './notice-acts.ts';
import { noticeProgress } from './notice-progress.ts';
import {
  previewLetter,
  previewNotice,
  type NoticePreviewAnswer,
  type PreviewedLetter,
} from './preview-notice.ts';
import { createTemplates, type Templates } from './templates.ts';
import { movePolicies, type MoveAnswer, type MoveRequest } from './move-policies.ts';
import { openMissingCases } from './open-missing-cases.ts';
import { policyNow } from './policy-now.ts';
import { directoryFor } from './parse-act.ts';
import { previewInBulk } from './preview-in-bulk.ts';
import { createYearbook, type Yearbook } from './yearbook.ts';

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
  /** Both sheets of a handling year, the latest unless said, by that year’s rules. */
  scores(handlingYear?: number): Promise<YearScores>;
  /** A handling year's figures and what departed in it from the ordinary way, the latest unless said. */
  yearReport(handlingYear?: number): Promise<YearReport>;
  act(request: ActRequest): Promise<ActAnswer>;
  /** The rules in force for this year's proposals. */
  policy(): Promise<Policy>;
  /** Every version adopted, the oldest first. */
  adoptedPolicies(): Promise<readonly AdoptedPolicy[]>;
  /** One version as a commented document, or nothing where there is no such one. */
  policyDocument(wanted: PolicyVersion): Promise<string | undefined>;
  /** Reads a policy document; unless it is a dry run it is then in force for proposals from that handling year on. */
  adoptPolicy(request: AdoptionRequest): Promise<AdoptionAnswer>;
  /** Moves running cases to another version, or only says what would become of each. */
  movePolicies(request: MoveRequest): Promise<MoveAnswer>;
  /** One act on many cases, each answering for itself; throws `InvalidInput` where the whole is not of its form. */
  actInBulk(request: BulkRequest, onLine?: (line: BulkLine) => void): Promise<BulkAnswer>;
  /** What the same would come to, by the record; tells no case. */
  previewInBulk(request: BulkRequest): Promise<BulkAnswer>;
  /** How far the office followed the advice on assignments in a handling year, the latest unless said. */
  adviceFigures(handlingYear?: number): Promise<AdviceFigures>;
  issueNotice(request: NoticeAsk): Promise<NoticeAnswer>;
  /** 督查台: what the ladder suggests, released by a person. */
  readonly desk: Desk;
  /** What issuing it would come to; nothing is issued. */
  previewNotice(request: NoticeAsk): Promise<NoticePreviewAnswer>;
  /** The copy of one division as the Word file that it would be; nothing where it concerns no such division. */
  previewLetter(request: NoticeAsk, division: string): Promise<PreviewedLetter>;
  /** How far issuing one is; nothing where its workflow does not tell. */
  noticeProgress(noticeId: string): Promise<NoticeProgress | undefined>;
  acknowledgeNotice(request: NoticeActRequest): Promise<NoticeActAnswer>;
  /** Throws `InvalidInput` for a text that is empty or too long. */
  answerNotice(request: NoticeActRequest & { readonly text: string }): Promise<NoticeActAnswer>;
  closeNotice(request: NoticeActRequest & { readonly reason: string }): Promise<NoticeActAnswer>;
  /** A file that the office keeps, such as a division's letter. */
  document(documentId: string): Promise<OfficeFile | undefined>;
  readonly templates: Templates;
  readonly calendars: Calendars;
  /** The monthly reports on key proposals and their compilations. */
  readonly monthly: Monthly;
  /** What is kept beside the cases: year log, members, parties outside. */
  readonly yearbook: Yearbook;
  /** The outbox: single mails, addresses, the dry run. */
  readonly mails: MailDesk;
};

/** Opens the gateway of one office. */
export function createGateway(ports: GatewayPorts & MonthlyPorts): Gateway {
  const { office, readModel, register, policies, books, now } = ports;
  const yearbook = createYearbook(ports);
  const monthly = createMonthly(ports);
  const calendars = createCalendars({ ...ports, campaigns: campaignsOn(ports.temporal) });
  const issue = ({ noticeId: commandId = randomUUID(), ...request }: NoticeAsk) =>
    keepingRefusal(
      ports,
      { act: `${request.kind}Notice`, actor: request.actor, commandId },
      issueNotice(ports, { ...request, noticeId: commandId }),
    );
  return {
    openMissingCases: (by) => openMissingCases(ports, by),
    importWorkbook: (bytes, actor, dryRun) => importWorkbook(ports, bytes, actor, dryRun),
    act: (request) => act(ports, request),
    policy: () => policyNow(ports),
    adoptedPolicies: () => policies.adopted(office),
    async policyDocument(wanted) {
      const policy = policyVersionOf(await policies.adopted(office), wanted);
      return policy && writePolicy(policy);
    },
    adoptPolicy: (request) =>
      keepingRefusal(ports, { act: 'adoptPolicy', actor: request.actor }, adoptPolicy(ports, request)),
    movePolicies: (request) =>
      keepingRefusal(ports, { act: 'movePolicies', actor: request.actor }, movePolicies(ports, request)),
    async actInBulk(request, onLine) {
      const ask = checkedBulkAsk(request);
      const directory = await directoryFor(ask.type, ports, numbersOf(ask));
      return actInBulk(ask, (one) => actWithin(ports, one, directory), onLine);
    },
    async previewInBulk(request) {
      const ask = checkedBulkAsk(request);
      return previewInBulk(ports, ask, await directoryFor(ask.type, ports, numbersOf(ask)));
    },
    async adviceFigures(handlingYear) {
      const cases = await readModel.cases(office);
      return adviceFigures(
        cases.map(({ proposal }) => proposal),
        handlingYear,
      );
    },
    mails: createMailDesk(ports),
    issueNotice: issue,
    desk: createDesk(ports, issue),
    monthly: {
      ...monthly,
      draft: (ask) =>
        keepingRefusal(ports, { act: 'draftCompilation', actor: ask.actor }, monthly.draft(ask)),
      edit: (ask) => keepingRefusal(ports, { act: 'editCompilation', actor: ask.actor }, monthly.edit(ask)),
      release({ issueId: commandId = randomUUID(), ...ask }) {
        const attempt = { act: 'releaseCompilation', actor: ask.actor, commandId } as const;
        return keepingRefusal(ports, attempt, monthly.release({ ...ask, issueId: commandId }));
      },
    },
    previewNotice: (request) => previewNotice(ports, request),
    previewLetter: (request, division) => previewLetter(ports, request, division),
    noticeProgress: (noticeId) => noticeProgress(ports, noticeId),
    acknowledgeNotice: (request) => acknowledgeNotice(ports, request),
    answerNotice: (request) => answerNotice(ports, request),
    closeNotice: (request) => closeNotice(ports, request),
    document: (documentId) => ports.documents.document(office, documentId),
    templates: createTemplates(ports),
    yearbook: {
      ...yearbook,
      write: (ask) => keepingRefusal(ports, { act: ask.book, actor: ask.actor }, yearbook.write(ask)),
    },
    calendars: {
      ...calendars,
      load: (request) =>
        keepingRefusal(ports, { act: 'loadCalendar', actor: request.actor }, calendars.load(request)),
      async stop(actor) {
        const refused = await calendars.stop(actor);
        if (refused) await keepRefusal(ports, { act: 'stopReplanning', actor }, refused);
        return refused;
      },
    },
    async list() {
      const [cases, { supervision }] = await Promise.all([readModel.cases(office), policyNow(ports)]);
      return allFollowing(cases.map(({ proposal }) => proposal)).map((proposal) =>
        lineOf(proposal, civilDateAt(now()), supervision),
      );
    },
    async scores(handlingYear) {
      const [cases, adopted, log] = await Promise.all([
        readModel.cases(office),
        policies.adopted(office),
        books.revisions(office, 'yearLog'),
      ]);
      return yearScores(
        allFollowing(cases.map(({ proposal }) => proposal)),
        civilDateAt(now()),
        adopted,
        handlingYear,
        bookEntries(log),
      );
    },
    async yearReport(handlingYear) {
      const [cases, notices, adopted] = await Promise.all([
        readModel.cases(office),
        readModel.notices(office),
        policies.adopted(office),
      ]);
      return yearReport(
        allFollowing(cases.map(({ proposal }) => proposal)),
        notices,
        adopted,
        civilDateAt(now()),
        handlingYear,
      );
    },
    async show(number) {
      const stored = await readModel.case(office, number);
      if (!stored) return undefined;
      const [leadFacts, journal, registered, { supervision }] = await Promise.all([
        leadFactsFor(ports, stored.proposal),
        readModel.journal(office, number),
        register.proposal(office, number),
        policyNow(ports),
      ]);
      const proposal = following(stored.proposal, leadFacts);
      const view = explain(proposal, civilDateAt(now()), supervision);
      return { view, journal, proposer: registered?.proposer };
    },
  };
}

function numbersOf({ cases }: BulkAsk): readonly string[] {
  return cases.map(({ number }) => number);
}
