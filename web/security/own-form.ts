import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../web-env.ts';
import { FORM_TOKEN_FIELD, isFormToken } from './form-token.ts';
import { ForeignForm } from './foreign-form.ts';
import { hostOf } from './loopback-host.ts';

/** A POST is taken only from a form of ours: right Origin, and the token of the same visit. */
export function ownForm(secret: string): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.req.method === 'POST') {
      const origin = c.req.header('origin');
      if (
        origin !== undefined
          ? origin !== `http://${hostOf(c)}`
          : c.req.header('sec-fetch-site') !== 'same-origin'
      ) {
        throw new ForeignForm();
      }
      const form = await c.req.formData().catch(() => undefined);
      if (!isFormToken(form?.get(FORM_TOKEN_FIELD), c.var.visit.id, secret)) throw new ForeignForm();
    }
    await next();
  };
}
