import { proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import {
  campaignOver,
  progressAfter,
  type CampaignOrder,
  type CampaignProgress,
} from '../domain/office/campaign.ts';
import { campaignProgressQuery, goOnSignal, OFFICE_QUEUE, stopCampaignSignal } from './messages.ts';

/** Cases told in one activity: so many at most are told a second time when its worker dies. */
const BATCH = 40;

const { chooseCases, tellCases } = proxyActivities<Activities>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '2 minutes',
  retry: { maximumInterval: '1 minute' },
});

/**
 * Has something done over all cases that it concerns, some at a time. What is done is seen from the cases themselves:
 * a campaign that was stopped, or lost, is simply ordered again. A newer order while it runs has it choose anew.
 */
export async function campaign(given: CampaignOrder): Promise<CampaignProgress> {
  let order = given;
  let chosenFor = '';
  let stopped = false;
  let progress = campaignOver(0);
  setHandler(campaignProgressQuery, () => progress);
  setHandler(stopCampaignSignal, () => {
    stopped = true;
  });
  setHandler(goOnSignal, (newer) => {
    order = newer;
    stopped = false;
  });
  while (chosenFor !== order.id && !stopped) {
    chosenFor = order.id;
    const numbers = await chooseCases(order);
    progress = campaignOver(numbers.length, progress.done);
    await tell(numbers);
    // Cases that did not answer get a second chance, once the others are through.
    const { unreached } = progress;
    progress = { ...progress, unreached: [] };
    await tell(unreached);
  }
  progress = { ...progress, state: stopped ? 'stopped' : 'done' };
  return progress;

  async function tell(numbers: readonly string[]): Promise<void> {
    for (let from = 0; from < numbers.length; from += BATCH) {
      if (stopped || chosenFor !== order.id) return;
      progress = progressAfter(progress, await tellCases(order, numbers.slice(from, from + BATCH)));
    }
  }
}
