import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { NOTICE_RUN_CODES } from '../../domain/watch/alarm-codes.ts';
import { ALARM_WORDS } from '../../domain/wording/alarms.ts';
import { rehydrateNotice } from './rehydrate-notice.ts';
import type { RepairPorts } from './repair-case.ts';

/** A notice is started again from its record, or nothing is done. */
export type NoticeRepairAnswer =
  | { readonly answer: 'restarted'; readonly noticeId: string; readonly docNumber: string }
  | { readonly answer: 'unknownNotice' }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** Starts an open notice that does not run from its record, in somebody's name. */
export async function repairNotice(
  { office, temporal: client, readModel, alarms, now }: Omit<RepairPorts, 'journal'>,
  { noticeId, actor }: { readonly noticeId: string; readonly actor: Actor },
): Promise<NoticeRepairAnswer> {
  if (!holdsRight('repairCases', actor)) return refused([unmet('repairNotYours')]);
  const stored = await readModel.notice(office, noticeId);
  if (!stored) return { answer: 'unknownNotice' };
  const { docNumber } = stored;
  if (!(await rehydrateNotice({ client, readModel, now }, office, noticeId)))
    return refused([unmet('noticeNeedsNoRepair', { docNumber })]);
  await alarms.noteRepair(office, { codes: NOTICE_RUN_CODES, subject: noticeId }, actor, now());
  return { answer: 'restarted', noticeId, docNumber };
}

function refused(conditions: Parameters<typeof refusalOf>[1]): NoticeRepairAnswer {
  return { answer: 'refused', refused: refusalOf(ALARM_WORDS.repairNotice, conditions) };
}
