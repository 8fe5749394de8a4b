import type { Actor, OnDuty } from '../office/person.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { NoticeTerms } from './notice-terms.ts';

/** What a person of the supervision office asks to be issued, over which cases, to people of which directory. */
export type NoticeRequest = NoticeTerms & {
  readonly actor: Actor;
  readonly cases: readonly Proposal[];
  readonly people: readonly OnDuty[];
};
