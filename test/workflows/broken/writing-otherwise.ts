import { proxyActivities, type WorkflowInterceptors } from '@temporalio/workflow';

const ordinary = proxyActivities({ startToCloseTimeout: '30 seconds' });

/** A shell that writes with an ordinary activity at once. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [{ scheduleLocalActivity: async ({ activityType, args }) => ordinary[activityType]?.(...args) }],
});
