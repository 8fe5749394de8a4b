import type { Instant } from '../calendar/instant.ts';
import type { Actor } from './person.ts';

/** What can be done over all open cases at once. */
export type CampaignKind = 'calendar';

/** Who has what done over all cases that it concerns, and when on the office's clock. */
export type CampaignOrder = {
  /** Two orders with one id are one. */
  readonly id: string;
  readonly office: string;
  readonly kind: CampaignKind;
  readonly by: Actor;
  readonly at: Instant;
};

/** What came of a few cases, by number; what concerns a case no longer when its turn comes counts as done. */
export type BatchOutcome = {
  readonly done: number;
  readonly refused: readonly string[];
  /** Cases that did not answer: nothing is known to have happened. */
  readonly unreached: readonly string[];
};

/** How far a campaign is. Stopped or not, the cases that it still concerns are what is left of it. */
export type CampaignProgress = Omit<BatchOutcome, 'done'> & {
  readonly state: 'running' | 'stopped' | 'done';
  readonly total: number;
  readonly done: number;
};

/** A campaign that goes over so many cases, after those that it is through with. */
export function campaignOver(left: number, done = 0): CampaignProgress {
  return { state: 'running', total: done + left, done, refused: [], unreached: [] };
}

/** The progress after some more cases. */
export function progressAfter(progress: CampaignProgress, outcome: BatchOutcome): CampaignProgress {
  return {
    ...progress,
    done: progress.done + outcome.done,
    refused: [...progress.refused, ...outcome.refused],
    unreached: [...progress.unreached, ...outcome.unreached],
  };
}
