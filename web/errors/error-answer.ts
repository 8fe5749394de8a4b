import { randomUUID } from 'node:crypto';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InvalidInput, type InputIssue } from '../../client/gateway/invalid-input.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { ForeignForm } from '../security/foreign-form.ts';
import type { WebPorts } from '../web-ports.ts';
import { ERRORS } from './error-words.ts';

/** What a failed request is told, by page or by JSON. */
export type ErrorAnswer = {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly message: string;
  readonly issues: readonly InputIssue[];
};

/** The one place where errors become answers; what nobody foresaw is logged under an id and told only that id. */
export function errorAnswer(
  error: unknown,
  { isUnavailable, log }: Pick<WebPorts, 'isUnavailable' | 'log'>,
): ErrorAnswer {
  if (error instanceof InvalidInput) {
    return { status: 400, title: ERRORS.invalidTitle, message: error.message, issues: error.issues };
  }
  if (error instanceof Refusal) return plain(409, ERRORS.forbiddenTitle, error.detail.message);
  if (error instanceof ForeignForm) return plain(403, ERRORS.foreignFormTitle, ERRORS.foreignForm);
  const id = randomUUID().slice(0, 8);
  log.error({ id, err: error }, 'a request failed');
  if (isUnavailable(error)) return plain(503, ERRORS.unavailableTitle, ERRORS.unavailable);
  return plain(500, ERRORS.defectTitle, fill(ERRORS.defect, { id }));
}

function plain(status: ContentfulStatusCode, title: string, message: string): ErrorAnswer {
  return { status, title, message, issues: [] };
}
