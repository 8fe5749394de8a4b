import type { PersonId } from '../office/person.ts';

/** The sections of a morning mail. */
export type DigestSection =
  'overdue' | 'today' | 'soon' | 'review' | 'others' | 'urge' | 'headReport' | 'changes' | 'unreached';

/** One line of a morning mail; `news` is what makes the mail worth writing. */
export type DigestLine = { readonly section: DigestSection; readonly text: string; readonly news: boolean };

export type AddressedLine = DigestLine & { readonly personId: PersonId };
