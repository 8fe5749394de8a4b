import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** Role, division and term are settled once a letter has left. */
export function notAnswered(proposal: Proposal): readonly Unmet[] {
  const letter = proposal.letters.at(-1);
  return letter ? [unmet('answered', { on: formatChineseDate(letter.issuedOn) })] : [];
}
