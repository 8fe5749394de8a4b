import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { Accepted } from '../../workflows/messages.ts';

/**
 * What came of an act. `refused`: by a case that knew its record up to `revision`, or without asking one. `recording`: it has taken effect and is still being written down. `busy`: too many acts at
 * once on this case, nothing happened. `down`: the case could not be reached, nothing is known to have happened.
 */
export type ActAnswer =
  | { readonly answer: 'accepted'; readonly commandId: string; readonly accepted: Accepted }
  | { readonly answer: 'recording'; readonly commandId: string }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail; readonly revision?: number }
  | { readonly answer: 'busy' }
  | { readonly answer: 'unknownCase' }
  | { readonly answer: 'down'; readonly reason: string };
