import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleSpec,
} from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { OFFICE_QUEUE } from '../workflows/messages.ts';
import type { dispatch, morning, OfficeMoment, watchdog } from '../workflows/office.ts';
import { officeWorkflowId } from '../workflows/workflow-ids.ts';

/** When the mornings are asked for: the rules say at which of these moments the digests leave, and once is enough. */
const MORNINGS: ScheduleSpec = {
  calendars: [{ hour: { start: 6, end: 18 }, minute: { start: 0, end: 59, step: 10 } }],
  timezone: 'Asia/Shanghai',
};
const SWEEPS: ScheduleSpec = { intervals: [{ every: '1 minute' }] };
const LOOKS: ScheduleSpec = { intervals: [{ every: '5 minutes' }] };

/** Sees to it that the office's mornings, its mail sweep and its watchdog are on the server's schedule. */
export async function ensureSchedules(client: Client, office: string): Promise<void> {
  await ensure(client, office, 'morning', MORNINGS, '10 minutes');
  await ensure(client, office, 'dispatch', SWEEPS, '1 minute');
  await ensure(client, office, 'watchdog', LOOKS, '1 minute');
}

type Recurring = {
  readonly morning: typeof morning;
  readonly dispatch: typeof dispatch;
  readonly watchdog: typeof watchdog;
};

async function ensure(
  client: Client,
  office: string,
  workflowType: keyof Recurring,
  spec: ScheduleSpec,
  catchupWindow: Duration,
): Promise<void> {
  const args: [OfficeMoment] = [{ office }];
  const id = officeWorkflowId(office, workflowType);
  const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow };
  const action = {
    type: 'startWorkflow',
    workflowType,
    workflowId: id,
    taskQueue: OFFICE_QUEUE,
    args,
  } as const;
  try {
    await client.schedule.create({ scheduleId: id, spec, policies, action });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(id).update(({ state }) => ({ spec, policies, action, state }));
  }
}
