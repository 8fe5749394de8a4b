import type { MiddlewareHandler } from 'hono';
import { isLinkPath } from '../links/link-path.ts';

/** Pages load one style file of ours and nothing else; no script, no foreign frame. */
export const PAGE_CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A kept mail is shown as its reader would see it, styles inline, in a frame that can do nothing else. */
export const MAIL_CSP = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Puts the protective headers on every answer. `same-origin` keeps the Origin of our own forms telling; where the address
 * itself is a secret, none of it is told to anybody.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  c.header('Content-Security-Policy', PAGE_CSP);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', isLinkPath(c.req.path) ? 'no-referrer' : 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cache-Control', 'no-store');
  await next();
};
