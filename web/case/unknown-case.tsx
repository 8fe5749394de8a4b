import type { Context } from 'hono';
import { unmet } from '../../domain/proposal/unmet.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { WebEnv } from '../web-env.ts';
import { ERRORS } from '../errors/error-words.ts';

/** The page of a proposal that is not there. */
export function unknownCase(c: Context<WebEnv>, number: string): Response | Promise<Response> {
  return errorPage(c, {
    status: 404,
    title: ERRORS.notFoundTitle,
    message: unmet('caseUnknown', { number }).message,
  });
}
