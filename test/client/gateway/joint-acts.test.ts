import type { Client } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { act } from '../../../client/gateway/act.ts';
import type { GatewayPorts } from '../../../client/gateway/gateway-ports.ts';
import { InvalidInput } from '../../../client/gateway/invalid-input.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { PersonCommand } from '../../../domain/proposal/commands.ts';
import { createFakeOffice } from '../../web/support/fake-office.ts';
import { PEOPLE } from '../../web/support/people.ts';
import { registered } from '../../web/support/sample-assignments.ts';
import { NO_LETTERS } from '../../support/no-letters.ts';

const { head, creditHead, creditOfficer } = PEOPLE;
const on = civilDate('2020-04-09');
const LEAD = '20190001';
const OTHER = '20190002';

/** An office whose cases take every command, with all that they were sent. */
function openOffice() {
  const office = createFakeOffice()
    .on('2020-04-07')
    .open(registered(LEAD, { role: 'sole' }))
    .open(registered(OTHER, { role: 'sole' }))
    .on('2020-04-09')
    .did(LEAD, creditHead, { type: 'accept', officer: creditOfficer, on })
    .did(LEAD, creditOfficer, { type: 'submitOpinion', summary: '拟予采纳。' })
    .did(LEAD, creditHead, { type: 'reviewOpinion', result: 'passed' });
  const sent: PersonCommand[] = [];
  const startUpdate = async (_update: unknown, { args }: { readonly args: readonly [PersonCommand] }) => {
    sent.push(args[0]);
    return { result: async () => ({ revision: 2, events: [] }) };
  };
  const temporal = {
    withDeadline: (_until: number, call: () => unknown) => call(),
    workflow: { getHandle: () => ({ startUpdate }) },
  } as unknown as Client;
  const ports: GatewayPorts = {
    office: 'bureau',
    bureauName: '示例市示例局',
    temporal,
    register: office.register,
    readModel: office.readModel,
    policies: { adopted: async () => [], adopt: async () => true },
    holidayLists: { loaded: async () => [], add: async () => true },
    ...NO_LETTERS,
    books: { revisions: async () => [], add: async () => false },
    mails: {} as never,
    now: () => office.store.at,
  };
  return { office, ports, sent };
}

const merge = (leadNumber: string, more: object = {}) => ({
  number: OTHER,
  type: 'mergeInto' as const,
  data: { leadNumber, on, reason: '内容相近', ...more },
  actor: head,
});

describe('an act on a case that is handled with another', () => {
  it('tells the case what it is merged into, and what the lead case has met', async () => {
    const { ports, sent } = openOffice();
    await act(ports, merge(`第${LEAD}号`));
    expect(sent[0]?.act).toMatchObject({
      type: 'mergeInto',
      leadNumber: LEAD,
      lead: { isCoHandled: false, facts: { steps: [{ step: 'preliminaryOpinion', on }] } },
    });
    expect(sent[0]?.act).not.toHaveProperty('followers');
  });

  it('carries how far the lead case is, and goes without where there is none, or the database is away', async () => {
    const { office, ports, sent } = openOffice();
    const signFor = { number: OTHER, type: 'signFor' as const, data: { on }, actor: head };
    await act(ports, signFor);
    office.did(OTHER, head, {
      type: 'mergeInto',
      leadNumber: LEAD,
      on,
      reason: '内容相近',
      lead: { title: '样例', isCoHandled: false, handles: [], facts: { number: LEAD, steps: [] } },
    });
    await act(ports, signFor);
    const away = { ...office.readModel, case: () => Promise.reject(new Error('away')) };
    await act({ ...ports, readModel: away }, signFor);
    expect(sent.map(({ leadFacts }) => leadFacts?.steps.map(({ step }) => step))).toEqual([
      undefined,
      ['preliminaryOpinion'],
      undefined,
    ]);
  });

  it('takes none of it from outside', async () => {
    const { ports, sent } = openOffice();
    const forged = { title: '伪造', isCoHandled: false, handles: [], facts: { number: LEAD, steps: [] } };
    await expect(act(ports, merge(LEAD, { lead: forged }))).rejects.toThrow(InvalidInput);
    await expect(act(ports, merge(LEAD, { followers: [] }))).rejects.toThrow(InvalidInput);
    expect(sent).toEqual([]);
  });

  it('tells which cases the one to be merged leads itself', async () => {
    const { office, ports, sent } = openOffice();
    office.open(registered('20190003', { role: 'sole' })).did('20190003', head, {
      type: 'mergeInto',
      leadNumber: OTHER,
      on,
      reason: '内容相近',
      lead: { title: '样例', isCoHandled: false, handles: [], facts: { number: OTHER, steps: [] } },
    });
    await act(ports, merge(LEAD));
    expect(sent[0]?.act).toMatchObject({ followers: ['20190003'] });
  });
});
