import type { MailKind } from '../domain/notice/mail.ts';
import type { NoticeKind } from '../domain/notice/notice.ts';
import type { Post, UnitKind } from '../domain/office/person.ts';
import { DamagedRecord } from './damaged-record.ts';

const NOTICE_KINDS = ['supervision', 'urge'] as const satisfies readonly NoticeKind[];

/** Readers of columns that hold one of a few words; each throws `DamagedRecord` for any other. */
export const storedNoticeKind = reader<NoticeKind>('通知类别', NOTICE_KINDS);
export const storedMailKind = reader<MailKind>('邮件类别', [
  'digest',
  'assigned',
  'officerDesignated',
  'progressAsked',
  ...NOTICE_KINDS,
]);
export const storedPost = reader<Post>('职务', [
  'officer',
  'liaison',
  'divisionHead',
  'leaderInCharge',
  'bureauHead',
]);
export const storedUnitKind = reader<UnitKind>('处室类别', [
  'division',
  'supervisionOffice',
  'generalOffice',
  'leadership',
]);

function reader<T extends string>(what: string, kinds: readonly T[]): (text: string) => T {
  return (text) => {
    const kind = kinds.find((known) => known === text);
    if (kind === undefined) throw new DamagedRecord(what);
    return kind;
  };
}
