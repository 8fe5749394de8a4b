import type { Context, MiddlewareHandler } from 'hono';
import { ERRORS } from '../errors/error-words.ts';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/** The host that the caller named, with its port. */
export function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
}

/** Answers only under a loopback name, so that no foreign name can be pointed at this machine and used here. */
export const loopbackHost: MiddlewareHandler = async (c, next) => {
  if (!LOOPBACK.test(hostOf(c))) return c.text(ERRORS.foreignHost, 421);
  await next();
  return undefined;
};
