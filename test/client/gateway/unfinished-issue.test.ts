import { describe, expect, it } from 'vitest';
import { issueNotice } from '../../../client/gateway/issue-notice.ts';
import { acknowledgeNotice } from '../../../client/gateway/notice-acts.ts';
import type { StoredNotice } from '../../../client/ports.ts';
import { moment, PEOPLE } from '../../support/cases.ts';
import { SUPERVISION_TERMS as terms } from '../../support/notice-terms.ts';
import { anIssuedNotice } from '../../web/support/issued-notice.ts';

const told = (...each: readonly (boolean | null)[]): StoredNotice => ({
  ...anIssuedNotice('n1'),
  terms,
  cases: each.map((_, at) => `2020T00${at + 1}`),
  named: each.map((known, at) => ({ number: `2020T00${at + 1}`, division: '样例一处', told: known })),
});

/** What the server is asked to start, where it is asked at all. */
function started(stored: StoredNotice) {
  const asked: object[] = [];
  const ports = {
    office: 'sample',
    now: () => moment('2020-04-20 10:00'),
    readModel: { notice: async () => stored },
    register: { noteRefusal: async () => undefined },
    temporal: {
      withDeadline: (_until: number, work: () => unknown) => work(),
      workflow: {
        async executeUpdateWithStart(
          _update: object,
          { startWorkflowOperation }: { startWorkflowOperation: { options: { args: readonly object[] } } },
        ) {
          asked.push(...startWorkflowOperation.options.args);
          return { docNumber: stored.docNumber, revision: 1, over: false };
        },
      },
    },
  };
  return { ports: ports as never, asked };
}

const ask = { kind: 'supervision', topic: '样例督办', actor: PEOPLE.supervisor, noticeId: 'n1' } as const;

describe('a notice whose issuing was cut off', () => {
  const stored = told(true, null);

  it('goes on with what it was ordered as, when it is issued again', async () => {
    const { ports, asked } = started(stored);
    await issueNotice(ports, ask);
    expect(asked).toMatchObject([{ order: { noticeId: 'n1', cases: ['2020T001', '2020T002'] } }]);
  });

  it('goes on when somebody acts on it, from what is known of its divisions', async () => {
    const { ports, asked } = started(stored);
    await acknowledgeNotice(ports, { noticeId: 'n1', actor: PEOPLE.head });
    expect(asked).toMatchObject([{ order: { cases: ['2020T001', '2020T002'] }, state: stored.state }]);
  });
});

describe('a notice that was issued to its end', () => {
  it('starts nothing when it is issued again, though a case could not be told', async () => {
    const { ports, asked } = started(told(true, false));
    expect(await issueNotice(ports, ask)).toMatchObject({ answer: 'issued' });
    expect(asked).toEqual([]);
  });

  it('goes on from its state alone when somebody acts on it', async () => {
    const { ports, asked } = started(told(true));
    await acknowledgeNotice(ports, { noticeId: 'n1', actor: PEOPLE.head });
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty('order');
  });
});
