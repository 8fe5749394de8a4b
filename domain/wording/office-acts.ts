import type { NoticeKind } from '../notice/notice-kind.ts';
import type { BookName } from '../yearbook/book.ts';
import { ALARM_WORDS } from './alarms.ts';
import { BOOK_ACTS } from './books.ts';
import { CALENDARS } from './calendars.ts';
import { MAIL_OFFICE_ACTS, type MailOfficeAct } from './mail-acts.ts';
import { COMPILATION } from './compilations.ts';
import { TEMPLATES } from './letters.ts';
import { NOTICE_ACTS, type NoticeActType } from './notice-acts.ts';
import { NOTICES } from './notices.ts';
import { POLICY_INPUTS } from './policy-inputs.ts';

/** An act on the office as a whole, beside those on its cases. */
export type OfficeAct =
  | `${NoticeKind}Notice`
  | BookName
  | MailOfficeAct
  | 'draftCompilation'
  | 'editCompilation'
  | 'releaseCompilation'
  | 'adoptPolicy'
  | 'movePolicies'
  | 'loadCalendar'
  | 'stopReplanning'
  | 'repairCase'
  | 'repairNotice'
  | `${NoticeActType}Notice`
  | 'saveTemplate';

/** What refusals of each call it. */
export const OFFICE_ACTS: Readonly<Record<OfficeAct, string>> = {
  supervisionNotice: NOTICES.supervision.actName,
  urgeNotice: NOTICES.urge.actName,
  headReportNotice: NOTICES.headReport.actName,
  ...BOOK_ACTS,
  ...MAIL_OFFICE_ACTS,
  draftCompilation: COMPILATION.draftName,
  editCompilation: COMPILATION.editName,
  releaseCompilation: COMPILATION.releaseName,
  acknowledgeNotice: NOTICE_ACTS.acknowledge,
  answerNotice: NOTICE_ACTS.answer,
  closeNotice: NOTICE_ACTS.close,
  saveTemplate: TEMPLATES.actName,
  adoptPolicy: POLICY_INPUTS.adopt,
  movePolicies: POLICY_INPUTS.move,
  loadCalendar: CALENDARS.actName,
  stopReplanning: CALENDARS.stopName,
  repairCase: ALARM_WORDS.repair,
  repairNotice: ALARM_WORDS.repairNotice,
};

/** Whether a word names an act on the office as a whole. */
export function isOfficeAct(act: string): act is OfficeAct {
  return Object.hasOwn(OFFICE_ACTS, act);
}
