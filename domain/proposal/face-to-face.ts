import type { CasePolicy } from '../policy/policy.ts';
import type { Communication } from './facts.ts';

/** Whether a talk was one face to face, as the policy counts it. */
export function isFaceToFace({ channel }: Pick<Communication, 'channel'>, { talks }: CasePolicy): boolean {
  return talks?.faceToFace.includes(channel) ?? false;
}

/** Whether the head of the division or a leader spoke for us; talks entered before that was asked are taken for it. */
export function isLedFromAbove({ ledBy }: Communication): boolean {
  return ledBy !== 'officer';
}
