import type { MiddlewareHandler } from 'hono';
import { sameSecret } from '../security/same-secret.ts';
import { API_WORDS } from './api-words.ts';

/** Lets in only who knows the token of this installation. */
export function bearer(apiToken: string): MiddlewareHandler {
  return async (c, next) => {
    const [, given = ''] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (!sameSecret(given, apiToken)) {
      c.header('WWW-Authenticate', 'Bearer');
      return c.json({ error: { message: API_WORDS.unauthorized } }, 401);
    }
    await next();
    return undefined;
  };
}
