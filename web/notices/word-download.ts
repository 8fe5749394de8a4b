import type { Context } from 'hono';
import type { WebEnv } from '../web-env.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file to be kept, under its own name; no browser shows it in the page's place. */
export function wordDownload(c: Context<WebEnv>, fileName: string, bytes: Uint8Array): Response {
  const name = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)?.toString(16)}`,
  );
  c.header('Content-Type', WORD);
  c.header('Content-Disposition', `attachment; filename="letter.docx"; filename*=UTF-8''${name}`);
  return c.body(Uint8Array.from(bytes).buffer);
}
