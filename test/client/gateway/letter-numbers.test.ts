import type { Client } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { act } from '../../../client/gateway/act.ts';
import type { GatewayPorts } from '../../../client/gateway/gateway-ports.ts';
import type { PersonCommand } from '../../../domain/proposal/commands.ts';
import { createFakeOffice } from '../../web/support/fake-office.ts';
import { PEOPLE } from '../../web/support/people.ts';
import { registered } from '../../web/support/sample-assignments.ts';
import { NO_LETTERS } from '../../support/no-letters.ts';

const NUMBER = '20190001';

describe('the number of a letter that asks for contributions', () => {
  it('is checked for doubles as that of a reply is, however it is written', async () => {
    const office = createFakeOffice()
      .on('2020-04-07')
      .open(registered(NUMBER, { role: 'lead' }));
    const asked: string[] = [];
    const sent: PersonCommand[] = [];
    const startUpdate = async (_update: unknown, { args }: { readonly args: readonly [PersonCommand] }) => {
      sent.push(args[0]);
      return { result: async () => ({ revision: 2, events: [] }) };
    };
    const ports: GatewayPorts = {
      office: 'bureau',
      bureauName: '示例市示例局',
      temporal: {
        withDeadline: (_until: number, call: () => unknown) => call(),
        workflow: { getHandle: () => ({ startUpdate }) },
      } as unknown as Client,
      register: {
        ...office.register,
        reserveLetterNumber: async (_office, letterNumber) => {
          asked.push(letterNumber);
          return { fresh: false, takenBy: '20190002' };
        },
      },
      readModel: office.readModel,
      policies: { adopted: async () => [], adopt: async () => true },
      holidayLists: { loaded: async () => [], add: async () => true },
      ...NO_LETTERS,
      books: { revisions: async () => [], add: async () => false },
      mails: {} as never,
      now: () => office.store.at,
    };
    await act(ports, {
      number: NUMBER,
      type: 'requestContributions',
      data: {
        kind: 'outsideUnit',
        from: ['示例外局'],
        dueOn: '2020-05-07',
        letterNumber: '示例函[２０２０]5号',
      },
      actor: PEOPLE.creditOfficer,
    });
    expect(asked).toEqual(['示例函〔2020〕5号']);
    // The case itself refuses, beside all else that it lacks.
    expect(sent.map(({ numberTakenBy }) => numberTakenBy)).toEqual(['20190002']);
  });
});
