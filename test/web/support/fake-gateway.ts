import { adoptPolicy } from '../../../client/gateway/adopt-policy.ts';
import { previewMove } from '../../../client/gateway/preview-move.ts';
import { actInBulk } from '../../../client/gateway/act-in-bulk.ts';
import { checkedBulkAsk } from '../../../client/gateway/bulk-ask.ts';
import { checkedCommandId } from '../../../client/gateway/command-key.ts';
import type { Gateway } from '../../../client/gateway/gateway.ts';
import { leadFactsFor } from '../../../client/gateway/lead-of-case.ts';
import { jointCases, parseAct, policiesFor } from '../../../client/gateway/parse-act.ts';
import { previewInBulk } from '../../../client/gateway/preview-in-bulk.ts';
import { writePolicy } from '../../../client/policy/write-policy.ts';
import type { PolicyShelf, ReadModel, RegisteredProposal } from '../../../client/ports.ts';
import { adviseAssignments, type AssignmentAdvice } from '../../../domain/advice/assignment-advice.ts';
import { civilDateAt } from '../../../domain/calendar/instant.ts';
import type { Teller } from '../../../domain/office/outside-unit.ts';
import { holdsRight } from '../../../domain/office/rights.ts';
import { policyInForce, policyVersionOf } from '../../../domain/policy/adopted-policy.ts';
import { casePolicy } from '../../../domain/policy/case-policy.ts';
import { yearOf } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Act } from '../../../domain/proposal/commands.ts';
import { explain, lineOf } from '../../../domain/proposal/explain.ts';
import { allFollowing, following } from '../../../domain/proposal/following.ts';
import { Refusal, type RefusalDetail } from '../../../domain/proposal/refusal.ts';
import { adviceFigures } from '../../../domain/report/advice-figures.ts';
import { refusalOf, unmet } from '../../../domain/proposal/unmet.ts';
import { POLICY_INPUTS } from '../../../domain/wording/policy-inputs.ts';
import { bookEntries } from '../../../domain/yearbook/book.ts';
import { yearReport } from '../../../domain/report/year-report.ts';
import { yearScores } from '../../../domain/report/year-scores.ts';
import type { FakeNotices } from './fake-notices.ts';
import type { FakeStore } from './fake-office.ts';
import { UNITS } from './people.ts';

const RULES = DEFAULT_POLICY.supervision;

type FakeDoor = Omit<Gateway, 'calendars' | 'desk' | 'mails' | 'monthly' | 'yearbook' | keyof FakeNotices>;

/** The door to a fake office; `did` makes an act happen or throws `Refusal`. */
export function fakeGateway(
  store: FakeStore,
  did: (number: string, actor: Teller, act: Act) => unknown,
  readModel: ReadModel,
): FakeDoor {
  const today = () => civilDateAt(store.at);
  const gateway: FakeDoor = {
    openMissingCases: async () => 0,
    policy: async () => policyInForce(store.policies, yearOf(today())),
    adoptedPolicies: async () => store.policies,
    async policyDocument(wanted) {
      const policy = policyVersionOf(store.policies, wanted);
      return policy && writePolicy(policy);
    },
    adoptPolicy: (request) =>
      adoptPolicy({ office: 'test', policies: shelfOf(store), now: () => store.at }, request),
    async movePolicies({ numbers, to, reason, actor, dryRun }) {
      if (!holdsRight('changePolicy', actor))
        return { answer: 'refused', refused: refusalOf(POLICY_INPUTS.move, [unmet('policyNotYours')]) };
      const policy = policyVersionOf(store.policies, to) ?? DEFAULT_POLICY;
      const cases = numbers.map((number) => {
        const proposal = store.cases.get(number)?.proposal;
        const preview = previewMove(number, proposal, policy, today());
        if (dryRun || !proposal || preview.outcome !== 'preview') return preview;
        const { role, keyKind } = proposal.assignment;
        did(number, actor, { type: 'takePolicy', policy: casePolicy(policy, role, keyKind), reason });
        return { ...preview, outcome: 'accepted' as const };
      });
      return { answer: 'moved', policy, cases };
    },
    list: async () =>
      allFollowing([...store.cases.values()].map(({ proposal }) => proposal)).map((proposal) =>
        lineOf(proposal, today(), RULES),
      ),
    scores: async (year) =>
      yearScores(
        [...store.cases.values()].map(({ proposal }) => proposal),
        today(),
        store.policies,
        year,
        bookEntries(store.books.yearLog),
      ),
    yearReport: async (year) =>
      yearReport(
        [...store.cases.values()].map(({ proposal }) => proposal),
        store.notices,
        store.policies,
        today(),
        year,
      ),
    async show(number) {
      const found = store.cases.get(number);
      if (!found) return undefined;
      const { journal, registered } = found;
      const leadFacts = await leadFactsFor({ office: 'test', readModel }, found.proposal);
      const proposal = following(found.proposal, leadFacts);
      return { view: explain(proposal, today(), RULES), journal, proposer: registered.proposer };
    },
    async act(request) {
      store.sent.push(request);
      const { number, type, actor } = request;
      const commandId = checkedCommandId(request.commandId);
      const act = parseAct(type, request.data, {
        people: store.people,
        units: UNITS,
        policyFor: policiesFor(store.cases.get(number)?.proposal, store.policies),
        joint:
          type === 'mergeInto' ? await jointCases({ office: 'test', readModel }, number, request.data) : {},
      });
      if (!store.cases.has(number)) return { answer: 'unknownCase' };
      const refused = refusalIn(() => did(number, actor, act));
      if (refused) {
        const attempt = { number, personId: actor.id, at: store.at, act: type, detail: refused, commandId };
        store.refusals.push(attempt);
        return { answer: 'refused', refused };
      }
      const revision = store.cases.get(number)?.proposal.revision ?? 0;
      return { answer: 'accepted', commandId, accepted: { revision, events: ['Told'] } };
    },
    async actInBulk(request, onLine) {
      return actInBulk(checkedBulkAsk(request), (one) => gateway.act(one), onLine);
    },
    async previewInBulk(request) {
      return previewInBulk({ office: 'bureau', now: () => store.at, readModel }, checkedBulkAsk(request), {
        people: store.people,
        units: UNITS,
        policyFor: () => undefined,
      });
    },
    adviceFigures: async (year) =>
      adviceFigures(
        [...store.cases.values()].map(({ proposal }) => proposal),
        year,
      ),
    async importWorkbook(bytes, by, dryRun) {
      store.imported.push({ bytes, by, dryRun });
      const added = [...store.cases.values()].map(({ registered }) => registered);
      return {
        new: added,
        changed: [],
        unchanged: ['20190001'],
        refused: [{ sheet: '提案分派', row: 7, column: '密级', message: '本系统不处理涉密信息。' }],
        notes: ['“其他”表不是可以识别的表，没有读取。'],
        change: { units: [], people: [], outsideUnits: [], proposals: [] },
        applied: !dryRun,
        started: 0,
        ...(dryRun ? { advice: adviceOn(added) } : {}),
      };
    },
  };
  return gateway;
}

function adviceOn(added: readonly RegisteredProposal[]): readonly AssignmentAdvice[] {
  const divisions = UNITS.filter(({ kind }) => kind === 'division');
  return adviseAssignments(
    added.map(({ assignment }) => assignment),
    divisions,
    [],
  );
}

function refusalIn(happen: () => unknown): RefusalDetail | undefined {
  try {
    happen();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.detail;
    throw error;
  }
}

function shelfOf(store: FakeStore): PolicyShelf {
  return {
    adopted: async () => store.policies,
    async adopt(_office, adopted) {
      store.policies.push(adopted);
      return true;
    },
  };
}
