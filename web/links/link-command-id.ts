import { createHash } from 'node:crypto';
import type { LinkPlace } from '../../client/ports.ts';

/**
 * The id under which the act of a link happens: one for all secrets of its place in the mail, so that of two who use it
 * at once one acts, and what was cut off between the act and the end of the link can be repeated.
 */
export function linkCommandId({ mailId, position }: LinkPlace): string {
  return `link:${createHash('sha256')
    .update(JSON.stringify([mailId, position]))
    .digest('hex')}`;
}
