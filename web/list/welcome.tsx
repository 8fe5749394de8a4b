import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { SHARED } from '../layout/frame-words.ts';
import { WELCOME } from './welcome-words.ts';

/** What an office sees whose register is empty: the invented office, or the import of its own workbook. */
export function Welcome({ frame }: { readonly frame: Frame }) {
  return (
    <>
      <p class="lead">{WELCOME.lead}</p>
      <NoticeBox tone="note">
        <p>
          <strong>{SHARED.classifiedWarning}</strong>
        </p>
      </NoticeBox>
      <div class="choices">
        <section>
          <h2>{WELCOME.sampleTitle}</h2>
          <p>{WELCOME.sample}</p>
          <form method="post" action="/sample">
            <TokenField frame={frame} />
            <button class="main" type="submit">
              {WELCOME.sampleButton}
            </button>
          </form>
        </section>
        <section>
          <h2>{WELCOME.importTitle}</h2>
          <p>{WELCOME.import}</p>
          <p>
            <a class="button" href="/import">
              {WELCOME.importButton}
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
