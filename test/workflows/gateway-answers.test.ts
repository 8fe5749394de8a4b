import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { busyRetries } from '../../client/gateway/busy-retries.ts';
import { sendAct } from '../../client/gateway/send-act.ts';
import {
  accepted,
  assigned,
  drafted,
  opinionPassed,
  opinionSubmitted,
  signedFor,
  talked,
  toOpinion,
  withdrawn,
} from '../support/acts.ts';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import { foldJournal } from '../../domain/proposal/evolve.ts';
import { causeOf, decided } from '../../workflows/cause.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { DIVISION } from '../support/cases.ts';
import { openTestNamespace, type TestNamespace } from '../support/test-namespace.ts';
import { openCaseShell, type CaseShell, type LiveCase } from './case-shell.ts';

let place: TestNamespace;
let shell: CaseShell;
let connection: Connection;
const waits = { decisionMs: 8_000, recordMs: 200 };

beforeAll(async () => {
  place = await openTestNamespace();
  shell = await openCaseShell(place);
  connection = await Connection.connect({
    address: inject('temporalAddress'),
    interceptors: [busyRetries()],
  });
});

afterAll(async () => {
  await shell.close();
  await connection.close();
  await place.close();
});

describe.concurrent('the gateway answers', () => {
  it('recording, when the record takes longer than a person waits; the same id then has the same effect', async () => {
    const live = await shell.open({ number: '2020T401', leadDivision: DIVISION });
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    shell.journal.through(live.number, async (put) => {
      await held;
      return put();
    });
    const command = live.commandOf(signedFor(), 'one');

    expect(await send(live, command)).toEqual({ answer: 'recording', commandId: 'one' });
    letGo();
    const patient = { ...waits, recordMs: 5_000 };
    const answer = { answer: 'accepted', commandId: 'one', accepted: { revision: 3, events: ['SignedFor'] } };
    expect(await send(live, command, patient)).toEqual(answer);
    expect(await send(live, command, patient)).toEqual(answer);
    expect(shell.journal.of(live.number).entries).toHaveLength(3);
  });

  it('refused, with the conditions that are not met', async () => {
    const live = await shell.open({ number: '2020T402' });

    expect(await send(live, live.commandOf(accepted()))).toMatchObject({ answer: 'refused' });
  });

  describe('by the record, where the case lost the task that put it there', () => {
    it('an act that only the record allows', async () => {
      const live = await shell.open({ number: '2020T407', leadDivision: DIVISION });
      await loses(live, live.commandOf(accepted(), 'lost'));

      const answer = { answer: 'accepted', accepted: { revision: 4 } };
      expect(await send(live, live.commandOf(opinionSubmitted(), 'next'))).toMatchObject(answer);
      const commands = shell.journal.of(live.number).entries.map(({ commandId }) => commandId);
      expect(commands.slice(2)).toEqual(['lost', 'next']);
    });

    it('acts that stand there, in whatever order they are asked again', async () => {
      const live = await shell.open({ number: '2020T410', leadDivision: DIVISION });
      const first = live.commandOf(accepted(), 'first');
      const second = live.commandOf(opinionSubmitted(), 'second');
      await loses(live, first, second);

      for (const [command, revision] of [[second, 4] as const, [first, 3] as const])
        expect(await send(live, command)).toMatchObject({ answer: 'accepted', accepted: { revision } });
      expect(shell.journal.of(live.number).entries).toHaveLength(4);
    });

    it('and never refused where it cannot catch up', async () => {
      const live = await shell.open({ number: '2020T411', leadDivision: DIVISION });
      const first = live.commandOf(accepted(), 'first');
      const second = live.commandOf(opinionSubmitted(), 'second');
      await loses(live, first, second);
      shell.journal.hide(live.number);

      const brief = { decisionMs: 2_000, recordMs: 200 };
      expect(await send(live, second, brief)).toMatchObject({
        answer: 'accepted',
        accepted: { revision: 4 },
      });
      expect(await send(live, live.commandOf(opinionPassed()), brief)).toMatchObject({
        answer: 'down',
      });
    });
  });

  it('from the record for a case that ended, and that it knows no other', async () => {
    const live = await shell.open({ number: '2020T403', leadDivision: DIVISION });
    await live.live(withdrawn());
    const { workflow } = shell.client;
    await workflow.getHandle(live.workflowId).result();
    const command = live.commandOf(assigned());

    expect(await send(live, command)).toMatchObject({ answer: 'refused', refused: { code: 'caseEnded' } });
    expect(await send({ ...live, number: '2020T499' }, command)).toEqual({ answer: 'unknownCase' });
  });

  it('from the record what an act came to that a case took before it ended', async () => {
    const live = await shell.open({ number: '2020T408', leadDivision: DIVISION });
    await live.live(withdrawn());
    const { entries, proposal } = shell.journal.of(live.number);
    const forgotten = { ...live, number: '2020T409' };
    const write = { office: 'sample', lineage: 'first', nextWakeAt: null, mails: [] };
    await shell.journal.writer.write({ ...write, number: forgotten.number, entries, proposal });
    const commandId = entries.at(-1)?.commandId ?? '';

    expect(await send(forgotten, live.commandOf(assigned(), commandId))).toEqual({
      answer: 'accepted',
      commandId,
      accepted: { revision: entries.length, events: ['Ended'] },
    });
  });

  it('busy, when more act at once than a case can take', async () => {
    const live = await shell.open({ number: '2020T404', leadDivision: DIVISION });
    await live.live(...toOpinion.slice(1));
    shell.journal.through(live.number, () => Promise.reject(new Error('the database is away')));
    const crowd = Array.from({ length: 14 }, () => live.commandOf(talked()));

    const answers = await Promise.all(crowd.map((command) => send(live, command)));
    shell.journal.through(live.number, async (put) => put());
    await live.live(drafted());
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['busy', 'recording']));
    const done = new Set(shell.journal.of(live.number).entries.map(({ commandId }) => commandId));
    for (const [index, { commandId }] of crowd.entries())
      expect(done.has(commandId), `${index}`).toBe(answers[index]?.answer === 'recording');
  }, 30_000);

  it('down, when nobody works or the server is not there', async () => {
    const live = await shell.open({ number: '2020T405' });
    const command = live.commandOf(assigned());
    const nowhere = Connection.lazy({ address: '127.0.0.1:1' });
    const brief = { decisionMs: 300, recordMs: 300 };

    expect(await send(live, command, brief, nowhere)).toMatchObject({ answer: 'down' });
    const workflowId = proposalWorkflowId('sample', '2020T406');
    await shell.client.workflow.start('proposalCase', { workflowId, taskQueue: 'nobody' });
    expect(await send({ ...live, number: '2020T406' }, command, brief)).toMatchObject({ answer: 'down' });
    await nowhere.close();
  });
});

/** Puts acts of a case on record as the task does that is lost after writing. */
async function loses({ number, now }: LiveCase, ...commands: readonly PersonCommand[]): Promise<void> {
  for (const command of commands) {
    const { proposal, lineage } = shell.journal.of(number);
    const { happened } = decided(causeOf({ type: 'Act', at: now(), ...command }), proposal);
    const entries = happened.map(({ entry }) => entry);
    const after = foldJournal(entries, proposal);
    const write = { office: 'sample', number, lineage, entries, proposal: after };
    await shell.journal.writer.write({ ...write, nextWakeAt: null, mails: [] });
  }
}

function send(
  { number, now }: Pick<LiveCase, 'number' | 'now'>,
  command: Parameters<typeof sendAct>[2],
  patience = waits,
  through = connection,
) {
  const ports = {
    office: 'sample',
    temporal: new Client({ connection: through, namespace: place.namespace }),
    now,
    waits: patience,
    readModel: {
      case: async () => {
        const recorded = number === '2020T499' ? undefined : shell.journal.of(number);
        return recorded && { proposal: recorded.proposal, lineage: recorded.lineage, nextWakeAt: null };
      },
      journal: async () => shell.journal.of(number).entries,
    },
  };
  return sendAct(ports, number, command);
}
