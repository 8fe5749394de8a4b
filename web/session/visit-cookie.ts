import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { visitFrom, visitText, type Visit } from './visit.ts';

const NAME = 'duban_visit';

/** Reads the visit of a request; nothing when there is none, it is over, or its signature is not ours. */
export async function readVisit(c: Context, secret: string): Promise<Visit | undefined> {
  const text = await getSignedCookie(c, secret, NAME);
  return text ? visitFrom(text, Date.now()) : undefined;
}

/** Hands the visit to the browser. */
export async function keepVisit(c: Context, visit: Visit, secret: string): Promise<void> {
  await setSignedCookie(c, NAME, visitText(visit), secret, { path: '/', httpOnly: true, sameSite: 'Strict' });
}
