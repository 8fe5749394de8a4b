import type { Context, MiddlewareHandler } from 'hono';
import { ERRORS } from '../errors/error-words.ts';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/** What is answered under a loopback name only: the interface of the command line and the health of the parts. */
const LOOPBACK_ONLY = /^\/(?:api|healthz)(?:\/|$)/;

/**
 * Answers only under a loopback name, or the one under which people reach the pages, so that no foreign name can be
 * pointed at this machine and used here.
 */
export function ownHost(publicUrl: string): MiddlewareHandler {
  const publicHost = new URL(publicUrl).host;
  return async (c, next) => {
    const host = hostOf(c);
    const isPublic = host === publicHost && !LOOPBACK_ONLY.test(c.req.path);
    if (!LOOPBACK.test(host) && !isPublic) return c.text(ERRORS.foreignHost, 421);
    await next();
    return undefined;
  };
}

/** The origin of our own pages under the name that the caller used: that of the public address has its scheme. */
export function ownOrigin(c: Context, publicUrl: string): string {
  const { host, origin } = new URL(publicUrl);
  const named = hostOf(c);
  return named === host ? origin : `http://${named}`;
}

/** The host that the caller named, with its port. */
function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
}
