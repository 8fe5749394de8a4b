import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { CALENDAR_PAGE } from './calendar-words.ts';

/** The form that brings a list in for a preview. */
export function LoadForm({ frame }: { readonly frame: Frame }) {
  return (
    <form class="act" method="post" action="/calendars" enctype="multipart/form-data">
      <TokenField frame={frame} />
      <p class="lead">{CALENDAR_PAGE.lead}</p>
      <div class="field">
        <label for="file">{CALENDAR_PAGE.file}</label>
        <input id="file" type="file" name="file" accept=".json" />
      </div>
      <p class="buttons">
        <button class="main" type="submit">
          {CALENDAR_PAGE.preview}
        </button>
      </p>
    </form>
  );
}
