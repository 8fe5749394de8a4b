import type { Actor, OnDuty } from '../office/person.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { NoticeTerms } from './notice-terms.ts';
import type { UrgedDivisions } from './urge-conditions.ts';

/** What a person of the supervision office asks to be issued, over which cases, to people of which directory. */
export type NoticeRequest = {
  readonly terms: NoticeTerms;
  readonly actor: Actor;
  readonly cases: readonly Proposal[];
  readonly people: readonly OnDuty[];
  /** Urge notices of the register, as far as they may stand against another. */
  readonly urged: readonly UrgedDivisions[];
};
