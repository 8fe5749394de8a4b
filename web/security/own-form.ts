import type { Context, MiddlewareHandler } from 'hono';
import type { WebEnv } from '../web-env.ts';
import { FORM_TOKEN_FIELD, isFormToken } from './form-token.ts';
import { ForeignForm } from './foreign-form.ts';
import { ownOrigin } from './own-host.ts';

/** A POST is taken only from a form of ours: right Origin, and the token of the same visit. */
export function ownForm(secret: string): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.req.method === 'POST') {
      const origin = c.req.header('origin');
      if (origin !== undefined ? origin !== ownOrigin(c) : c.req.header('sec-fetch-site') !== 'same-origin') {
        throw new ForeignForm();
      }
      const form = await c.req.formData().catch(() => undefined);
      if (!isFormToken(form?.get(FORM_TOKEN_FIELD), c.var.visit.id, secret)) throw new ForeignForm();
    }
    await next();
  };
}

/**
 * Whether a POST behind a link may come from the form that stands there. Its secret is the proof, so that what is not
 * told is not asked for: a page without referrer posts with the Origin `null`.
 */
export function isOwnLinkForm(c: Context, publicUrl: string): boolean {
  const origin = c.req.header('origin') ?? 'null';
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  return (origin === 'null' || origin === ownOrigin(c, publicUrl)) && site === 'same-origin';
}
