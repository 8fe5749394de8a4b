import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { DEFAULT_POLICY } from '../domain/policy/default-policy.ts';
import { OFFICE_QUEUE } from '../workflows/messages.ts';
import type { dispatch, morning, OfficeMoment } from '../workflows/office.ts';
import { officeWorkflowId } from '../workflows/workflow-ids.ts';

const POLICIES = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '2 days' } as const;

/** Sees to it that the office's mornings and its mail sweep (every minute) are on the server's schedule. */
export async function ensureSchedules(client: Client, office: string): Promise<void> {
  const args: [OfficeMoment] = [{ office }];
  const ids = {
    morning: officeWorkflowId(office, 'morning'),
    dispatch: officeWorkflowId(office, 'dispatch'),
  };
  await onceOnly(() =>
    client.schedule.create({
      scheduleId: ids.morning,
      spec: { calendars: [{ ...DEFAULT_POLICY.mail.digestAt }], timezone: 'Asia/Shanghai' },
      policies: POLICIES,
      action: {
        type: 'startWorkflow',
        workflowType: 'morning' satisfies keyof { morning: typeof morning },
        workflowId: ids.morning,
        taskQueue: OFFICE_QUEUE,
        args,
      },
    }),
  );
  await onceOnly(() =>
    client.schedule.create({
      scheduleId: ids.dispatch,
      spec: { intervals: [{ every: '1 minute' }] },
      policies: { ...POLICIES, catchupWindow: '1 minute' },
      action: {
        type: 'startWorkflow',
        workflowType: 'dispatch' satisfies keyof { dispatch: typeof dispatch },
        workflowId: ids.dispatch,
        taskQueue: OFFICE_QUEUE,
        args,
      },
    }),
  );
}

async function onceOnly(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
