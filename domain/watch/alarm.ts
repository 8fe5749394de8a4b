import type { Instant } from '../calendar/instant.ts';
import type { PersonRef } from '../office/person.ts';
import type { AlarmCode } from './alarm-codes.ts';

/** Something that is not as it should be: what, about what, and what its words are filled with. */
export type Finding = {
  readonly code: AlarmCode;
  /** The number of a case, the id of a notice, a mail or a person; empty where it is the office as a whole. */
  readonly subject: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** How a case answered when it was told to look at its clock; `frozen`: it takes nothing, `notDue`: it sees nothing due. */
export const NUDGE_ANSWERS = ['taken', 'notDue', 'frozen', 'notRunning', 'noAnswer'] as const;
export type NudgeAnswer = (typeof NUDGE_ANSWERS)[number];

/** A finding on record, from the first time it was seen until it was seen no more. */
export type Alarm = Finding & {
  readonly id: number;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly seenTimes: number;
  readonly nudgedAt?: Instant;
  readonly nudgeAnswer?: NudgeAnswer;
  readonly endedAt?: Instant;
  /** Who repaired it. */
  readonly repairedBy?: Pick<PersonRef, 'id' | 'name'>;
  readonly repairedAt?: Instant;
};

/** What two findings have in common that are one. */
export function alarmKey({ code, subject }: Pick<Finding, 'code' | 'subject'>): string {
  return `${code}/${subject}`;
}
