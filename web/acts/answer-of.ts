import type { ActAnswer } from '../../client/gateway/answers.ts';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import type { WebPorts } from '../web-ports.ts';

type Invalid = { readonly answer: 'invalid'; readonly issues: InvalidInput['issues'] };

/** Wrong input, and a part of the office that does not answer, lead back to the form with its values. */
export async function answerOf(
  { isUnavailable, log }: Pick<WebPorts, 'isUnavailable' | 'log'>,
  send: () => Promise<ActAnswer>,
): Promise<ActAnswer | Invalid> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof InvalidInput) return { answer: 'invalid', issues: error.issues };
    if (!isUnavailable(error)) throw error;
    log.error({ err: error }, 'an act could not be sent');
    return { answer: 'down', reason: String(error) };
  }
}
