import { isGrpcServiceError, ServiceError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { CampaignKind, CampaignOrder, CampaignProgress } from '../../domain/office/campaign.ts';
import type { campaign } from '../../workflows/campaign.ts';
import {
  campaignProgressQuery,
  goOnSignal,
  OFFICE_QUEUE,
  stopCampaignSignal,
} from '../../workflows/messages.ts';
import { campaignWorkflowId } from '../../workflows/workflow-ids.ts';

/** How long a campaign may take to say how far it is. */
const ANSWER_WITHIN_MS = 5_000;

/** What is done over all cases at once, as far as it can be seen and steered from outside. */
export type Campaigns = {
  /** Starts a campaign; one of the kind that runs already goes on, with what is new. */
  start(order: CampaignOrder): Promise<void>;
  /** Stops it after the cases that are being told; harmless where none runs. */
  stop(office: string, kind: CampaignKind): Promise<void>;
  /** How far the last one is; nothing where there was none, or where it does not say. */
  progress(office: string, kind: CampaignKind): Promise<CampaignProgress | undefined>;
};

/** The campaigns of a Temporal server. */
export function campaignsOn(temporal: Client): Campaigns {
  const handleOf = (office: string, kind: CampaignKind) =>
    temporal.workflow.getHandle<typeof campaign>(campaignWorkflowId(office, kind));
  return {
    async start(order) {
      await temporal.workflow.signalWithStart<typeof campaign, [CampaignOrder]>('campaign', {
        workflowId: campaignWorkflowId(order.office, order.kind),
        taskQueue: OFFICE_QUEUE,
        args: [order],
        signal: goOnSignal,
        signalArgs: [order],
      });
    },
    stop: (office, kind) => handleOf(office, kind).signal(stopCampaignSignal).catch(unlessNoneRuns),
    progress: (office, kind) =>
      temporal
        .withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
          handleOf(office, kind).query(campaignProgressQuery),
        )
        .catch(unlessNoneTells),
  };
}

function unlessNoneRuns(error: unknown): undefined {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}

/** A server or workers that do not answer leave unknown how far it is; the rest of a page can still be shown. */
function unlessNoneTells(error: unknown): undefined {
  const silent = error instanceof ServiceError && isGrpcServiceError(error.cause);
  if (!silent) unlessNoneRuns(error);
}
