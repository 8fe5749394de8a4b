import type { CivilDate } from '../calendar/civil-date.ts';
import type { Channel } from '../proposal/facts.ts';

/** A talk with a member that belongs to no case (pack §7.4 memberContact). */
export type MemberContact = {
  /** As the proposals name him or her. */
  readonly member: string;
  readonly happenedOn: CivilDate;
  readonly channel: Channel;
  readonly subject: string;
  readonly place?: string;
  /** Our own people with their posts. */
  readonly people?: string;
  /** 意见建议. */
  readonly opinions?: string;
  readonly outcome?: string;
  /** 转办情况. */
  readonly followUp?: string;
};
