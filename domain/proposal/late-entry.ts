import type { CivilDate } from '../calendar/civil-date.ts';

/** 补录: the day of what had happened before it was entered, and why it is entered only now; absent: today. */
export type LateEntry = {
  readonly on?: CivilDate;
  readonly lateReason?: string;
};
