import type { Context } from 'hono';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import type { WebEnv } from '../web-env.ts';
import type { ErrorAnswer } from './error-answer.ts';
import { ERRORS } from './error-words.ts';

/** The page of a request that came to nothing. */
export function errorPage(
  c: Context<WebEnv>,
  answer: Omit<ErrorAnswer, 'issues'>,
): Response | Promise<Response> {
  const content = (
    <>
      <NoticeBox tone="stop">
        {answer.message.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </NoticeBox>
      <p>
        <a href="/">{ERRORS.home}</a>
      </p>
    </>
  );
  return showPage(c, answer.title, content, answer.status);
}
