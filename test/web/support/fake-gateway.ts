import { checkedCommandId } from '../../../client/gateway/command-key.ts';
import type { Gateway } from '../../../client/gateway/gateway.ts';
import { checkedNoticeAsk } from '../../../client/gateway/notice-ask.ts';
import { parseAct, policiesFor } from '../../../client/gateway/parse-act.ts';
import type { RegisteredProposal } from '../../../client/ports.ts';
import { adviseAssignments, type AssignmentAdvice } from '../../../domain/advice/assignment-advice.ts';
import { civilDateAt } from '../../../domain/calendar/instant.ts';
import { orderNotice } from '../../../domain/notice/order-notice.ts';
import type { Actor } from '../../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Act } from '../../../domain/proposal/commands.ts';
import { explain, lineOf } from '../../../domain/proposal/explain.ts';
import { Refusal, type RefusalDetail } from '../../../domain/proposal/refusal.ts';
import { yearScores } from '../../../domain/report/year-scores.ts';
import type { FakeStore } from './fake-office.ts';
import { UNITS } from './people.ts';

const RULES = DEFAULT_POLICY.supervision;

/** The door to a fake office; `did` makes an act happen or throws `Refusal`. */
export function fakeGateway(
  store: FakeStore,
  did: (number: string, actor: Actor, act: Act) => unknown,
): Gateway {
  const today = () => civilDateAt(store.at);
  return {
    openMissingCases: async () => 0,
    list: async () => [...store.cases.values()].map(({ proposal }) => lineOf(proposal, today(), RULES)),
    scores: async (year) =>
      yearScores(
        [...store.cases.values()].map(({ proposal }) => proposal),
        today(),
        year,
      ),
    async show(number) {
      const found = store.cases.get(number);
      if (!found) return undefined;
      const { proposal, journal, registered } = found;
      return { view: explain(proposal, today(), RULES), journal, proposer: registered.proposer };
    },
    async act(request) {
      store.sent.push(request);
      const { number, type, actor } = request;
      const commandId = checkedCommandId(request.commandId);
      const act = parseAct(type, request.data, {
        people: store.people,
        units: UNITS,
        policyAs: policiesFor(store.cases.get(number)?.proposal),
      });
      if (!store.cases.has(number)) return { answer: 'unknownCase' };
      const refused = refusalIn(() => did(number, actor, act));
      if (refused) {
        store.refusals.push({ number, personId: actor.id, at: store.at, act: type, detail: refused });
        return { answer: 'refused', refused };
      }
      const revision = store.cases.get(number)?.proposal.revision ?? 0;
      return { answer: 'accepted', commandId, accepted: { revision, events: ['Told'] } };
    },
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
    async issueNotice(ask) {
      const { kind, topic, actor, cases, noticeId } = checkedNoticeAsk(ask);
      const all = [...store.cases.values()].map(({ proposal }) => proposal);
      const named = all.filter(({ assignment }) => cases?.includes(assignment.number) ?? true);
      const shared = {
        office: 'bureau',
        bureauName: '示例市示例局',
        today: today(),
        people: store.people,
        rules: RULES,
      };
      const refused = refusalIn(() => {
        const order = orderNotice({ ...shared, noticeId, kind, topic, actor, cases: named });
        const docNumber = `督办〔2020〕${store.notices.length + 1}号`;
        const issued = { noticeId, kind, docNumber, issuedOn: today(), cases: order.cases };
        store.notices.push({ ...issued, topic, issuedByName: actor.name, recipients: order.mails.length });
      });
      if (refused) return { answer: 'refused', refused };
      const {
        topic: _topic,
        issuedByName: _name,
        recipients: _n,
        ...issued
      } = store.notices.at(-1) ?? never();
      return { answer: 'issued', issued };
    },
  };
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

function never(): never {
  throw new Error('a notice was issued and is not there');
}
