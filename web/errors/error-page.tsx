import type { Context } from 'hono';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showBarePage } from '../layout/bare-page.tsx';
import { showPage } from '../layout/show-page.tsx';
import { isLinkPath } from '../links/link-path.ts';
import type { WebEnv } from '../web-env.ts';
import type { ErrorAnswer } from './error-answer.ts';
import { ERRORS } from './error-words.ts';

/** The page of a request that came to nothing. */
export function errorPage(
  c: Context<WebEnv>,
  answer: Omit<ErrorAnswer, 'issues'>,
): Response | Promise<Response> {
  const said = (
    <NoticeBox tone="stop">
      {answer.message.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </NoticeBox>
  );
  if (isLinkPath(c.req.path)) return showBarePage(c, answer.title, said, answer.status);
  const content = (
    <>
      {said}
      <p>
        <a href="/">{ERRORS.home}</a>
      </p>
    </>
  );
  return showPage(c, answer.title, content, answer.status);
}
