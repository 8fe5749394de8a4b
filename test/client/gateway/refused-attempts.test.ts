import { describe, expect, it } from 'vitest';
import { createGateway } from '../../../client/gateway/gateway.ts';
import type { RefusedAttempt } from '../../../client/ports.ts';
import { toAccepted } from '../../support/acts.ts';
import { aCase, moment, PEOPLE } from '../../support/cases.ts';
import { NO_LETTERS } from '../../support/no-letters.ts';

const NOW = moment('2020-04-20 10:00');

/** A gateway in front of one running case, whose server is never asked. */
function aGateway() {
  const kept: RefusedAttempt[] = [];
  const { proposal } = aCase({ number: '1' }).after(...toAccepted);
  const gateway = createGateway({
    office: 'sample',
    bureauName: '样例局',
    now: () => NOW,
    temporal: {
      workflow: { getHandle: () => ({ query: () => Promise.reject(new Error('nobody asked')) }) },
    } as never,
    register: {
      people: async () => [],
      noteRefusal: async (_office: string, attempt: RefusedAttempt) => void kept.push(attempt),
    } as never,
    readModel: {
      cases: async () => [{ proposal, lineage: 'first', nextWakeAt: null }],
      notices: async () => [],
      notice: async () => undefined,
    } as never,
    policies: { adopted: async () => [] } as never,
    holidayLists: { loaded: async () => [] } as never,
    ...NO_LETTERS,
    books: { revisions: async () => [] } as never,
    mails: {} as never,
    compilations: {} as never,
    renderCompilation: () => new Uint8Array(),
  });
  return { gateway, kept };
}

describe('what the rules refuse over the office as a whole', () => {
  it('is kept as it is for a case: who, when, what and why', async () => {
    const { gateway, kept } = aGateway();
    const actor = PEOPLE.officer;
    const document = new TextEncoder().encode('id: ours');
    await gateway.adoptPolicy({ document, fromYear: 2020, actor, dryRun: false });
    const to = { id: 'default', version: 1 };
    await gateway.movePolicies({ numbers: ['1'], to, reason: '样例', actor, dryRun: false });
    await gateway.calendars.load({ data: {}, actor, confirmed: true });
    await gateway.calendars.stop(actor);
    const data = {
      kind: 'training',
      happenedOn: '2020-04-08',
      title: '样例培训',
      people: '样例',
    };
    await gateway.yearbook.write({ book: 'yearLog', data, actor, entryId: 'entry-1' });

    expect(kept.map(({ act, detail }) => [act, detail.code])).toEqual([
      ['adoptPolicy', 'policyNotYours'],
      ['movePolicies', 'policyNotYours'],
      ['loadCalendar', 'calendarNotYours'],
      ['stopReplanning', 'calendarNotYours'],
      ['yearLog', 'bookNotYours'],
    ]);
    for (const { personId, at, number } of kept) expect([personId, at, number]).toEqual([actor.id, NOW, '']);
  });

  it('is one attempt under one id, for a notice too', async () => {
    const { gateway, kept } = aGateway();
    const ask = { kind: 'urge', topic: '样例', noticeId: 'notice-1', actor: PEOPLE.supervisor } as const;
    const answer = await gateway.issueNotice({ ...ask, cases: ['none'] });

    expect(answer).toMatchObject({ answer: 'refused', refused: { code: 'caseUnknown' } });
    expect(kept).toMatchObject([
      { act: 'urgeNotice', commandId: 'notice-1', detail: { code: 'caseUnknown' } },
    ]);
  });
});
