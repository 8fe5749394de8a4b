import type { ProposerDetails } from './ports.ts';

/** What pages and import previews call each detail of a proposer. */
export const PROPOSER_NAMES: Readonly<Record<keyof ProposerDetails, string>> = {
  kind: '提案者类别',
  leadMember: '领衔委员',
  proposerUnit: '提案单位',
  coSigners: '联名委员',
  phone: '联系电话',
  supervisingLeader: '督办领导',
  supervisingUnit: '督办单位',
  assignReason: '分派理由',
  remark: '备注',
};
