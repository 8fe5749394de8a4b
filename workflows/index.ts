/** Every workflow that a worker runs. */
export { proposalCase } from './proposal.ts';
export { campaign } from './campaign.ts';
export { issuedNotice } from './issued-notice.ts';
export { dispatch, morning, watchdog } from './office.ts';
