import type { Assignment, HandlingRole } from '../../domain/proposal/assignment.ts';
import type { AssignmentColumn } from './assignment-columns.ts';
import { keyKindOf } from './key-kind-of.ts';
import { proposalNumber } from './proposal-number.ts';
import type { RowComplaints } from './row-complaints.ts';
import type { TableRow } from './table-reading.ts';

/** The key status of a proposal; a related one names its main proposal, which need not be the bureau's own. */
export function checkKey(
  { cells, faulty }: TableRow<AssignmentColumn>,
  complaints: RowComplaints<AssignmentColumn>,
  number: string,
  role: HandlingRole | undefined,
  remark: (remark: string) => void,
): Pick<Assignment, 'keyKind' | 'keyMainNumber'> {
  const kind = keyKindOf(cells.keyKind);
  if (kind === 'unknown') {
    complaints.fault('keyKind', `“${cells.keyKind}”无法识别，请填“主提案”“相关提案”“是”或留空`);
    return {};
  }
  if (kind === 'none') {
    if (cells.keyMainNumber !== undefined) complaints.fault('keyKind', '没有填写，但填写了“所属主提案”');
    return {};
  }
  const unsupervised = cells.supervisingLeader === undefined && cells.supervisingUnit === undefined;
  if (unsupervised && role !== 'coHandler') remark('重点提案没有填写“督办领导”“督办单位”，请核对。');
  if (kind !== 'related') return { keyKind: kind };
  const main = cells.keyMainNumber === undefined ? undefined : proposalNumber(cells.keyMainNumber);
  if (main === undefined && !faulty.has('keyMainNumber')) {
    complaints.fault(
      'keyMainNumber',
      cells.keyMainNumber === undefined ? '没有填写，相关提案须注明' : '不是提案号',
    );
  }
  if (main === number) complaints.fault('keyMainNumber', '是本件自己，请核对');
  return main === undefined ? {} : { keyKind: 'related', keyMainNumber: main };
}
