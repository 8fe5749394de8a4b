import type { CampaignKind } from '../domain/office/campaign.ts';

/** The id of a proposal's case; no name or title ever stands in one. */
export function proposalWorkflowId(office: string, number: string): string {
  return `proposal:${office}:${number}`;
}

/** The number of the proposal whose case has this id, or nothing where it is no case of the office. */
export function numberOfProposal(office: string, workflowId: string): string | undefined {
  const prefix = proposalWorkflowId(office, '');
  return workflowId.startsWith(prefix) ? workflowId.slice(prefix.length) : undefined;
}

/** The id of one issue of a notice. */
export function noticeWorkflowId(office: string, noticeId: string): string {
  return `notice:${office}:${noticeId}`;
}

/** The id of the notice whose workflow has this one, or nothing where it is no notice of the office. */
export function noticeOfWorkflow(office: string, workflowId: string): string | undefined {
  const prefix = noticeWorkflowId(office, '');
  return workflowId.startsWith(prefix) ? workflowId.slice(prefix.length) : undefined;
}

/** The id of a campaign: of each kind one runs at a time. */
export function campaignWorkflowId(office: string, kind: CampaignKind): string {
  return `campaign:${office}:${kind}`;
}

/** Ids of an office's recurring work. */
export function officeWorkflowId(office: string, work: 'morning' | 'dispatch' | 'watchdog'): string {
  return `office:${office}:${work}`;
}
