import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { MAIL_QUEUE, OFFICE_QUEUE } from '../../workflows/messages.ts';
import type { morning } from '../../workflows/office.ts';
import { momentOf } from '../support/office.ts';
import { openTestNamespace, type TestNamespace } from '../support/test-namespace.ts';

let place: TestNamespace;
let workers: readonly Worker[];
let running: Promise<unknown>;
const done: string[] = [];

beforeAll(async () => {
  place = await openTestNamespace();
  const failing = (what: string) => async () => {
    done.push(what);
    throw ApplicationFailure.nonRetryable('the server is away');
  };
  const { namespace, nativeConnection: connection } = place;
  const shared = { connection, namespace, shutdownGraceTime: '1 second' };
  workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: OFFICE_QUEUE,
      workflowBundle: { codePath: inject('workflowBundle') },
      activities: {
        draftCompilation: failing('draft'),
        issueAtOnce: failing('urge'),
        composeMorning: async () => void done.push('digests'),
      },
    }),
    Worker.create({
      ...shared,
      taskQueue: MAIL_QUEUE,
      activities: { sendMails: async () => ({ accepted: 3, more: false }) },
    }),
  ]);
  running = Promise.all(workers.map((worker) => worker.run()));
});

afterAll(async () => {
  for (const worker of workers) worker.shutdown();
  await running;
  await place.close();
});

it('has its digests though nothing could be drafted or urged before them', async () => {
  const accepted = await place.client.workflow.execute<typeof morning>('morning', {
    workflowId: 'morning',
    taskQueue: OFFICE_QUEUE,
    args: [{ office: 'test', at: momentOf('2020-05-15 08:30') }],
  });

  expect(done).toEqual(['draft', 'urge', 'digests']);
  expect(accepted).toBe(3);
});
