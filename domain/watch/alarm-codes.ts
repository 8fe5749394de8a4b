/** Everything that the watchdog can find. */
export const ALARM_CODES = [
  'caseStuck',
  'caseNotRunning',
  'caseReset',
  'caseRunsOn',
  'wakeWrong',
  'noticeNotRunning',
  'mailWaiting',
  'mailHeld',
  'mailInDoubt',
  'personBounced',
  'calendarEnding',
  'morningMissing',
  'dispatchSilent',
] as const;
export type AlarmCode = (typeof ALARM_CODES)[number];

/** What means that the service itself does not do its work, beside what an office has to put right in its data. */
const FAILING: readonly AlarmCode[] = [
  'caseStuck',
  'caseNotRunning',
  'noticeNotRunning',
  'mailWaiting',
  'mailHeld',
  'morningMissing',
  'dispatchSilent',
];

/** Whether an alarm means that the service does not do its work. */
export function isFailing(code: AlarmCode): boolean {
  return FAILING.includes(code);
}

/** Alarms about the run of one case, by its number: what repairing it puts right. */
export const CASE_RUN_CODES: readonly AlarmCode[] = [
  'caseStuck',
  'caseNotRunning',
  'caseReset',
  'caseRunsOn',
];

/** The same about the run of one notice, by its id. */
export const NOTICE_RUN_CODES: readonly AlarmCode[] = ['noticeNotRunning'];
