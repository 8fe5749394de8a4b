import type { Context } from 'hono';
import type { WebEnv } from '../web-env.ts';
import { NoticeBox } from './notice-box.tsx';
import { showPage } from './show-page.tsx';
import { SESSION } from '../session/session-words.ts';

/** Asks somebody who only looks to say who he or she is before acting. */
export function askIdentity(c: Context<WebEnv>): Response | Promise<Response> {
  const content = (
    <NoticeBox tone="note">
      <p>{SESSION.ask}</p>
      <p>{SESSION.trial}</p>
    </NoticeBox>
  );
  return showPage(c, SESSION.askTitle, content, c.req.method === 'GET' ? 200 : 403);
}
