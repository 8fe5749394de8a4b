/** Every workflow that a worker runs. */
export { proposalCase } from './proposal.ts';
export { campaign } from './campaign.ts';
export { issuedNotice } from './issued-notice.ts';
/** The shape of notices before they waited for answers; one may still be on its way to its number. */
export { notice } from './notice.ts';
export { dispatch, morning, watchdog } from './office.ts';
