import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { stream } from 'hono/streaming';
import type { WebEnv } from '../web-env.ts';
import { Page } from './page.tsx';

/** Where what comes later stands in a page; no text of a page holds it. */
const HERE = '\u0000';

/**
 * Answers with a page whose content comes piece by piece, as the work behind it goes on: `write` puts the next piece
 * into it. The work is finished even when nobody looks any more.
 */
export async function streamPage(
  c: Context<WebEnv>,
  title: string,
  fill: (write: (piece: Child) => Promise<void>) => Promise<void>,
): Promise<Response> {
  const page = await html`<!doctype html>${(
      <Page title={title} frame={c.var.frame}>
        {HERE}
      </Page>
    )}`;
  const [before = '', after = ''] = page.toString().split(HERE);
  c.header('Content-Type', 'text/html; charset=utf-8');
  return stream(c, async (out) => {
    await out.write(before);
    await fill(async (piece) => void (await out.write((await html`${piece}`).toString())));
    await out.write(after);
  });
}
