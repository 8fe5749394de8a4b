import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { STYLESHEET_PATH } from '../style/stylesheet.ts';
import { APP_NAME, SHARED } from './frame-words.ts';

/**
 * Answers with a page that stands by itself, for those who come by a link in a mail: no navigation, no identity. Its
 * addresses are relative, since a way to the pages may put a folder in front.
 */
export function showBarePage(
  c: Context,
  title: string,
  content: Child,
  status: ContentfulStatusCode = 200,
  bureauName = '',
): Response | Promise<Response> {
  const page = (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} - ${APP_NAME}`}</title>
        <link rel="stylesheet" href={`..${STYLESHEET_PATH}`} />
        <link rel="icon" href="../icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <header class="top">
          <div class="brand">
            <strong>{APP_NAME}</strong>
            <span>{bureauName}</span>
          </div>
        </header>
        <main id="main">
          <h1>{title}</h1>
          {content}
        </main>
        <footer class="bottom">{SHARED.classifiedWarning}</footer>
      </body>
    </html>
  );
  return c.html(html`<!doctype html>${page}`, status);
}
