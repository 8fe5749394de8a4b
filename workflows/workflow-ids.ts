import type { CampaignKind } from '../domain/office/campaign.ts';

/** The id of a proposal's case; no name or title ever stands in one. */
export function proposalWorkflowId(office: string, number: string): string {
  return `proposal:${office}:${number}`;
}

/** The id of one issue of a notice. */
export function noticeWorkflowId(office: string, noticeId: string): string {
  return `notice:${office}:${noticeId}`;
}

/** The id of a campaign: of each kind one runs at a time. */
export function campaignWorkflowId(office: string, kind: CampaignKind): string {
  return `campaign:${office}:${kind}`;
}

/** Ids of an office's recurring work. */
export function officeWorkflowId(office: string, work: 'morning' | 'dispatch'): string {
  return `office:${office}:${work}`;
}
