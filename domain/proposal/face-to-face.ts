import type { CasePolicy } from '../policy/policy.ts';
import type { Communication } from './facts.ts';

/** Whether a talk was one face to face, as the policy counts it. */
export function isFaceToFace({ channel }: Pick<Communication, 'channel'>, { talks }: CasePolicy): boolean {
  return talks?.faceToFace.includes(channel) ?? false;
}
