import { TYPED_WORDS } from '../wording/links.ts';
import type { LinkPurpose } from './link-grant.ts';

/**
 * The one rule of which links ask for a typed word before they act: those whose act nobody can put right afterwards. An
 * acceptance can be (`changeOfficer`, `correctDate`); a receipt, an answer, a month's report and another unit's opinion
 * stand on record as they were given.
 */
const CAN_BE_PUT_RIGHT: Readonly<Record<LinkPurpose['purpose'], boolean>> = {
  accept: true,
  acknowledge: false,
  answer: false,
  report: false,
  contribute: false,
};

/** The word to type for an act by link; nothing where none is asked for. */
export function typedWord(purpose: LinkPurpose['purpose']): string | undefined {
  return CAN_BE_PUT_RIGHT[purpose] ? undefined : TYPED_WORDS[purpose];
}
