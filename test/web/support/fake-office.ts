import { createMailDesk } from '../../../client/gateway/mail-desk.ts';
import type { Gateway } from '../../../client/gateway/gateway.ts';
import type {
  DirectoryPerson,
  OutboxLine,
  ReadModel,
  RefusedAttempt,
  RegisteredProposal,
  Register,
  StoredNotice,
  TemplateVersion,
} from '../../../client/ports.ts';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate, type CivilDate } from '../../../domain/calendar/civil-date.ts';
import type { LoadedList } from '../../../domain/calendar/loaded-list.ts';
import { civilDateAt, instantAt, type Instant } from '../../../domain/calendar/instant.ts';
import type { CampaignProgress } from '../../../domain/office/campaign.ts';
import type { Teller } from '../../../domain/office/outside-unit.ts';
import type { Actor } from '../../../domain/office/person.ts';
import type { NoticeKind } from '../../../domain/notice/notice-kind.ts';
import type { AdoptedPolicy } from '../../../domain/policy/adopted-policy.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { Act } from '../../../domain/proposal/commands.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import type { ProposalEvent } from '../../../domain/proposal/events.ts';
import { evolve, foldJournal } from '../../../domain/proposal/evolve.ts';
import { leadOf } from '../../../domain/proposal/joint-facts.ts';
import type { JournalEntry } from '../../../domain/proposal/journal.ts';
import { leadFactsOf } from '../../../domain/proposal/lead-case.ts';
import { openCase } from '../../../domain/proposal/open-case.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import type { BookName, BookRevision } from '../../../domain/yearbook/book.ts';
import { createDesk } from '../../../client/gateway/desk.ts';
import { fakeCalendars } from './fake-calendars.ts';
import { fakeMails, type FakeMails } from './fake-mails.ts';
import { fakeMonthly, type KeptCompilations } from './fake-monthly.ts';
import { fakeNotices } from './fake-notices.ts';
import { fakeYearbook } from './fake-yearbook.ts';
import { fakeGateway } from './fake-gateway.ts';
import { PEOPLE, UNITS } from './people.ts';

export type FakeCase = {
  proposal: Proposal;
  readonly journal: JournalEntry[];
  readonly registered: RegisteredProposal;
};

/** What the fakes hold between them; a test may look at it and change it. */
export type FakeStore = {
  readonly cases: Map<string, FakeCase>;
  readonly sent: Parameters<Gateway['act']>[0][];
  readonly imported: { readonly by: Actor; readonly dryRun: boolean; readonly bytes: Uint8Array }[];
  readonly refusals: RefusedAttempt[];
  readonly notices: StoredNotice[];
  readonly templates: (TemplateVersion & { readonly kind: NoticeKind; readonly bytes?: Uint8Array })[];
  readonly outbox: OutboxLine[];
  readonly mails: FakeMails;
  readonly policies: AdoptedPolicy[];
  readonly lists: LoadedList[];
  readonly books: { readonly [B in BookName]: BookRevision<B>[] };
  readonly compilations: KeptCompilations;
  campaign?: CampaignProgress;
  people: readonly DirectoryPerson[];
  at: Instant;
};

export type FakeOffice = {
  readonly store: FakeStore;
  readonly gateway: Gateway;
  readonly register: Register;
  readonly readModel: ReadModel;
  /** Sets the office's clock to nine o'clock of a day. */
  on(date: string): FakeOffice;
  open(registered: RegisteredProposal): FakeOffice;
  /** Time reaches a case. */
  wakes(number: string): FakeOffice;
  /** Something that did happen; throws `Refusal` when it could not. */
  did(number: string, actor: Teller, act: Act): FakeOffice;
};

/** An office in memory that decides by the real rules; Temporal and the database are what it lacks. */
export function createFakeOffice(policy: Policy = DEFAULT_POLICY): FakeOffice {
  const store: FakeStore = {
    cases: new Map(),
    sent: [],
    imported: [],
    refusals: [],
    notices: [],
    templates: [],
    outbox: [],
    mails: { life: new Map(), marks: [], turns: [] },
    policies: [],
    lists: [],
    books: { yearLog: [], memberContact: [], outsideParty: [] },
    compilations: { revisions: [], released: [], files: new Map(), mails: [] },
    people: Object.values(PEOPLE),
    at: nineOClock(civilDate('2020-04-08')),
  };
  const readModel = readModelOf(store);
  const did = (number: string, actor: Teller, act: Act): FakeOffice => {
    const found = caseOf(store, number);
    const lead = store.cases.get(leadOf(found.proposal)?.number ?? '');
    const leadFacts = lead && leadFactsOf(lead.proposal);
    const told = { at: store.at, commandId: crypto.randomUUID(), actor, act };
    const command = { type: 'Act', ...told, ...(leadFacts ? { leadFacts } : {}) } as const;
    for (const event of decide(command, found.proposal)) {
      found.journal.push(entryOf(store, found.proposal.revision + 1, event, actor));
      found.proposal = evolve(found.proposal, event);
    }
    return office;
  };
  const register = registerOf(store);
  const notices = fakeNotices(store, readModel, register);
  const office: FakeOffice = {
    store,
    gateway: {
      ...fakeGateway(store, did, readModel),
      ...notices,
      calendars: fakeCalendars(store, readModel, did),
      desk: createDesk(deskPortsOf(store, readModel, register), (ask) => notices.issueNotice(ask)),
      yearbook: fakeYearbook(store, readModel, register),
      mails: createMailDesk({
        office: 'bureau',
        mails: fakeMails(store),
        readModel,
        register,
        now: () => store.at,
      }),
      monthly: fakeMonthly(store, readModel, register),
    },
    register,
    readModel,
    on(date) {
      store.at = nineOClock(civilDate(date));
      return office;
    },
    open(registered) {
      const { assignment } = registered;
      const opening = {
        assignment,
        policy,
        calendar: calendarAsOf(civilDateAt(store.at)),
        by: PEOPLE.head,
      };
      const journal = openCase(opening, store.at).map((event, at) =>
        entryOf(store, at + 1, event, PEOPLE.head),
      );
      store.cases.set(assignment.number, { registered, journal, proposal: foldJournal(journal) });
      return office;
    },
    wakes(number) {
      const found = caseOf(store, number);
      for (const event of decide({ type: 'PassTime', at: store.at }, found.proposal)) {
        found.journal.push(entryOf(store, found.proposal.revision + 1, event, undefined));
        found.proposal = evolve(found.proposal, event);
      }
      return office;
    },
    did,
  };
  return office;
}

function caseOf(store: FakeStore, number: string): FakeCase {
  const found = store.cases.get(number);
  if (!found) throw new Error(`no case ${number}`);
  return found;
}

function registerOf(store: FakeStore): Register {
  return {
    isEmpty: async () => store.cases.size === 0,
    people: async () => store.people,
    units: async () => UNITS,
    outsideUnits: async () => [],
    proposals: async () => [...store.cases.values()].map(({ registered }) => registered),
    proposal: async (_office, number) => store.cases.get(number)?.registered,
    apply: async () => undefined,
    letterNumbers: async () => new Map(),
    reserveLetterNumber: async () => ({ fresh: true }),
    releaseLetterNumber: async () => undefined,
    noteRefusal: async (_office, attempt) => void store.refusals.push(attempt),
    refusals: async (_office, { from, to }) =>
      store.refusals.filter(({ at }) => at >= from && at < to).toReversed(),
  };
}

function readModelOf(store: FakeStore): ReadModel {
  const stored = (proposal: Proposal) => ({ proposal, lineage: 'first', nextWakeAt: null });
  return {
    cases: async () => [...store.cases.values()].map(({ proposal }) => stored(proposal)),
    case: async (_office, number) => {
      const found = store.cases.get(number);
      return found && stored(found.proposal);
    },
    casesOf: async (_office, numbers) => numbers.flatMap((number) => store.cases.get(number)?.proposal ?? []),
    mayFollow: async (_office, number) => {
      const proposal = store.cases.get(number)?.proposal;
      return proposal?.mergedInto !== undefined || proposal?.assignment.keyKind === 'related';
    },
    mergedInto: async (_office, leadNumber) =>
      [...store.cases.values()]
        .filter(({ proposal }) => proposal.mergedInto?.leadNumber === leadNumber)
        .map(({ proposal }) => proposal.assignment.number),
    journal: async (_office, number) => store.cases.get(number)?.journal ?? [],
    outbox: async (_office, _limit, state) =>
      store.outbox.filter((line) => state === undefined || line.state === state),
    notices: async () => store.notices,
    openNotices: async () => [],
    notice: async (_office, noticeId) => store.notices.find((each) => each.noticeId === noticeId),
  };
}

function entryOf(
  store: FakeStore,
  revision: number,
  event: ProposalEvent,
  actor: Teller | undefined,
): JournalEntry {
  const by = actor ? { id: actor.id, name: actor.name } : null;
  return { revision, at: store.at, commandId: null, actor: by, event };
}

function nineOClock(date: CivilDate): Instant {
  return instantAt(date, { hour: 9, minute: 0 });
}

function deskPortsOf(store: FakeStore, readModel: ReadModel, register: Register) {
  const policies = { adopted: async () => store.policies, adopt: async () => false };
  const now = () => store.at;
  const holidayLists = { loaded: async () => store.lists, add: async () => false };
  return { office: 'bureau', bureauName: '示例市示例局', readModel, register, policies, holidayLists, now };
}
