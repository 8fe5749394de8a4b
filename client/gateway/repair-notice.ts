import { unmet } from '../../domain/proposal/unmet.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { rehydrateNotice } from './rehydrate-notice.ts';
import { refusedRepair, type RepairAnswer } from './repair-answer.ts';

/** Starts an open notice that does not run from its record. */
export async function repairNotice(
  {
    office,
    temporal: client,
    readModel,
    now,
  }: Pick<GatewayPorts, 'office' | 'temporal' | 'readModel' | 'now'>,
  noticeId: string,
): Promise<RepairAnswer> {
  const stored = await readModel.notice(office, noticeId);
  if (!stored) return { answer: 'unknownNotice' };
  const { docNumber } = stored;
  if (!(await rehydrateNotice({ client, readModel, now }, office, noticeId)))
    return refusedRepair('notice', unmet('noticeNeedsNoRepair', { docNumber }));
  return { answer: 'restarted', noticeId, docNumber };
}
