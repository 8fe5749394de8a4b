/** Everything that the watchdog can find. */
export const ALARM_CODES = [
  'caseStuck',
  'caseNotRunning',
  'caseReset',
  'caseRunsOn',
  'wakeWrong',
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
  'mailWaiting',
  'mailHeld',
  'morningMissing',
  'dispatchSilent',
];

/** Whether an alarm means that the service does not do its work. */
export function isFailing(code: AlarmCode): boolean {
  return FAILING.includes(code);
}

/** Alarms about one case, by its number. */
export const CASE_CODES: readonly AlarmCode[] = [
  'caseStuck',
  'caseNotRunning',
  'caseReset',
  'caseRunsOn',
  'wakeWrong',
];
