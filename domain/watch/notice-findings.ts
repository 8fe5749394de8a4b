import { RUN_STATUSES } from '../wording/alarms.ts';
import type { Finding } from './alarm.ts';
import type { WatchedNotice, WatchFacts } from './watch-facts.ts';

/** What is wrong with the open notices: each has one run, which finds who is late and ends with it. */
export function noticeFindings({ notices }: Pick<WatchFacts, 'notices'>): readonly Finding[] {
  return notices.filter(({ status }) => status !== 'RUNNING').map(notRunning);
}

function notRunning({ noticeId, docNumber, status }: WatchedNotice): Finding {
  const how = RUN_STATUSES[status] ?? status;
  return { code: 'noticeNotRunning', subject: noticeId, values: { docNumber, how } };
}
