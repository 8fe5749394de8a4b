import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { z } from 'zod';

const NAME = 'duban_said';
const OPTIONS = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;
const said = z.object({ about: z.string(), text: z.string().max(1_000) });

/** Leaves a sentence for the next page about the same thing. */
export async function sayOnce(c: Context, secret: string, about: string, text: string): Promise<void> {
  await setSignedCookie(c, NAME, JSON.stringify({ about, text }), secret, { ...OPTIONS, maxAge: 60 });
}

/** The sentence left for this page, which is then gone. */
export async function hearOnce(c: Context, secret: string, about: string): Promise<string | undefined> {
  const text = await getSignedCookie(c, secret, NAME);
  if (!text) return undefined;
  const left = said.safeParse(JSON.parse(text)).data;
  if (left?.about !== about) return undefined;
  deleteCookie(c, NAME, OPTIONS);
  return left.text;
}
