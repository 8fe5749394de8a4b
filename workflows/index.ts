/** Every workflow that a worker runs. */
export { proposalCase } from './proposal.ts';
export { campaign } from './campaign.ts';
export { notice } from './notice.ts';
export { dispatch, morning, watchdog } from './office.ts';
