import { MAIL_KINDS, OUTBOX_STATES } from '../domain/notice/mail.ts';
import { MAIL_HAPPENINGS } from '../domain/notice/mail-life.ts';
import { NOTICE_KINDS } from '../domain/notice/notice-kind.ts';
import { POSTS, UNIT_KINDS } from '../domain/office/person.ts';
import { ALARM_CODES } from '../domain/watch/alarm-codes.ts';
import { NUDGE_ANSWERS } from '../domain/watch/alarm.ts';
import { DamagedRecord } from './damaged-record.ts';

/** Readers of columns that hold one of a few words; each throws `DamagedRecord` for any other. */
export const storedNoticeKind = reader('通知类别', NOTICE_KINDS);
export const storedMailKind = reader('邮件类别', MAIL_KINDS);
export const storedOutboxState = reader('邮件状态', OUTBOX_STATES);
export const storedMailHappening = reader('邮件经过', MAIL_HAPPENINGS);
export const storedAlarmCode = reader('告警类别', ALARM_CODES);
export const storedNudgeAnswer = reader('唤醒结果', NUDGE_ANSWERS);
export const storedPost = reader('职务', POSTS);
export const storedUnitKind = reader('处室类别', UNIT_KINDS);

function reader<T extends string>(what: string, kinds: readonly T[]): (text: string) => T {
  return (text) => {
    const kind = kinds.find((known) => known === text);
    if (kind === undefined) throw new DamagedRecord(what);
    return kind;
  };
}
