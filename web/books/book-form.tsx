import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { BookName } from '../../domain/yearbook/book.ts';
import { fieldIssues } from '../forms/field-issues.ts';
import { FieldRows } from '../forms/field-rows.tsx';
import { FORM } from '../forms/form-words.ts';
import type { Entered } from '../forms/field.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { BOOK_FORMS, CORRECTION_FIELDS } from './book-forms.ts';
import { BOOK_PATHS, entryPath } from './book-paths.ts';
import { BOOK_PAGE } from './book-words.ts';

/** What a person is about to write, with what came of the last attempt. */
export type BookDraft = {
  readonly entryId: string;
  readonly entered: Entered;
  /** The revision that is corrected; absent for a new entry. */
  readonly revision?: number;
  readonly issues?: readonly InputIssue[];
  readonly refused?: RefusalDetail;
};

type BookFormProps = { readonly book: BookName; readonly frame: Frame; readonly draft: BookDraft };

/** The form of an entry, new or to be corrected. */
export function BookForm({ book, frame, draft }: BookFormProps) {
  const { entryId, entered, revision, issues = [], refused } = draft;
  const fields = [...BOOK_FORMS[book], ...(revision === undefined ? [] : CORRECTION_FIELDS)];
  const wrong = fieldIssues(fields, issues);
  return (
    <>
      {refused ? <RefusedBox refused={refused} /> : null}
      {wrong.size > 0 ? (
        <NoticeBox tone="stop" title={fill(FORM.invalidTitle, { n: wrong.size })}>
          <ul>
            {[...wrong.values()].map((messages) => (
              <li>{messages.join('；')}</li>
            ))}
          </ul>
          <p>{FORM.kept}</p>
        </NoticeBox>
      ) : null}
      <form
        class="act"
        method="post"
        action={revision === undefined ? BOOK_PATHS[book] : entryPath(book, entryId)}
      >
        <TokenField frame={frame} />
        <input type="hidden" name="entryId" value={entryId} />
        {revision === undefined ? null : <input type="hidden" name="revision" value={String(revision)} />}
        <FieldRows fields={fields} context={null} entered={entered} issues={wrong} />
        <p class="buttons">
          <button class="main" type="submit">
            {revision === undefined ? BOOK_PAGE.submit : BOOK_PAGE.submitCorrection}
          </button>
          {revision === undefined ? null : <a href={BOOK_PATHS[book]}>{BOOK_PAGE.cancel}</a>}
        </p>
      </form>
    </>
  );
}
