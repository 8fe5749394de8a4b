import type { CivilDate } from '../calendar/civil-date.ts';
import type { Actor, Person } from '../office/person.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { UrgedDivisions } from './urge-conditions.ts';

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
  /** Urge notices of the register, as far as they may stand against another; absent: none. */
  readonly urged?: readonly UrgedDivisions[];
  /** Why a report is made, and what it advises, in the releaser's words; absent: as the ladder suggests. */
  readonly reason?: string;
  readonly advice?: string;
  /** What a division answered to the last urge notice, by case. */
  readonly answers?: Readonly<Record<string, string>>;
  /** With `{year}` and `{seq}` in it; absent: as the rules shipped have it. */
  readonly numberFormat?: string;
};
