import type { Context } from 'hono';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import { API_WORDS } from './api-words.ts';

/** The body of a request as JSON; an empty one is an empty object. Throws `InvalidInput` otherwise. */
export async function jsonBody(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInput([{ field: '', message: API_WORDS.badJson }]);
  }
}
