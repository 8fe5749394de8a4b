import type { MiddlewareHandler } from 'hono';

const CONTROL = /%(?:[01][0-9a-f]|7f)/i;

/** Nothing of ours has a control character in its address, and not every database can be asked for one. */
export const plainPath: MiddlewareHandler = async (c, next) =>
  CONTROL.test(new URL(c.req.url).pathname) ? c.notFound() : next();
