import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { IMPORT } from './import-words.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The form that brings a workbook in for a preview. */
export function ImportForm({ frame }: { readonly frame: Frame }) {
  return (
    <form class="act" method="post" action="/import" enctype="multipart/form-data">
      <TokenField frame={frame} />
      <p class="lead">
        {IMPORT.lead}
        <strong>{SHARED.classifiedWarning}</strong>
      </p>
      <div class="field">
        <label for="file">{IMPORT.file}</label>
        <input id="file" type="file" name="file" accept=".xlsx" />
      </div>
      <p class="buttons">
        <button class="main" type="submit">
          {IMPORT.preview}
        </button>
      </p>
    </form>
  );
}
