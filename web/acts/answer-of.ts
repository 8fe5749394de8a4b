import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import type { WebPorts } from '../web-ports.ts';

type Invalid = { readonly answer: 'invalid'; readonly issues: InvalidInput['issues'] };

/** Nothing is known to have happened. */
type Down = { readonly answer: 'down'; readonly reason: string };

/** Wrong input, and a part of the office that does not answer, lead back to the form with its values. */
export async function answerOf<A>(
  { isUnavailable, log }: Pick<WebPorts, 'isUnavailable' | 'log'>,
  send: () => Promise<A>,
): Promise<A | Invalid | Down> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof InvalidInput) return { answer: 'invalid', issues: error.issues };
    if (!isUnavailable(error)) throw error;
    log.error({ err: error }, 'an act could not be sent');
    return { answer: 'down', reason: String(error) };
  }
}
