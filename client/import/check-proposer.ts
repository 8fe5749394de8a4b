import type { ProposerDetails } from '../ports.ts';
import type { AssignmentColumn } from './assignment-columns.ts';
import type { RowComplaints } from './row-complaints.ts';
import { splitList } from './split-list.ts';
import type { TableRow } from './table-reading.ts';

type Remark = (remark: string) => void;

/** Who proposes, with what else is kept beside the case; a lead member or a proposing unit has to be named. */
export function checkProposer(
  { cells, faulty }: TableRow<AssignmentColumn>,
  complaints: RowComplaints<AssignmentColumn>,
  remark: Remark,
): ProposerDetails {
  const { leadMember, proposerUnit } = cells;
  if (leadMember === undefined && proposerUnit === undefined && !faulty.has('leadMember')) {
    if (!faulty.has('proposerUnit')) complaints.fault('leadMember', '和“提案单位”须填写一项');
  }
  if (leadMember !== undefined && proposerUnit !== undefined) {
    remark('同时填写了“领衔委员”和“提案单位”，按委员提案处理，请核对。');
  }
  const coSigners = splitList(cells.coSigners);
  return {
    kind: cells.proposerKind ?? inferredKind(leadMember, coSigners, proposerUnit),
    coSigners,
    ...(leadMember === undefined ? {} : { leadMember }),
    ...(proposerUnit === undefined ? {} : { proposerUnit }),
    ...(cells.memberPhone === undefined ? {} : { phone: cells.memberPhone }),
    ...(cells.supervisingLeader === undefined ? {} : { supervisingLeader: cells.supervisingLeader }),
    ...(cells.supervisingUnit === undefined ? {} : { supervisingUnit: cells.supervisingUnit }),
    ...(cells.assignReason === undefined ? {} : { assignReason: cells.assignReason }),
    ...(cells.remark === undefined ? {} : { remark: cells.remark }),
  };
}

function inferredKind(
  leadMember: string | undefined,
  coSigners: readonly string[],
  proposerUnit: string | undefined,
): string {
  if (leadMember !== undefined) return coSigners.length > 0 ? '委员联名' : '委员个人';
  if (/委员会$|专委/.test(proposerUnit ?? '') && !/(?:党|盟|会|社)市委员会$/.test(proposerUnit ?? ''))
    return '专委会';
  return /界别?$/.test(proposerUnit ?? '') ? '界别' : '党派团体';
}
