import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { isReplied } from '../round-facts.ts';
import { unmet } from '../unmet.ts';

/** Division and term of a round are settled once its letter has left. */
export function notAnswered(proposal: Proposal): readonly Unmet[] {
  return isReplied(proposal) ? neverAnswered(proposal) : [];
}

/** What we are to a proposal is settled once the first letter has left. */
export function neverAnswered({ letters }: Proposal): readonly Unmet[] {
  const letter = letters.at(-1);
  return letter ? [unmet('answered', { on: formatChineseDate(letter.issuedOn) })] : [];
}
