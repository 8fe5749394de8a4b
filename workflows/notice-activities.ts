import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';

/** What a notice asks of the world; each is decided on record before it is done, and repeating any changes nothing. */
export const noticeActivities = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
  retry: { maximumInterval: '1 minute' },
  summary: '下发通知',
});
