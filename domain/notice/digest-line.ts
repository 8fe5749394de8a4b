import type { PersonId } from '../office/person.ts';
import type { LineWeight } from './line-weight.ts';

/** The sections of a morning mail. */
export type DigestSection =
  'overdue' | 'today' | 'soon' | 'review' | 'others' | 'changes' | 'urge' | 'headReport' | 'unreached';

/** One line of a morning mail; `news` is what makes the mail worth writing. */
export type DigestLine = {
  readonly section: DigestSection;
  readonly text: string;
  readonly news: boolean;
  /** By which it stands in its section; lines without one stand first, as they came. */
  readonly weight?: LineWeight;
};

export type AddressedLine = DigestLine & { readonly personId: PersonId };
