import type { Correction } from '../correction-facts.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActContext } from './act-rule.ts';

/** What the record keeps of a correction beside the values. */
export function correction(what: Correction['what'], reason: string, { today, by }: ActContext): Correction {
  return { what, reason, on: today, by };
}

/** A correction changes something. */
export function changed(isSame: boolean): readonly Unmet[] {
  return isSame ? [unmet('nothingChanged')] : [];
}
