import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Frame, WebEnv } from '../web-env.ts';
import { Page } from './page.tsx';

/** Answers a request with a page. */
export function showPage(
  c: Context<WebEnv>,
  title: string,
  content: Child,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const frame = c.var.frame as Frame | undefined;
  const page = (
    <Page title={title} frame={frame}>
      {content}
    </Page>
  );
  return c.html(html`<!doctype html>${page}`, status);
}
