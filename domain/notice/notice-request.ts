import type { CivilDate } from '../calendar/civil-date.ts';
import type { Actor, Person } from '../office/person.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { NoticeKind } from './notice-kind.ts';

/** What a person of the supervision office asks to be issued, over which cases, to people of which directory. */
export type NoticeRequest = {
  readonly office: string;
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly topic: string;
  readonly bureauName: string;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly cases: readonly Proposal[];
  readonly people: readonly Person[];
  readonly rules: SupervisionRule;
  /** With `{year}` and `{seq}` in it; absent: as the rules shipped have it. */
  readonly numberFormat?: string;
};
