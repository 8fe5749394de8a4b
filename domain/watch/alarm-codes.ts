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

/** What a person can have repaired: the run of a case, by its number, or of a notice, by its id. */
export type Repairable = 'case' | 'notice';

/** The alarms about one run, and what is to be repaired to put it right. */
export const REPAIRS: Readonly<Partial<Record<AlarmCode, Repairable>>> = {
  caseStuck: 'case',
  caseNotRunning: 'case',
  caseReset: 'case',
  caseRunsOn: 'case',
  noticeNotRunning: 'notice',
};

/** The alarms that a repair puts right. */
export function codesRepaired(what: Repairable): readonly AlarmCode[] {
  return ALARM_CODES.filter((code) => REPAIRS[code] === what);
}
