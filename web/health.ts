import type { AlarmCode } from '../domain/watch/alarm-codes.ts';

/**
 * Whether the office's parts answer, one by one, and how many alarms of each kind are open. Not `ok`: a part that does
 * not answer, a watchdog that has not looked for a quarter of an hour, or an alarm which means that the service itself
 * does not do its work.
 */
export type Health = {
  readonly ok: boolean;
  readonly alarms: readonly { readonly code: AlarmCode; readonly count: number }[];
  readonly parts: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
};
