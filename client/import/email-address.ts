import { z } from 'zod';

const schema = z.email().max(254);

/** An e-mail address in lower case, full-width signs made plain; undefined when it is not one. */
export function emailAddress(text: string): string | undefined {
  const parsed = schema.safeParse(text.normalize('NFKC').toLowerCase());
  return parsed.success ? parsed.data : undefined;
}
