import { createHmac } from 'node:crypto';
import { sameSecret } from './same-secret.ts';

/** The field in which every form carries its token. */
export const FORM_TOKEN_FIELD = '_token';

/** The token of a visit's forms: it matches no other visit's cookie, so no other site can know it. */
export function formTokenOf(visitId: string, secret: string): string {
  return createHmac('sha256', secret).update(`form-token:${visitId}`).digest('base64url');
}

/** Whether a posted token belongs to the visit. */
export function isFormToken(given: unknown, visitId: string, secret: string): boolean {
  return typeof given === 'string' && sameSecret(given, formTokenOf(visitId, secret));
}
