import type { Context, MiddlewareHandler } from 'hono';
import { ERRORS } from '../errors/error-words.ts';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/**
 * What is answered under the public name too: what a secret in the address opens, and how it looks. On every other page
 * whoever comes chooses who he is, which is for this machine alone.
 */
const OPEN_TO_ALL = /^\/(?:l\/[^/]+|feed\/[^/]+|style\.css|icon\.svg)$/;

/** What a way to the pages says of itself; whoever asks on this machine says nothing of the kind. */
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Answers under a loopback name; under the public one, or to a way to the pages that puts a loopback name in its place,
 * only what is meant for all; and under no other, so that no foreign name can be pointed at this machine and used here.
 */
export function ownHost(publicUrl: string): MiddlewareHandler {
  const publicHost = new URL(publicUrl).host;
  return async (c, next) => {
    const host = hostOf(c);
    const isOurs = LOOPBACK.test(host) || host === publicHost;
    const isLocal = LOOPBACK.test(host) && FORWARDED.every((name) => c.req.header(name) === undefined);
    const mayAsk = isLocal || (isOurs && OPEN_TO_ALL.test(c.req.path));
    if (!mayAsk) return c.text(ERRORS.foreignHost, 421);
    await next();
    return undefined;
  };
}

/** The origin of our own pages under the name that the caller used; under the public one it has the public scheme. */
export function ownOrigin(c: Context, publicUrl?: string): string {
  const named = hostOf(c);
  if (publicUrl !== undefined && new URL(publicUrl).host === named) return new URL(publicUrl).origin;
  return `http://${named}`;
}

/** The host that the caller named, with its port. */
function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
}
